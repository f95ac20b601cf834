"""Giving and taking roles: proposed by one, confirmed by another (domain 3.5, P-20)."""

from datetime import datetime

from sqlalchemy.orm import Session

from lms.accounts import grant_queries, queries
from lms.accounts.current import Reader
from lms.accounts.errors import (
    EnoughAdministrators,
    LastAdministrator,
    NoSuchPerson,
    NotForYourself,
    NotYourOwnProposal,
    NotYourRegion,
    NotYours,
    RegionNeeded,
    RoleHeldAlready,
    RoleNotAwaiting,
)
from lms.accounts.models import Person, RoleGrant
from lms.accounts.role_rules import (
    FOUNDERS,
    Actor,
    Bar,
    bar_to_confirming,
    bar_to_proposing,
    region_of,
)
from lms.accounts.roles import REGIONAL, Role
from lms.errors import NotAllowed
from lms.security.audit import record

REFUSALS: dict[Bar, type[NotAllowed]] = {
    Bar.SELF: NotForYourself,
    Bar.OWN_PROPOSAL: NotYourOwnProposal,
    Bar.NO_ROLE: NotYours,
    Bar.OTHER_REGION: NotYourRegion,
}


def actor_of(reader: Reader) -> Actor:
    """Return the reader as the rules see them."""
    return Actor(reader.id, reader.roles)


def subject(db: Session, person_id: int, *, by: Reader) -> Person:
    """Return the person for whom a role may be proposed by this reader, or by nobody.

    :raises NoSuchPerson: there is none, or none that a coordinator may see.
    """
    person = queries.person(db, person_id)
    bar = bar_to_proposing(actor_of(by), person_id, person.region, None)
    if bar is Bar.OTHER_REGION:
        raise NoSuchPerson
    return person


def propose(
    db: Session,
    person_id: int,
    role: Role,
    region: str | None,
    *,
    reason: str,
    by: Reader,
    at: datetime,
) -> RoleGrant:
    """Propose a role for somebody; ``region`` counts for a coordinator alone.

    :raises NotAllowed: the pair of proposer and person does not permit it (P-20).
    :raises RegionNeeded: a coordinator without a region.
    :raises RoleHeldAlready: the person holds the role, or it waits to be confirmed.
    :raises NoSuchPerson: there is no such person.
    """
    person, region = queries.person(db, person_id), region_of(role, region)
    bar = bar_to_proposing(actor_of(by), person_id, person.region, region)
    _refuse(bar, person_id, at)
    # Asked after the pair, so that nobody learns by refusals whom they may not see.
    if role in REGIONAL and region is None:
        raise RegionNeeded
    # The person is held until the commit, so that two cannot propose the same at once.
    db.refresh(person, with_for_update=True)
    held = grant_queries.grants(db, person_id)
    if any(grant.role is role and grant.region == region for grant in held):
        raise RoleHeldAlready
    grant = RoleGrant(
        person_id=person_id,
        role=role,
        region=region,
        reason=reason,
        proposed_by=by.id,
        proposed_at=at,
    )
    db.add(grant)
    db.flush()
    _record(db, "role.proposed", grant, at)
    return grant


def confirm(db: Session, grant_id: int, *, by: Reader, at: datetime) -> None:
    """Confirm a proposal: the role begins, or ends, from now on.

    :raises NotAllowed: the pair of confirmer and person does not permit it (P-20).
    :raises RoleNotAwaiting: it has been decided already.
    :raises LastAdministrator: nobody would be left to confirm anything.
    """
    grant = grant_queries.awaited(db, grant_id)
    if grant.ending_proposed_at is None:
        bar = bar_to_confirming(actor_of(by), grant.person_id, grant.proposed_by)
        _refuse(bar, grant.person_id, at)
        grant.confirmed_by, grant.confirmed_at = by.id, at
        _record(db, "role.confirmed", grant, at)
        return
    bar = bar_to_confirming(actor_of(by), grant.person_id, grant.ending_proposed_by)
    _refuse(bar, grant.person_id, at)
    _end(db, grant, at)


