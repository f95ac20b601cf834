"""What every kind of question can do. Pure.

A kind never sees the quiz text itself: the text is cut into answer lines first and put
together from answer lines last, so a new kind brings a directory and a registry line.
"""

import enum
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Protocol

from quizzes.problems import Problem
from quizzes.questions import Answer, Choice, Question, Scoring


class InvalidAnswerError(ValueError):
    """What was sent cannot be an answer to this question."""


class Marker(enum.Enum):
    """How an answer line begins: ``- ( )``, ``- [ ]``, ``=`` or a bare ``-``."""

    ROUND = enum.auto()
    SQUARE = enum.auto()
    EQUALS = enum.auto()
    PLAIN = enum.auto()


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One line of the answer part with what is indented under it.

    ``weight`` is the share written on it, None where the kind's own share holds.
    """

    marker: Marker
    text: str
    marked: bool = False
    feedback: str = ""
    weight: Fraction | None = None
    fixed: bool = False
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class AnswerPart:
    """All answer lines of a question, and the classes on its heading."""

    lines: tuple[AnswerLine, ...]
    classes: frozenset[str] = frozenset()

    @property
    def markers(self) -> frozenset[Marker]:
        """The markers in use."""
        return frozenset(line.marker for line in self.lines)

    @property
    def marked(self) -> int:
        """How many lines are marked as right."""
        return sum(line.marked for line in self.lines)


@dataclass(frozen=True, slots=True)
class Shape:
    """What a translation must match: how many choices it has to put into words."""

    choices: int


class Kind(Protocol):
    """A kind of question. Every function takes a question of this kind."""

    name: str
    classes: frozenset[str]
    scorings: frozenset[Scoring]

    def claims(self, part: AnswerPart) -> bool:
        """Return whether an answer part of this shape makes a question of this kind."""

    def read(self, part: AnswerPart) -> tuple[Choice, ...]:
        """Turn the answer lines of a claimed part into choices."""

    def write(self, question: Question) -> AnswerPart:
        """Turn the choices back into answer lines; the inverse of ``read``."""

    def shape(self, question: Question, /) -> Shape:
        """Return what a translation of the question must match."""

    def problems(self, question: Question) -> Iterator[Problem]:
        """Yield everything wrong with the key, the choices and their feedback."""

    def blank_answer(self) -> Answer:
        """Return the answer of someone who gave none."""

    def checked_answer(self, question: Question, value: object) -> Answer:
        """Return the value, as JSON gave it, in the one form that is stored.

        :raises InvalidAnswerError: no answer to this question looks like that.
        """

    def answer_from_form(
        self, question: Question, values: Mapping[str, Sequence[str]]
    ) -> Answer:
        """Return the answer a page sent, from its values by field name.

        :raises InvalidAnswerError: a value names nothing on offer.
        """

    def grade(self, question: Question, answer: Answer) -> Fraction:
        """Return the share of the points earned, from 0 to 1, exactly."""
