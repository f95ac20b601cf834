"""Questions asked about roles: who holds what, and what waits to be decided."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from lms.accounts.errors import RoleNotAwaiting
from lms.accounts.models import Person, RoleGrant
from lms.accounts.roles import Role

MOST = 200
"""Proposals shown at once; more are there when these are decided."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A role that waits for a second person, with the names of those concerned."""

    grant: RoleGrant
    person: str
    proposer: str | None
    """None for what the command line gave."""

    @property
    def ends(self) -> bool:
        """Tell whether it would take the role away."""
        return self.grant.ending_proposed_at is not None

    @property
    def proposed_by(self) -> int | None:
        """Return the id of whoever proposed it."""
        return self.grant.ending_proposed_by if self.ends else self.grant.proposed_by


def grants(db: Session, person_id: int) -> Sequence[RoleGrant]:
    """Return the roles that somebody holds, and those that wait to be confirmed."""
    return db.scalars(
        select(RoleGrant)
        .where(RoleGrant.person_id == person_id, RoleGrant.ended_at.is_(None))
        .order_by(RoleGrant.id)
    ).all()


def roles_held(db: Session, person_id: int) -> frozenset[Role]:
    """Return what somebody holds beyond being a member; not what waits to be confirmed."""
    return frozenset(grant.role for grant in grants(db, person_id) if grant.confirmed_at)


def administrators(db: Session, *, held_until_commit: bool = False) -> int:
    """Return how many people are administrators now.

    With ``held_until_commit`` two of them cannot lay the role down at the same moment.
    """
    held = select(RoleGrant.person_id).where(
        RoleGrant.role == Role.ADMINISTRATOR,
        RoleGrant.ended_at.is_(None),
        RoleGrant.confirmed_at.is_not(None),
    )
    return len(set(db.scalars(held.with_for_update() if held_until_commit else held)))


def awaited(db: Session, grant_id: int) -> RoleGrant:
    """Return a proposal that waits to be decided, held until the transaction ends.

    :raises RoleNotAwaiting: it has been decided, or there is none.
    """
    grant = db.get(RoleGrant, grant_id, with_for_update=True)
    if grant is None or grant.ended_at is not None:
        raise RoleNotAwaiting
    if grant.confirmed_at is not None and grant.ending_proposed_at is None:
        raise RoleNotAwaiting
    return grant


def proposals(db: Session) -> list[Proposal]:
    """Return what waits for a second person, the oldest first."""
    proposer = aliased(Person)
    base = (
        select(RoleGrant, Person.name, proposer.name)
        .join(Person, Person.id == RoleGrant.person_id)
        .where(RoleGrant.ended_at.is_(None))
        .limit(MOST)
    )
    new = (
        base.outerjoin(proposer, proposer.id == RoleGrant.proposed_by)
        .where(RoleGrant.confirmed_at.is_(None))
        .order_by(RoleGrant.id)
    )
    ending = (
        base.outerjoin(proposer, proposer.id == RoleGrant.ending_proposed_by)
        .where(RoleGrant.ending_proposed_at.is_not(None))
        .order_by(RoleGrant.ending_proposed_at, RoleGrant.id)
    )
    return [Proposal(*row) for query in (new, ending) for row in db.execute(query)]
