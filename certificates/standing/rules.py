"""Standing at any moment, out of acts and dates (product.md 5). Pure."""

import enum
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo

from certificates.standing.days import day_of, end_of, last_day, start_of

LAPSING_DAYS = 90
"""With so many days left, or fewer, a valid certificate is lapsing (product.md 5)."""


class Standing(enum.Enum):
    """Where a certificate stands."""

    NONE = "none"
    VALID = "valid"
    IN_GRACE = "grace"
    EXPIRED = "expired"
    SUSPENDED = "suspended"
    REVOKED = "revoked"


class ActKind(enum.Enum):
    """What can be done to a certificate; grace and expiry come by themselves."""

    ISSUE = "issue"
    RENEW = "renew"
    """Begins a new record; the one before it stays as it was."""
    SUSPEND = "suspend"
    REINSTATE = "reinstate"
    REVOKE = "revoke"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """When a certificate is valid: moments in UTC.

    ``valid_until`` and ``grace_until`` are the last moments of a day, included. Without grace
    (P-07 set to 0) the two are one.
    """

    valid_from: datetime
    lapsing_from: datetime
    valid_until: datetime
    grace_until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One recorded act. ``term`` belongs to ISSUE and RENEW, None otherwise.

    ``until`` is the moment at which a suspension ends by itself; None: only by REINSTATE.
    """

    kind: ActKind
    at: datetime
    term: Term | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The moments that decide a standing after some acts; kept, so that lists can filter.

    The suspension runs from its first moment until ``suspended_until``, which is not part of
    it; None: until it is lifted. It is the latest one: for an earlier day, ask the acts.
    """

    valid_from: datetime
    lapsing_from: datetime
    valid_until: datetime
    grace_until: datetime
    suspended_from: datetime | None = None
    suspended_until: datetime | None = None
    revoked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class State:
    """A standing; ``lapsing`` is said of a valid certificate only."""

    standing: Standing
    lapsing: bool = False

    @property
    def in_force(self) -> bool:
        """Tell whether new reports may rest on it; grace is not enough (P-07)."""
        return self.standing is Standing.VALID


NOTHING = State(Standing.NONE)


def term(at: datetime, *, months: int, grace_days: int, zone: tzinfo) -> Term:
    """Return the term of a certificate given at that moment (P-01, P-07).

    Its first day is the day of the moment in the community's time zone, its last day counts
    to the end.
    """
    last = last_day(day_of(at, zone), months=months)
    return Term(
        valid_from=at,
        lapsing_from=start_of(last - timedelta(days=LAPSING_DAYS), zone),
        valid_until=end_of(last, zone),
        grace_until=end_of(last + timedelta(days=grace_days), zone),
    )


def limits(acts: Iterable[Act]) -> Limits:
    """Return the moments that decide after these acts of one certificate, oldest first.

    :raises ValueError: the first act does not begin a certificate, or a later one does.
    """
    found: Limits | None = None
    for act in acts:
        found = _after(found, act)
    if found is None:
        raise ValueError("a certificate begins with an act that gives its term")
    return found


def _after(found: Limits | None, act: Act) -> Limits:
    if found is None:
        if act.term is None:
            raise ValueError("a certificate begins with an act that gives its term")
        given = act.term
        return Limits(
            valid_from=given.valid_from,
            lapsing_from=given.lapsing_from,
            valid_until=given.valid_until,
            grace_until=given.grace_until,
        )
    if act.kind is ActKind.SUSPEND:
        return replace(found, suspended_from=act.at, suspended_until=act.until)
    if act.kind is ActKind.REINSTATE:
        ended = found.suspended_until
        return replace(found, suspended_until=min(act.at, ended) if ended else act.at)
    if act.kind is ActKind.REVOKE:
        return replace(found, revoked_at=act.at)
    raise ValueError("a renewal begins a certificate of its own")


def state(limits: Limits, *, at: datetime) -> State:
    """Return where a certificate stands at a moment not before its latest act.

    A suspended certificate whose grace has run out is expired: lifting the suspension would
    not bring it back.
    """
    # Before all dates: what was taken back must not read as merely expired years later.
    if limits.revoked_at is not None and at >= limits.revoked_at:
        return State(Standing.REVOKED)
    if at < limits.valid_from:
        return NOTHING
    if at > limits.grace_until:
        return State(Standing.EXPIRED)
    if _suspended(limits, at):
        return State(Standing.SUSPENDED)
    if at > limits.valid_until:
        return State(Standing.IN_GRACE)
    return State(Standing.VALID, lapsing=at >= limits.lapsing_from)


def _suspended(limits: Limits, at: datetime) -> bool:
    if limits.suspended_from is None or at < limits.suspended_from:
        return False
    return limits.suspended_until is None or at < limits.suspended_until


def state_at(acts: Sequence[Act], *, at: datetime) -> State:
    """Return where a certificate with these acts, oldest first, stood or will stand.

    Only what had been done by then counts, so that no later act changes a past answer. A
    future moment is answered as if nothing more were done.
    """
    known = [act for act in acts if act.at <= at]
    return state(limits(known), at=at) if known else NOTHING


def state_of_holder(certificates: Iterable[Sequence[Act]], *, at: datetime) -> State:
    """Return where a person stands with one code, out of all their records of it.

    The record that began last decides: a renewal takes over from the one before.
    """
    begun = [
        (found.valid_from, state(found, at=at))
        for acts in certificates
        if (known := [act for act in acts if act.at <= at])
        and (found := limits(known)).valid_from <= at
    ]
    return max(begun, key=lambda pair: pair[0])[1] if begun else NOTHING
