"""Who may propose a role and who may confirm it (domain 3.5, P-20). Pure."""

import enum
from collections.abc import Iterable
from dataclasses import dataclass

from lms.accounts.roles import REGIONAL, HeldRole, Role, holds

DECIDING = (Role.ADMINISTRATOR, Role.BOARD)
"""Two of these change a role together; a coordinator may only propose."""

INVITING = (Role.ADMINISTRATOR, Role.COORDINATOR)
"""Who may invite people; a coordinator to the own region only."""

FOUNDERS = 2
"""So many administrators come in without being confirmed: somebody must be the first."""


class Bar(enum.Enum):
    """Why somebody may not take a step with a role."""

    SELF = "self"
    OWN_PROPOSAL = "own-proposal"
    NO_ROLE = "no-role"
    OTHER_REGION = "other-region"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who wants to act, and what they hold."""

    id: int
    roles: frozenset[HeldRole]


def bar_to_proposing(
    actor: Actor, person_id: int, person_region: str | None, role_region: str | None
) -> Bar | None:
    """Return why the actor may not propose a role for that person; None when they may.

    ``role_region`` is the region of the role proposed, None for a role held everywhere.
    """
    if actor.id == person_id:
        return Bar.SELF
    if holds(actor.roles, *DECIDING):
        return None
    regions = {held.region for held in actor.roles if held.role is Role.COORDINATOR}
    if not regions:
        return Bar.NO_ROLE
    wanted = {person_region} if role_region is None else {person_region, role_region}
    return None if None in regions or wanted <= regions else Bar.OTHER_REGION


def bar_to_confirming(actor: Actor, person_id: int, proposed_by: int | None) -> Bar | None:
    """Return why the actor may not decide on a proposal; None when they may."""
    if actor.id == person_id:
        return Bar.SELF
    if not holds(actor.roles, *DECIDING):
        return Bar.NO_ROLE
    return Bar.OWN_PROPOSAL if actor.id == proposed_by else None


def region_of(role: Role, region: str | None) -> str | None:
    """Return the region a role is held for: only regional roles have one."""
    return region if role in REGIONAL else None


def proposable() -> Iterable[Role]:
    """Return the roles that can be proposed: everyone is a member already."""
    return [role for role in Role if role is not Role.MEMBER]
