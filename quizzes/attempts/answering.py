"""An answer is saved with a revision: nothing is overwritten unseen, and nothing lost."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from quizzes import packing, queries
from quizzes.attempts import closing
from quizzes.attempts.passing import Passing
from quizzes.attempts.unaccepted import REFUSALS, Clash
from quizzes.kinds.registry import kind_of
from quizzes.limits import is_over
from quizzes.models import (
    AnswerEvent,
    Attempt,
    AttemptQuestion,
    AttemptState,
    Quiz,
    Unaccepted,
)
from quizzes.questions import Answer
from quizzes.settings import Feedback


@dataclass(frozen=True, slots=True)
class Sent:
    """An answer as it arrived, in the form that its kind stores."""

    answer: Answer
    revision: int
    """Of the answer that the page had shown; 0 for none."""
    language: str


@dataclass(frozen=True, slots=True)
class Saved:
    """What stands after an answer was saved; ``at`` is None while it is still the blank."""

    revision: int
    at: datetime | None
    deadline_at: datetime | None
    """Of the attempt, which may have moved meanwhile; None where there is none."""


def save_answer(
    db: Session,
    attempt_id: int,
    position: int,
    sent: Sent,
    passed: Passing,
    *,
    person_id: int,
    at: datetime,
) -> Saved:
    """Save the answer to one question, if it is based on the one that stands.

    What equals the saved answer is saved, however often and whenever it is sent: the reply
    to the first time may have been lost.

    :raises NoSuchAttempt: this person has no such attempt.
    :raises NoSuchQuestion: the attempt has no question at that place.
    :raises NotAccepted: it is stale, late or comes after the end; it is kept as evidence.
    """
    attempt = closing.held(db, attempt_id, person_id)
    asked, version = queries.question(db, attempt_id, position)
    if sent.answer == asked.answer:
        return Saved(asked.revision, asked.saved_at, attempt.deadline_at)
    reason = _reason(db, attempt, asked, sent, at)
    if reason is not None:
        clash = Clash(attempt_id, position, version, sent.answer, asked.answer, asked.revision)
        evidence = _Evidence(attempt_id, asked.id, sent, reason, passed, at)
        raise REFUSALS[reason](clash, leaving=evidence.leave)
    question = packing.unpack_question(version.content)
    asked.answer = sent.answer
    asked.answered = sent.answer != kind_of(question).blank_answer()
    asked.revision += 1
    asked.saved_at = at
    attempt.rev += 1
    db.add(_event(asked.id, sent, None, at))
    db.flush()
    return Saved(asked.revision, at, attempt.deadline_at)


def _reason(
    db: Session, attempt: Attempt, asked: AttemptQuestion, sent: Sent, at: datetime
) -> Unaccepted | None:
    """Return why the answer cannot count; None when it can."""
    if attempt.state is not AttemptState.IN_PROGRESS:
        return Unaccepted.CLOSED
    if is_over(attempt.deadline_at, now=at):
        return Unaccepted.LATE
    settings = packing.unpack_settings(db.get_one(Quiz, attempt.quiz_id).settings)
    if settings.feedback is Feedback.AT_ONCE and asked.answered:
        return Unaccepted.SETTLED
    return None if sent.revision == asked.revision else Unaccepted.STALE


def _event(
    attempt_question_id: int, sent: Sent, reason: Unaccepted | None, at: datetime
) -> AnswerEvent:
    return AnswerEvent(
        attempt_question_id=attempt_question_id,
        revision=sent.revision,
        value=sent.answer,
        language=sent.language,
        accepted=reason is None,
        reason=reason,
        at=at,
    )


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What outlives the refusal: the answer, and the end of an attempt whose time is up."""

    attempt_id: int
    attempt_question_id: int
    sent: Sent
    reason: Unaccepted
    passed: Passing
    at: datetime

    def leave(self, db: Session) -> None:
        """Write it down, in the transaction that follows the refusal."""
        db.add(_event(self.attempt_question_id, self.sent, self.reason, self.at))
        if self.reason is Unaccepted.LATE:
            closing.expire(db, self.attempt_id, self.passed, at=self.at)
