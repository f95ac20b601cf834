"""Standing as a condition of SQL; a property test holds it equal to standing.rules."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_

from certificates.issuing.models import Certificate
from certificates.standing.rules import Standing


def standing_is(standing: Standing, *, at: datetime) -> ColumnElement[bool]:
    """Return the condition that a certificate has that standing.

    ``at`` is not before its latest act: for an earlier day, ask ``queries.state_on``.
    """
    # Asked for NULL first: a comparison with it is neither true nor false, and NOT keeps it so.
    revoked = and_(Certificate.revoked_at.is_not(None), Certificate.revoked_at <= at)
    if standing is Standing.REVOKED:
        return revoked
    if standing is Standing.NONE:
        return and_(~revoked, Certificate.valid_from > at)
    begun = and_(~revoked, Certificate.valid_from <= at)
    if standing is Standing.EXPIRED:
        return and_(begun, Certificate.grace_until < at)
    open_still = and_(begun, Certificate.grace_until >= at)
    suspended = _suspended(at)
    if standing is Standing.SUSPENDED:
        return and_(open_still, suspended)
    in_term = Certificate.valid_until >= at
    wanted = in_term if standing is Standing.VALID else ~in_term
    return and_(open_still, ~suspended, wanted)


def is_lapsing(*, at: datetime) -> ColumnElement[bool]:
    """Return the condition that a certificate is valid with little time left."""
    return and_(standing_is(Standing.VALID, at=at), Certificate.lapsing_from <= at)


def is_latest() -> ColumnElement[bool]:
    """Return the condition that the holder has no newer record of the same code."""
    return Certificate.superseded_at.is_(None)


def _suspended(at: datetime) -> ColumnElement[bool]:
    begun = and_(Certificate.suspended_from.is_not(None), Certificate.suspended_from <= at)
    ended = and_(Certificate.suspended_until.is_not(None), Certificate.suspended_until <= at)
    return and_(begun, ~ended)
