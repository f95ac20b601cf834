"""The note beside a row of the list: what a coordinator wants to know at once. Pure."""

import enum
from dataclasses import dataclass
from datetime import datetime, tzinfo

from certificates.standing.days import day_of
from certificates.standing.rules import Limits, Standing, State


class About(enum.Enum):
    """What a note tells."""

    JOINED = "joined"
    DAYS_LEFT = "days-left"
    GRACE_LEFT = "grace-left"
    SUSPENDED_UNTIL = "suspended-until"


@dataclass(frozen=True, slots=True)
class Note:
    """A note with its days, today excluded, or its moment."""

    about: About
    days: int = 0
    moment: datetime | None = None


def note(
    state: State, limits: Limits | None, *, joined_at: datetime, at: datetime, zone: tzinfo
) -> Note | None:
    """Return what to say beside a row; None where the standing says enough.

    Days are those of the community's calendar: on the last day none is left.
    """
    if limits is None:
        return Note(About.JOINED, moment=joined_at)
    if state.lapsing:
        return Note(About.DAYS_LEFT, days=_days(at, limits.valid_until, zone))
    if state.standing is Standing.IN_GRACE:
        return Note(About.GRACE_LEFT, days=_days(at, limits.grace_until, zone))
    if state.standing is Standing.SUSPENDED and limits.suspended_until is not None:
        return Note(About.SUSPENDED_UNTIL, moment=limits.suspended_until)
    return None


def _days(at: datetime, until: datetime, zone: tzinfo) -> int:
    return (day_of(until, zone) - day_of(at, zone)).days
