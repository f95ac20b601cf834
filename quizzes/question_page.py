"""What the pages of an attempt under way are made of: a question, and the overview."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from courses.steps import DONE, NOW, TO_COME, Step
from lms.i18n import gettext as _
from quizzes import addresses, queries, sitting, wording
from quizzes.feedback import Judgement, judgement
from quizzes.kinds.face import Face, Posed, Reveal
from quizzes.kinds.faces import face_of
from quizzes.models import AttemptQuestion
from quizzes.posing import pose
from quizzes.sitting import Sitting


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """What a learner sees of one question."""

    sitting: Sitting
    posed: Posed
    face: Face
    position: int
    revision: int
    saved: str
    """When the answer was saved, as a sentence; empty while there is none."""
    steps: Sequence[Step]
    answered: int
    """How many questions have an answer."""
    unanswered: Sequence[int]
    """The positions of the other questions without one."""
    judgement: Judgement | None
    """None where nothing is told of the answer, or not yet."""

    @property
    def is_shown(self) -> bool:
        """Whether it may be seen: a question of an exam only while it is being answered."""
        return self.sitting.is_open or not self.sitting.is_exam

    @property
    def is_closed(self) -> bool:
        """Whether the answer can no longer be changed."""
        return self.judgement is not None or not self.sitting.is_open

    @property
    def before(self) -> int | None:
        """The question before this one; None before the first."""
        return self.position - 1 if self.position > 1 else None

    @property
    def after(self) -> int | None:
        """The question after this one; None after the last."""
        return self.position + 1 if self.position < self.sitting.questions else None


def question_page(
    db: Session,
    attempt_id: int,
    position: int,
    person_id: int,
    language: str,
    *,
    now: datetime,
) -> QuestionPage:
    """Return what the learner sees of one question.

    :raises NoSuchAttempt: this person has no such attempt.
    :raises NoSuchQuestion: the attempt has no question at that place.
    """
    shown = sitting.sitting(db, attempt_id, person_id, language, now=now)
    asked, version = queries.question(db, attempt_id, position)
    answered = queries.answered(db, attempt_id)
    reveal = _reveal(shown, asked)
    posed = pose(asked, version, language, reveal)
    return QuestionPage(
        sitting=shown,
        posed=posed,
        face=face_of(posed.question),
        position=position,
        revision=asked.revision,
        saved=wording.saved_at(asked.saved_at) if asked.saved_at else "",
        steps=knots(attempt_id, answered, position),
        answered=sum(answered.values()),
        unanswered=[at for at, done in answered.items() if not done and at != position],
        judgement=judgement(posed) if reveal is Reveal.KEY else None,
    )


def _reveal(shown: Sitting, asked: AttemptQuestion) -> Reveal:
    if shown.is_exam:
        return Reveal.NOTHING
    told_now = shown.tells_at_once and asked.answered
    return Reveal.KEY if told_now or not shown.is_open else Reveal.NOTHING


def knots(attempt_id: int, answered: Mapping[int, bool], here: int) -> list[Step]:
    """Return the questions of an attempt as a cord of knots."""
    return [
        Step(
            label=str(position),
            state=NOW if position == here else DONE if done else TO_COME,
            url=addresses.of_question(attempt_id, position),
            name=_name(position, here=position == here, done=done),
        )
        for position, done in answered.items()
    ]


def outline(attempt_id: int, answered: Mapping[int, bool]) -> list[Step]:
    """Return the questions of an attempt as an outline that says which are answered."""
    return [
        Step(
            label=_("Question %(num)d", num=position),
            state=DONE if done else TO_COME,
            url=addresses.of_question(attempt_id, position),
            note=_("answered") if done else _("no answer yet"),
        )
        for position, done in answered.items()
    ]


def _name(position: int, *, here: bool, done: bool) -> str:
    if here:
        return str(_("Question %(num)d, open now", num=position))
    if done:
        return str(_("Question %(num)d, answered", num=position))
    return str(_("Question %(num)d, no answer yet", num=position))
