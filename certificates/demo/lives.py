"""What fictional members have done: lessons read, quizzes taken, the Code acknowledged."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from sqlalchemy import select
from sqlalchemy.orm import Session

from certificates.code.acknowledging import acknowledge
from certificates.register.models import RegisterConsent
from certificates.scheme.terms import QuizNeed
from courses.enrolment import enrol, mark_read
from courses.models import Course, Release, ReleaseLesson
from quizzes import queries
from quizzes.attempts import closing, starting
from quizzes.attempts.answering import Sent, save_answer
from quizzes.attempts.passing import Passing
from quizzes.models import Quiz
from quizzes.packing import unpack_question
from quizzes.questions import Answer, Question

MINUTE = timedelta(minutes=1)
CARELESS = 0.35
"""How likely somebody who fails answers a question wrongly."""


@dataclass(frozen=True, slots=True)
class Stage:
    """The course on the Code as the database holds it: where fictional lives take place."""

    course_id: int
    lessons: Sequence[str]
    final_id: int
    check_id: int
    passing: Passing


def stage(db: Session, check: QuizNeed, passing: Passing) -> Stage | None:
    """Return the newest release of the course; None while it is not imported."""
    course = db.scalar(select(Course).filter_by(slug=check.course))
    if course is None:
        return None
    release = db.scalars(
        select(Release).filter_by(course_id=course.id, number=course.newest)
    ).one()
    lessons = select(ReleaseLesson.lesson_key).filter_by(release_id=release.id)
    quizzes = {
        quiz.key: quiz.id for quiz in db.scalars(select(Quiz).filter_by(release_id=release.id))
    }
    return Stage(
        course.id,
        db.scalars(lessons.order_by(ReleaseLesson.position)).all(),
        quizzes["final"],
        quizzes[check.quiz],
        passing,
    )


def learn(db: Session, on: Stage, person_id: int, lessons: int, *, at: datetime) -> None:
    """Enrol somebody and have them read the first lessons, one each evening."""
    enrolment_id = enrol(db, on.course_id, person_id, at=at)
    for evening, key in enumerate(on.lessons[:lessons]):
        read_at = at + timedelta(days=evening)
        mark_read(db, enrolment_id, key, on.passing.requirements, at=read_at)


def sit(
    db: Session, on: Stage, person_id: int, quiz_id: int, chance: Random | None, *, at: datetime
) -> bool:
    """Take a quiz; without a ``chance`` to err everything is right. Return whether passed."""
    attempt_id = starting.start(
        db, quiz_id, person_id, on.passing, at=at, seed=f"demo {person_id}"
    )
    for position in queries.answered(db, attempt_id):
        _, version = queries.question(db, attempt_id, position)
        right = chance is None or chance.random() > CARELESS
        sent = Sent(answer_to(unpack_question(version.content), right=right), 0, "en")
        save_answer(
            db,
            attempt_id,
            position,
            sent,
            on.passing,
            person_id=person_id,
            at=at + position * MINUTE,
        )
    ended = closing.submit(db, attempt_id, on.passing, person_id=person_id, at=at + 20 * MINUTE)
    return bool(ended.passed)


def certify(db: Session, on: Stage, person_id: int, check: QuizNeed, *, at: datetime) -> None:
    """Have somebody pass the exam, pass the short check and acknowledge the Code."""
    sit(db, on, person_id, on.final_id, None, at=at)
    sit(db, on, person_id, on.check_id, None, at=at + timedelta(hours=1))
    acknowledge(db, person_id, check=check, at=at + timedelta(hours=2))


def consent(db: Session, person_id: int, *, at: datetime) -> None:
    """Have somebody let the register show their name."""
    db.add(RegisterConsent(person_id=person_id, given_at=at, withdrawn_at=None))


def answer_to(question: Question, *, right: bool) -> Answer:
    """Return a right or a wrong answer to the question, in the form its kind stores."""
    ids = [each for each in question.choice_ids if question.choice(each).right is right]
    return ids if question.kind == "multiple" else ids[0]
