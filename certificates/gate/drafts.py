"""The states of a draft and the ways between them. Pure.

A draft is private and may be abandoned: whoever never sends one breaks no rule (domain 1.6).
"""

import enum


class DraftState(enum.Enum):
    """Who has the draft, and what can be done with it."""

    DRAFT = "draft"
    ASKED = "asked"
    """Its author waits for a coordinator."""
    RETURNED = "returned"
    """A coordinator gave it back with a note."""
    RELEASED = "released"
    WITHDRAWN = "withdrawn"
    """Its author has put it aside."""

    @property
    def with_author(self) -> bool:
        """Tell whether the author may change it."""
        return self in {DraftState.DRAFT, DraftState.RETURNED}

    @property
    def with_coordinators(self) -> bool:
        """Tell whether coordinators have come to know of it and still may."""
        return self in {DraftState.ASKED, DraftState.RELEASED}


class StepKind(enum.Enum):
    """What happened to a draft."""

    ASK = "ask"
    TAKE_BACK = "take-back"
    RETURN = "return"
    RELEASE = "release"
    PUT_ASIDE = "put-aside"


WAYS = {
    StepKind.ASK: (frozenset({DraftState.DRAFT, DraftState.RETURNED}), DraftState.ASKED),
    StepKind.TAKE_BACK: (frozenset({DraftState.ASKED}), DraftState.DRAFT),
    StepKind.RETURN: (frozenset({DraftState.ASKED}), DraftState.RETURNED),
    StepKind.RELEASE: (frozenset({DraftState.ASKED}), DraftState.RELEASED),
    StepKind.PUT_ASIDE: (
        frozenset({DraftState.DRAFT, DraftState.RETURNED}),
        DraftState.WITHDRAWN,
    ),
}


def after(state: DraftState, step: StepKind) -> DraftState | None:
    """Return the state that a step leads to; None when it cannot be taken from here."""
    begins, ends = WAYS[step]
    return ends if state in begins else None
