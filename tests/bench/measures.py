"""Measuring in rounds, one thing after the other, so that all of them see the same noise."""

import statistics
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tests.bench.load import Taken, take
from tests.bench.scenarios import Scenario
from tests.bench.serving import Server

ROUNDS, TURNS = 3, 12
TURN_SECONDS = 0.5
WARM = 0.2
"""The part of a second for which a connection is warmed up before it counts."""


@dataclass
class Measured:
    """What one thing took at one number of connections. Times are in milliseconds."""

    rates: list[float] = field(default_factory=list)
    """Answers in a second, of each round."""
    medians: list[float] = field(default_factory=list)
    """The median time, of each round."""
    processor: list[float] = field(default_factory=list)
    """Processor time of the server for one answer, of each round."""
    times: list[float] = field(default_factory=list)
    errors: Counter[str] = field(default_factory=Counter)

    def add(self, taken: Taken, processor_seconds: float) -> None:
        """Add a round."""
        self.errors += taken.errors
        if not taken.times:
            return
        self.rates.append(taken.rate)
        self.medians.append(statistics.median(taken.times) * 1000)
        self.processor.append(processor_seconds / taken.answered * 1000)
        self.times += [each * 1000 for each in taken.times]

    @property
    def rate(self) -> float:
        """Return the answers in a second, in the middle one of the rounds."""
        return statistics.median(self.rates) if self.rates else 0.0

    def percentile(self, percent: int) -> float:
        """Return the time within which so many percent of the answers came."""
        ordered = sorted(self.times)
        if not ordered:
            return float("nan")
        return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)]


Results = dict[tuple[str, int], Measured]
"""By the name of what was measured, and the connections."""


def measure(
    scenarios: Sequence[Scenario],
    servers: Mapping[str, Server],
    seconds: float,
    until: float,
) -> Results:
    """Ask for everything at every number of connections, so many seconds in all for each.

    No round is begun that would not end by ``until``, a moment of ``time.monotonic``; but the
    first one always is.
    """
    results: Results = {
        (scenario.name, level): Measured()
        for scenario in scenarios
        for level in scenario.levels
    }
    for _ in range(ROUNDS):
        begun = time.monotonic()
        for scenario in scenarios:
            for level in scenario.levels:
                measured = results[scenario.name, level]
                _round(measured, scenario, servers, level, seconds / ROUNDS)
        if 2 * time.monotonic() - begun > until:
            break
    return results


def rounds_of(results: Results) -> int:
    """Return how many rounds there was time for."""
    return max(len(measured.rates) for measured in results.values())


def by_turns(
    scenarios: Sequence[Scenario], servers: Mapping[str, Server]
) -> Mapping[str, Measured]:
    """Ask for a few things by turns at one connection, so that they can be compared."""
    results = {scenario.name: Measured() for scenario in scenarios}
    for _ in range(TURNS):
        for scenario in scenarios:
            _round(results[scenario.name], scenario, servers, 1, TURN_SECONDS)
    return results


def _round(
    measured: Measured,
    scenario: Scenario,
    servers: Mapping[str, Server],
    level: int,
    seconds: float,
) -> None:
    server = servers[scenario.server]
    before = server.processor_seconds()
    taken = take(server.address, scenario.hands(level), seconds=seconds, warm=WARM)
    measured.add(taken, server.processor_seconds() - before)


def ratio(page: Measured, other: Measured, of: str) -> float:
    """Return how many times as much the page took as the other, in the middle round.

    ``of`` names the list that is compared, round by round.
    """
    pairs = zip(getattr(page, of), getattr(other, of), strict=False)
    factors = [ours / theirs for ours, theirs in pairs if theirs]
    return statistics.median(factors) if factors else float("nan")
