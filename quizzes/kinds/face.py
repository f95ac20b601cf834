"""What every kind of question can show of itself, and what those with choices share."""

import enum
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from markupsafe import Markup

from lms.i18n import gettext as _
from quizzes.kinds.choices import FIELD
from quizzes.questions import Answer, Question
from quizzes.rendering import Texts


class Reveal(enum.Enum):
    """How much of what is right a page may show."""

    NOTHING = enum.auto()
    """An attempt that is being written, or an exam at any time (P-14)."""
    PICKED = enum.auto()
    """What was picked, with its feedback; the rest can still be found out."""
    KEY = enum.auto()
    """Everything."""


@dataclass(frozen=True, slots=True)
class Posed:
    """A question as it is put to one learner."""

    question: Question
    texts: Texts
    order: Sequence[str]
    """The ids of the choices as this learner sees them."""
    answer: Answer
    reveal: Reveal = Reveal.NOTHING


@dataclass(frozen=True, slots=True)
class Option:
    """A choice on a page. ``verdict`` and ``feedback`` are empty while nothing is revealed."""

    id: str
    label: Markup
    picked: bool
    verdict: str = ""
    feedback: str = ""


class Face(Protocol):
    """The looks of a kind of question."""

    name: str
    template: str
    """Has a macro ``answers(fields, name, closed)``."""

    def fields(self, posed: Posed) -> object:
        """Return what the template shows of the answer part."""

    def in_words(self, question: Question, texts: Texts, answer: Answer) -> list[Markup]:
        """Return an answer as people read it, a line for each part; empty for a blank."""

    def as_sent(self, answer: Answer) -> list[tuple[str, str]]:
        """Return the names and values of the fields with which a page sends that answer."""


def options(posed: Posed, labels: Sequence[Markup]) -> Iterator[Option]:
    """Yield the choices in this learner's order; ``labels`` are in the order of the source."""
    chosen = picked(posed.answer)
    for choice_id in posed.order:
        at = posed.question.choice_ids.index(choice_id)
        is_picked = choice_id in chosen
        right = posed.question.choices[at].right
        told = posed.reveal is Reveal.KEY or (posed.reveal is Reveal.PICKED and is_picked)
        yield Option(
            id=choice_id,
            label=labels[at],
            picked=is_picked,
            verdict=_verdict(right=right, picked=is_picked) if told else "",
            feedback=posed.texts.feedback[at] if told and (is_picked or right) else "",
        )


def chosen_words(question: Question, labels: Sequence[Markup], answer: Answer) -> list[Markup]:
    """Return the choices of an answer in words, in the order of the source."""
    chosen = picked(answer)
    pairs = zip(question.choice_ids, labels, strict=True)
    return [label for choice_id, label in pairs if choice_id in chosen]


def chosen_fields(answer: Answer) -> list[tuple[str, str]]:
    """Return the fields that send these choices."""
    return [(FIELD, choice_id) for choice_id in sorted(picked(answer))]


def picked(answer: Answer) -> Collection[str]:
    """Return the ids of the choices that an answer names."""
    return {answer} if isinstance(answer, str) else set(answer or ())


def _verdict(*, right: bool, picked: bool) -> str:
    if picked:
        return str(_("Your choice: right") if right else _("Your choice: not right"))
    return str(_("Right, but not chosen")) if right else ""