def decline(db: Session, grant_id: int, *, by: Reader, at: datetime) -> None:
    """Decline a proposal, one's own too: a role proposed is not given, one held stays.

    :raises NotAllowed: the decision is not this reader's.
    :raises RoleNotAwaiting: it has been decided already.
    """
    grant = grant_queries.awaited(db, grant_id)
    # To take back one's own proposal needs nobody else.
    _refuse(bar_to_confirming(actor_of(by), grant.person_id, None), grant.person_id, at)
    if grant.ending_proposed_at is None:
        grant.ended_at = at
    else:
        grant.ending_proposed_at = grant.ending_proposed_by = None
    _record(db, "role.declined", grant, at)


def propose_ending(db: Session, grant_id: int, *, by: Reader, at: datetime) -> int:
    """Propose to take a role away, and return the id of the person who holds it.

    :raises NotAllowed: the pair of proposer and person does not permit it (P-20).
    :raises RoleNotAwaiting: the role is not held, or its end is proposed already.
    """
    grant = db.get(RoleGrant, grant_id, with_for_update=True)
    if grant is None or grant.ended_at or not grant.confirmed_at or grant.ending_proposed_at:
        raise RoleNotAwaiting
    person = queries.person(db, grant.person_id)
    bar = bar_to_proposing(actor_of(by), person.id, person.region, grant.region)
    _refuse(bar, person.id, at)
    grant.ending_proposed_by, grant.ending_proposed_at = by.id, at
    _record(db, "role.end-proposed", grant, at)
    return person.id


def lay_down(db: Session, grant_id: int, *, by: Reader, at: datetime) -> None:
    """Give up a role of one's own, which needs nobody else.

    :raises RoleNotAwaiting: the reader does not hold it.
    :raises LastAdministrator: nobody would be left to confirm anything.
    """
    grant = db.get(RoleGrant, grant_id, with_for_update=True)
    if grant is None or grant.person_id != by.id or grant.ended_at or not grant.confirmed_at:
        raise RoleNotAwaiting
    _end(db, grant, at)


def found(db: Session, person_id: int, *, at: datetime) -> None:
    """Make somebody an administrator without confirmation, as one of the first two.

    :raises EnoughAdministrators: two exist already.
    """
    if grant_queries.administrators(db) >= FOUNDERS:
        raise EnoughAdministrators
    grant = RoleGrant(
        person_id=person_id,
        role=Role.ADMINISTRATOR,
        region=None,
        reason="one of the first two administrators",
        proposed_by=None,
        proposed_at=at,
        confirmed_by=None,
        confirmed_at=at,
    )
    db.add(grant)
    db.flush()
    _record(db, "role.founded", grant, at)


def end_all(db: Session, person_id: int, *, at: datetime) -> None:
    """End every role of somebody who closes the account.

    :raises LastAdministrator: nobody would be left to confirm anything.
    """
    for grant in grant_queries.grants(db, person_id):
        _end(db, grant, at)


def _end(db: Session, grant: RoleGrant, at: datetime) -> None:
    held = grant.role is Role.ADMINISTRATOR and grant.confirmed_at is not None
    if held and grant_queries.administrators(db, held_until_commit=True) == 1:
        raise LastAdministrator
    grant.ended_at = at
    _record(db, "role.ended", grant, at)


def _refuse(bar: Bar | None, person_id: int, at: datetime) -> None:
    if bar is None:
        return
    # A try to decide for oneself stays on record although it is refused (product.md 6).
    raise REFUSALS[bar](
        leaving=lambda db: record(
            db, "role.refused", at=at, subject_id=person_id, bar=bar.value
        )
    )


def _record(db: Session, act: str, grant: RoleGrant, at: datetime) -> None:
    record(
        db,
        act,
        at=at,
        subject_id=grant.person_id,
        grant=grant.id,
        role=grant.role.value,
        region=grant.region,
    )
