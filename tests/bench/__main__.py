"""Measure everything and write docs/benchmarks.md: ``python -m tests.bench``.

All of it happens on 127.0.0.1 and in temporary folders, which are taken away afterwards.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from lms import clock
from tests.bench import machine, report
from tests.bench.cast import Cast
from tests.bench.counting import Visit, count, visits
from tests.bench.load import take
from tests.bench.measures import by_turns, measure
from tests.bench.platforms import KINDS, House, Platform, house
from tests.bench.report import Findings
from tests.bench.scenarios import FLOOR, MIX_SIZE, SIGNED_IN, mix, scenarios
from tests.bench.serving import ROOT, Memory

REPORT = ROOT / "docs" / "benchmarks.md"
FEW = 1000
SITTERS_A_SECOND = 1500
"""Attempts to be submitted, for each second of measuring; more than any machine takes."""
READERS = 4
COMPARED = (FLOOR, SIGNED_IN)
BEGUN = time.monotonic()
SHARE = 0.5
"""Of the time, for the second database: it has the same to do as the first."""
PATIENCE = 120
"""Seconds that the thousand mixed requests may take."""


def main(arguments: Sequence[str]) -> int:
    """Run the measurements that were asked for; return 0 when the report is written."""
    parser = _parser()
    asked = parser.parse_args(arguments)
    if asked.people <= FEW:
        parser.error(f"the larger platform needs more than {FEW:,} people")
    facts, found = machine.facts(), []
    first_visits: list[Visit] = []
    for left, kind in zip(range(len(asked.databases), 0, -1), asked.databases, strict=True):
        _say(f"{kind}: preparing {FEW:,} and {asked.people:,} people")
        # What time is left is shared by the databases that are left.
        until = BEGUN + asked.minutes * 60 - (left - 1) * SHARE * asked.minutes * 60
        with house(kind) as place:
            measured, seen = _measure(place, asked.people, asked.seconds, until)
        found.append(measured)
        first_visits = first_visits or seen
    day = clock.now().date()
    text = report.write(found, first_visits, facts, seconds=asked.seconds, day=day)
    asked.report.write_text(text)
    _say(f"{asked.report.name} is written")
    return 0


def _measure(
    place: House, people: int, seconds: float, until: float
) -> tuple[Findings, list[Visit]]:
    small, large = place.platform(FEW), place.platform(people)
    cast = small.prepare(sitters=round(SITTERS_A_SECOND * seconds))
    large_cast = large.prepare(sitters=0)
    found = Findings(place.kind, place.secure(), (FEW, people))
    _say(f"{place.kind}: queries, bytes and memory")
    found.counts = {FEW: count(small.app, cast), people: count(large.app, large_cast)}
    found.fresh = _fresh(small, cast)
    _say(f"{place.kind}: load")
    with place.floor() as bare, small.server() as few, large.server() as many:
        servers = {"floor": bare, "small": few, "large": many}
        wanted = scenarios(small, cast, large, large_cast)
        if place.kind == "sqlite":
            compared = [each for each in wanted if each.name in COMPARED]
            found.turns = by_turns(compared, servers)
        found.results = measure(wanted, servers, seconds, until)
        found.tired = few.memory()
    return found, visits(small.app, small.folder / "static")


def _fresh(platform: Platform, cast: Cast) -> Memory:
    """Return the memory of the one worker that has answered a thousand mixed requests."""
    with platform.server(workers=1) as server:
        taken = take(server.address, mix(platform, cast, READERS), seconds=PATIENCE, warm=0)
        if taken.errors or taken.answered < MIX_SIZE:
            raise SystemExit(f"mixed requests: {taken.answered}, {dict(taken.errors)}")
        return server.memory()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument(
        "--seconds", type=float, default=3.0, help="for each page and number of connections"
    )
    parser.add_argument("--people", type=int, default=100_000, help="in the larger platform")
    parser.add_argument(
        "--databases", nargs="+", choices=list(KINDS), default=list(KINDS), help="to measure on"
    )
    parser.add_argument(
        "--minutes", type=float, default=8.0, help="in all; rounds are left out to keep to it"
    )
    parser.add_argument("--report", type=Path, default=REPORT, help="where to write it")
    return parser


def _say(sentence: str) -> None:
    print(f"{time.monotonic() - BEGUN:4.0f} s  {sentence}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
