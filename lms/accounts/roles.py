"""Roles and jurisdictions. Pure: no database, no request."""

import enum
from collections.abc import Iterable
from dataclasses import dataclass


class Role(enum.Enum):
    """What a person may be trusted with; one person may hold several (domain 3.5)."""

    MEMBER = "member"
    TRAINER = "trainer"
    COORDINATOR = "coordinator"
    CERTIFICATION_OFFICER = "certification-officer"
    BOARD = "board"
    ADMINISTRATOR = "administrator"


class Jurisdiction(enum.Enum):
    """Whose law applies; a field of its own, never guessed from a language (product.md 3)."""

    KZ = "KZ"
    KG = "KG"


REGIONAL = frozenset({Role.COORDINATOR})
"""Roles that are held for one region."""


@dataclass(frozen=True, slots=True)
class HeldRole:
    """A role that somebody holds; ``region`` of None means everywhere."""

    role: Role
    region: str | None = None


def holds(held: Iterable[HeldRole], *roles: Role) -> bool:
    """Tell whether any of the roles is among those held."""
    return any(each.role in roles for each in held)
