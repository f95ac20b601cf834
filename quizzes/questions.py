"""Questions: what one is, whatever its kind. Pure: no database, no clock, no request.

A question is kept in the source language of its course; a translation replaces its
texts and nothing else, so that one key serves every language (P-16).
"""

import enum
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TypeAlias

Answer: TypeAlias = str | list[str] | dict[str, str] | None
"""What a learner gave, as JSON can hold it. Choices are named by their ids."""


class Difficulty(enum.Enum):
    """What a question asks of the learner's mind."""

    RECALL = "recall"
    APPLY = "apply"
    ANALYSE = "analyse"


class Scoring(enum.Enum):
    """How the parts of an answer add up."""

    PARTIAL = "partial"
    ALL_OR_NOTHING = "all-or-nothing"


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing a learner may pick.

    ``share`` is the part of the question's points that picking it gives, 1 being all
    of them; below 0 it takes away. ``fixed`` keeps its place when choices are shuffled.
    """

    text: str
    share: Fraction = Fraction(0)
    feedback: str = ""
    fixed: bool = False
    right: bool = False
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Callouts:
    """Texts about the question as a whole, in Markdown; empty means none.

    ``rubric`` is for those who mark and ``note`` for authors: no learner sees either.
    """

    feedback: str = ""
    correct: str = ""
    partial: str = ""
    incorrect: str = ""
    hint: str = ""
    rubric: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its key, in one language.

    ``text`` is Markdown whose first line stood in the heading. ``id`` is empty until
    one is given; ``objective`` and ``difficulty`` are None where none was named.
    ``line`` is where it began in its file, and is no part of what it is.
    """

    id: str
    kind: str
    text: str
    choices: tuple[Choice, ...] = ()
    points: Fraction = Fraction(1)
    objective: str | None = None
    difficulty: Difficulty | None = None
    tags: tuple[str, ...] = ()
    scoring: Scoring = Scoring.PARTIAL
    callouts: Callouts = Callouts()
    line: int = field(default=0, compare=False)

    @property
    def choice_ids(self) -> tuple[str, ...]:
        """The ids of the choices, "1" to "n" in source order, the same in every language."""
        return tuple(str(place) for place in range(1, len(self.choices) + 1))

    def choice(self, choice_id: str) -> Choice:
        """Return the choice of this id.

        :raises KeyError: the question has no such choice.
        """
        if choice_id not in self.choice_ids:
            raise KeyError(choice_id)
        return self.choices[int(choice_id) - 1]
