"""Who may decide on whose report: the check is on the pair of persons. Pure.

Ties between people (relatives, organisations) are asked in the declaration of interests,
which the full scheme adds; until then a person is tied to themselves alone.
"""

import enum


class Bar(enum.Enum):
    """Why somebody who may release reports may not release this one."""

    SELF = "self"


def bar(actor_id: int, author_id: int) -> Bar | None:
    """Return what stands between a coordinator and a report; None if nothing (P-20, P-21)."""
    return Bar.SELF if actor_id == author_id else None
