"""Questions asked about quizzes and attempts; nothing here changes anything."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from courses.models import Course, Enrolment
from quizzes.models import (
    Attempt,
    AttemptQuestion,
    AttemptState,
    Question,
    QuestionVersion,
    Quiz,
)


@dataclass(frozen=True, slots=True)
class PassedQuiz:
    """A pass, for what rests on it; ``score`` is an exact percentage."""

    attempt_id: int
    passed_at: datetime
    score: Fraction
    release_id: int
    """Of the course, as the quiz was then."""


def passed_quiz(
    db: Session, person_id: int, course_slug: str, quiz_key: str
) -> PassedQuiz | None:
    """Return the person's latest pass of a quiz, in whichever release; None without one.

    A voided attempt is no pass (P-44).
    """
    row = db.execute(
        select(Attempt.id, Attempt.finished_at, Attempt.score, Quiz.release_id)
        .join(Quiz, Quiz.id == Attempt.quiz_id)
        .join(Enrolment, Enrolment.id == Attempt.enrolment_id)
        .join(Course, Course.id == Enrolment.course_id)
        .where(
            Course.slug == course_slug,
            Enrolment.person_id == person_id,
            Attempt.quiz_key == quiz_key,
            Attempt.passed.is_(True),
            Attempt.state != AttemptState.VOIDED,
        )
        .order_by(Attempt.number.desc())
        .limit(1)
    ).one_or_none()
    if row is None or row.finished_at is None or row.score is None:
        return None
    return PassedQuiz(row.id, row.finished_at, row.score, row.release_id)


def exposure(db: Session, person_id: int, course_id: int) -> Mapping[str, int]:
    """Return how often the person was asked each question of a course, by its key."""
    rows = db.execute(
        select(Question.key, func.count())
        .join(QuestionVersion, QuestionVersion.question_id == Question.id)
        .join(AttemptQuestion, AttemptQuestion.version_id == QuestionVersion.id)
        .join(Attempt, Attempt.id == AttemptQuestion.attempt_id)
        .where(Attempt.person_id == person_id, Question.course_id == course_id)
        .group_by(Question.key)
    ).tuples()
    return dict(rows.all())
