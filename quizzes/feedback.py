"""What a learner is told about an answer, where the quiz tells it (P-14)."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from lms.i18n import gettext as _
from quizzes.kinds.choices import WHOLE
from quizzes.kinds.face import Posed
from quizzes.kinds.registry import kind_of


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether an answer is right, and what the author says about that."""

    box: str
    """The kind of box it stands in (macros/page.html)."""
    title: str
    remarks: Sequence[Markup]


def judgement(posed: Posed) -> Judgement:
    """Return what is told about the answer that was given."""
    kind = kind_of(posed.question)
    share = kind.grade(posed.question, posed.answer)
    if posed.answer == kind.blank_answer():
        box, title, name = "note", _("There was no answer"), "incorrect"
    elif share == WHOLE:
        box, title, name = "done", _("Right"), "correct"
    elif share:
        box, title, name = "note", _("Partly right"), "partial"
    else:
        box, title, name = "note", _("Not right"), "incorrect"
    said = posed.texts.callouts
    return Judgement(box, title, [said[one] for one in (name, "feedback") if one in said])
