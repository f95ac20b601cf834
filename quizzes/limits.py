"""When a quiz may be taken, and how long an attempt lasts. Pure; P-12 and P-15.

Three attempts, a day apart; then the lessons of the failed objectives are read again
before each further one; five in all within ninety days.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias

GRACE = timedelta(seconds=10)
"""How long after the deadline a last answer may still arrive, for slow lines (§4.3)."""


@dataclass(frozen=True, slots=True)
class Policy:
    """The limits of a quiz. ``attempts`` is None where there are none at all."""

    attempts: int | None = 3
    cooldown: timedelta = timedelta(hours=24)
    in_all: int = 5
    window: timedelta = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Earlier:
    """An attempt already made. ``finished`` is None while it is under way."""

    started: datetime
    finished: datetime | None
    passed: bool = False
    failed_objectives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MayStart:
    """An attempt may begin; so many are left before a new condition, None for no limit."""

    left: int | None


@dataclass(frozen=True, slots=True)
class UnderWay:
    """An attempt begun at that moment is not finished: it is to be gone on with."""

    started: datetime


@dataclass(frozen=True, slots=True)
class AlreadyPassed:
    """There is nothing left to do."""

    finished: datetime


@dataclass(frozen=True, slots=True)
class WaitUntil:
    """The attempts are kept apart; from this moment on the next may begin."""

    moment: datetime


@dataclass(frozen=True, slots=True)
class RereadFirst:
    """These objectives were failed; these lessons are to be read again first.

    Even then the next attempt begins no sooner than ``not_before``.
    """

    objectives: tuple[str, ...]
    lessons: tuple[str, ...]
    not_before: datetime


@dataclass(frozen=True, slots=True)
class NoMoreUntil:
    """All attempts of the window are used up; from this moment on one is free again."""

    moment: datetime


Decision: TypeAlias = (
    MayStart | UnderWay | AlreadyPassed | WaitUntil | RereadFirst | NoMoreUntil
)


def may_start(
    earlier: Sequence[Earlier],
    policy: Policy,
    *,
    now: datetime,
    lessons: Mapping[str, Collection[str]],
    reread: Collection[str],
) -> Decision:
    """Decide whether another attempt may begin now, and if not, why and until when (P-12).

    ``earlier`` are the attempts at this quiz in the order in which they began.
    ``lessons`` names the lessons of each objective; ``reread`` those that were read again
    since the last attempt was finished.
    """
    for attempt in earlier:
        if attempt.finished is None:
            return UnderWay(attempt.started)
        if attempt.passed:
            return AlreadyPassed(attempt.finished)
    if not earlier:
        return MayStart(policy.attempts)
    used = [one for one in earlier if now < one.started + policy.window]
    ready = max(one.finished for one in earlier if one.finished) + policy.cooldown
    barred = _barred(policy, used, _unread(earlier[-1], lessons, reread), ready)
    if barred is not None:
        return barred
    return WaitUntil(ready) if now < ready else MayStart(_left(policy, len(used)))


def _barred(
    policy: Policy,
    used: Sequence[Earlier],
    unread: Mapping[str, Collection[str]],
    ready: datetime,
) -> Decision | None:
    """Return what waiting for the cooldown would not cure; None where there is nothing.

    Re-reading is said before the cooldown, which can be spent on it.
    """
    if policy.attempts is None:
        return None
    # Counted by the start of attempts: a long one must not lengthen the ninety days.
    if len(used) >= policy.in_all:
        freed = used[len(used) - policy.in_all].started + policy.window
        return NoMoreUntil(max(freed, ready))
    if len(used) >= policy.attempts and unread:
        lessons = dict.fromkeys(lesson for some in unread.values() for lesson in some)
        return RereadFirst(tuple(unread), tuple(lessons), ready)
    return None


def _left(policy: Policy, used: int) -> int | None:
    if policy.attempts is None:
        return None
    first_ones = min(policy.attempts, policy.in_all)
    return (first_ones if used < first_ones else policy.in_all) - used


def _unread(
    last: Earlier, lessons: Mapping[str, Collection[str]], reread: Collection[str]
) -> dict[str, list[str]]:
    """Return the lessons still to be read again, by failed objective."""
    left = {
        objective: [one for one in lessons.get(objective, ()) if one not in reread]
        for objective in last.failed_objectives
    }
    return {objective: some for objective, some in left.items() if some}


def time_left(deadline: datetime | None, *, now: datetime) -> timedelta | None:
    """Return how long the learner may still write; zero once time is up, never negative.

    None where there is no deadline (P-15).
    """
    return None if deadline is None else max(timedelta(0), deadline - now)


def is_over(deadline: datetime | None, *, now: datetime) -> bool:
    """Return whether the attempt is past its deadline and the grace that follows it."""
    return deadline is not None and now > deadline + GRACE


def finished_at(deadline: datetime | None, *, now: datetime) -> datetime:
    """Return when an attempt that ends now counts as finished: at its deadline, if past."""
    return now if deadline is None else min(now, deadline)
