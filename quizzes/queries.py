"""Questions asked about quizzes and attempts; nothing here changes anything."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from courses.models import Course, Enrolment, Release
from quizzes.errors import NoSuchAttempt, NoSuchQuestion, NoSuchQuiz
from quizzes.limits import GRACE
from quizzes.models import (
    Attempt,
    AttemptQuestion,
    AttemptState,
    Question,
    QuestionVersion,
    Quiz,
    QuizQuestion,
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


def exposure(db: Session, person_id: int, course_id: int) -> dict[str, int]:
    """Return how often the person was asked each question of a course, by its key."""
    rows = db.execute(
        select(Question.key, func.count())
        .join(QuestionVersion, QuestionVersion.question_id == Question.id)
        .join(AttemptQuestion, AttemptQuestion.version_id == QuestionVersion.id)
        .join(Attempt, Attempt.id == AttemptQuestion.attempt_id)
        .where(Attempt.person_id == person_id, Question.course_id == course_id)
        .group_by(Question.key)
    )
    return dict(rows.all())


def quiz(db: Session, quiz_id: int) -> Quiz:
    """Return a quiz.

    :raises NoSuchQuiz: there is none of that id.
    """
    found = db.get(Quiz, quiz_id)
    if found is None:
        raise NoSuchQuiz
    return found


def quiz_of(db: Session, release_id: int, key: str) -> Quiz:
    """Return a quiz of a release.

    :raises NoSuchQuiz: the release has none of that key.
    """
    found = db.scalar(select(Quiz).filter_by(release_id=release_id, key=key))
    if found is None:
        raise NoSuchQuiz
    return found


def quizzes_of(db: Session, release_id: int) -> Sequence[Quiz]:
    """Return the quizzes of a release, in the order of the course."""
    return db.scalars(
        select(Quiz).filter_by(release_id=release_id).order_by(Quiz.position)
    ).all()


@dataclass(frozen=True, slots=True)
class Given:
    """A quiz as a release gives it."""

    quiz: Quiz
    pool: int
    """How many questions there are to draw from."""


def given(db: Session, release_id: int, key: str) -> Given:
    """Return a quiz of a release, with what its page needs to know.

    :raises NoSuchQuiz: the release has none of that key.
    """
    counted = select(func.count()).where(QuizQuestion.quiz_id == Quiz.id).scalar_subquery()
    row = db.execute(
        select(Quiz, counted).where(Quiz.release_id == release_id, Quiz.key == key)
    ).one_or_none()
    if row is None:
        raise NoSuchQuiz
    return Given(*row)


def pool(db: Session, quiz_id: int) -> Sequence[QuestionVersion]:
    """Return the questions of a quiz, in the order of its file."""
    return db.scalars(
        select(QuestionVersion)
        .join(QuizQuestion, QuizQuestion.version_id == QuestionVersion.id)
        .where(QuizQuestion.quiz_id == quiz_id)
        .order_by(QuizQuestion.position)
    ).all()


def attempts(db: Session, enrolment_id: int, quiz_key: str) -> Sequence[Attempt]:
    """Return a learner's attempts at a quiz, in whichever release, first ones first."""
    return db.scalars(
        select(Attempt)
        .filter_by(enrolment_id=enrolment_id, quiz_key=quiz_key)
        .order_by(Attempt.number)
    ).all()


def overdue(
    db: Session, person_id: int, course_id: int, quiz_key: str, *, at: datetime
) -> Sequence[int]:
    """Return the attempts at a quiz whose time is up and which are not closed yet."""
    return db.scalars(
        select(Attempt.id)
        .join(Enrolment, Enrolment.id == Attempt.enrolment_id)
        .where(
            Enrolment.course_id == course_id,
            Enrolment.person_id == person_id,
            Attempt.quiz_key == quiz_key,
            Attempt.state == AttemptState.IN_PROGRESS,
            Attempt.deadline_at < at - GRACE,
        )
    ).all()


@dataclass(frozen=True, slots=True)
class Sat:
    """An attempt with the quiz and the release it is at."""

    attempt: Attempt
    quiz: Quiz
    release: Release
    slug: str
    questions: int
    """How many are asked."""


def sat(db: Session, attempt_id: int, person_id: int) -> Sat:
    """Return a person's attempt.

    :raises NoSuchAttempt: this person has no such attempt.
    """
    asked = select(func.count()).where(AttemptQuestion.attempt_id == Attempt.id)
    row = db.execute(
        select(Attempt, Quiz, Release, Course.slug, asked.scalar_subquery())
        .join(Quiz, Quiz.id == Attempt.quiz_id)
        .join(Release, Release.id == Quiz.release_id)
        .join(Course, Course.id == Release.course_id)
        .where(Attempt.id == attempt_id, Attempt.person_id == person_id)
    ).one_or_none()
    if row is None:
        raise NoSuchAttempt
    return Sat(*row)


def answered(db: Session, attempt_id: int) -> dict[int, bool]:
    """Return whether each question of an attempt is answered, by its position, in order."""
    rows = db.execute(
        select(AttemptQuestion.position, AttemptQuestion.answered)
        .filter_by(attempt_id=attempt_id)
        .order_by(AttemptQuestion.position)
    )
    return dict(rows.all())


def question(
    db: Session, attempt_id: int, position: int
) -> tuple[AttemptQuestion, QuestionVersion]:
    """Return a question of an attempt, with what it says.

    :raises NoSuchQuestion: the attempt has none at that place.
    """
    row = db.execute(
        select(AttemptQuestion, QuestionVersion)
        .join(QuestionVersion, QuestionVersion.id == AttemptQuestion.version_id)
        .where(AttemptQuestion.attempt_id == attempt_id, AttemptQuestion.position == position)
    ).one_or_none()
    if row is None:
        raise NoSuchQuestion
    asked, version = row
    return asked, version


def content_of(db: Session, attempt_id: int, position: int, person_id: int) -> dict[str, Any]:
    """Return the packed content of a question of a person's attempt.

    :raises NoSuchQuestion: this person has no such attempt, or it has no such question.
    """
    content: dict[str, Any] | None = db.scalar(
        select(QuestionVersion.content)
        .join(AttemptQuestion, AttemptQuestion.version_id == QuestionVersion.id)
        .join(Attempt, Attempt.id == AttemptQuestion.attempt_id)
        .where(
            Attempt.id == attempt_id,
            Attempt.person_id == person_id,
            AttemptQuestion.position == position,
        )
    )
    if content is None:
        raise NoSuchQuestion
    return content
