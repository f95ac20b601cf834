"""An hour of readers on a server of its own: ``python -m tests.bench.soak --minutes 60``.

A few connections read, save and submit without a pause, a worker does the jobs that follow, and
every minute tells what memory they take and what went wrong. It ends with 1 if anything did.
"""

import argparse
import sys
from collections import deque
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field

from tests.bench.asking import Turning
from tests.bench.cast import Cast
from tests.bench.load import Answer, Hand, Taken, take
from tests.bench.platforms import KINDS, Platform, house
from tests.bench.scenarios import Saving, Submitting, mix
from tests.bench.serving import JobWorker, Server, memory_of

PEOPLE = 1000
CONNECTIONS = 4
SITTERS_A_MINUTE = 100
READS, SAVES = 200, 20
"""Of so many requests one submits, and of so many one saves."""
MB = 1024 * 1024
STEADY = 10
"""Minutes after which memory should have settled."""


@dataclass
class Varied:
    """A reader who mostly reads, sometimes saves, and seldom submits."""

    reading: Turning
    saving: Saving
    submitting: Submitting
    turn: int = 0
    asked: Hand = field(init=False)

    def ask(self) -> bytes | None:
        """Return the next request."""
        self.turn += 1
        if self.turn % READS == 0 and (message := self.submitting.ask()) is not None:
            self.asked = self.submitting
            return message
        self.asked = self.saving if self.turn % SAVES == 0 else self.reading
        return self.asked.ask()

    def accepts(self, answer: Answer) -> bool:
        """Tell whether the answer is the one expected of what was asked."""
        return self.asked.accepts(answer)


def main(arguments: Sequence[str]) -> int:
    """Let readers in for so many minutes; return 0 if every answer was right."""
    asked = _parser().parse_args(arguments)
    with house(asked.database) as place, ExitStack() as stack:
        platform = place.platform(PEOPLE)
        cast = platform.prepare(sitters=asked.minutes * SITTERS_A_MINUTE)
        print(f"{asked.database}: {place.secure()}", flush=True)
        server = stack.enter_context(platform.server())
        jobs = JobWorker(platform.environment, platform.folder / "jobs.log")
        worker = stack.enter_context(jobs)
        return _soak(asked.minutes, server, worker, _hands(platform, cast))


def _soak(minutes: int, server: Server, worker: JobWorker, hands: Sequence[Hand]) -> int:
    before, sizes, wrong = server.workers(), [], 0
    for minute in range(1, minutes + 1):
        taken = take(server.address, hands, seconds=60, warm=0)
        sizes.append(max(memory_of(pid).proportional for pid in server.workers()) / MB)
        wrong += sum(taken.errors.values())
        print(_line(minute, taken, sizes[-1], worker), flush=True)
    settled = sizes[min(STEADY, len(sizes)) - 1]
    known = {"at first": sizes[0], "settled": settled, "at last": sizes[-1]}
    print("web memory:", ", ".join(f"{when} {size:.0f} MB" for when, size in known.items()))
    restarted = before != server.workers()
    print(f"errors: {wrong}; workers that died: {'some' if restarted else 'none'}")
    return 1 if wrong or restarted else 0


def _line(minute: int, taken: Taken, size: float, worker: JobWorker) -> str:
    ordered = sorted(taken.times)
    p99 = ordered[len(ordered) * 99 // 100] * 1000 if ordered else float("nan")
    jobs = memory_of(worker.process.pid).proportional / MB
    return (
        f"minute {minute}: {len(ordered)} answers, p99 {p99:.0f} ms, "
        f"web {size:.0f} MB, jobs {jobs:.0f} MB, errors {dict(taken.errors)}"
    )


def _hands(platform: Platform, cast: Cast) -> list[Varied]:
    waiting = deque(cast.sitters)
    readers = mix(platform, cast, CONNECTIONS)
    for reader in readers:
        reader.left = float("inf")
    pairs = zip(readers, cast.learners, strict=False)
    return [Varied(reader, Saving(*learner), Submitting(waiting)) for reader, learner in pairs]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.soak", description=__doc__)
    parser.add_argument("--minutes", type=int, default=60)
    parser.add_argument("--database", choices=list(KINDS), default="sqlite")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
