"""Whose law a lesson or a course speaks of. Pure: no database, no request."""

import enum


class Scope(enum.Enum):
    """The jurisdiction of a text; never guessed from a language (product.md 3)."""

    KZ = "KZ"
    KG = "KG"
    BOTH = "both"


class Origin(enum.Enum):
    """How a release came to be."""

    IMPORTED = "imported"
    """By the operator, from a folder."""
    STUDIO = "studio"
    """Proposed by one trainer and approved by another (P-51)."""


class Outcome(enum.Enum):
    """How the proposal of a release ended."""

    APPROVED = "approved"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
