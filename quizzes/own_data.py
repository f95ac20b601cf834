"""What quizzes know of a person, for the download of one's own data."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from courses.models import Course, Release
from quizzes.models import (
    AnswerEvent,
    Attempt,
    AttemptQuestion,
    Question,
    QuestionVersion,
    Quiz,
)


def own_data(db: Session, person_id: int) -> Mapping[str, object]:
    """Return every attempt of the person, with each answer as it arrived."""
    rows = db.execute(
        select(Attempt, Course.slug, Release.number)
        .join(Quiz, Quiz.id == Attempt.quiz_id)
        .join(Release, Release.id == Quiz.release_id)
        .join(Course, Course.id == Release.course_id)
        .where(Attempt.person_id == person_id)
        .order_by(Attempt.id)
    )
    return {
        "attempts": [
            {
                "course": slug,
                "release": number,
                "quiz": attempt.quiz_key,
                "number": attempt.number,
                "state": attempt.state.value,
                "started_at": attempt.started_at.isoformat(),
                "finished_at": attempt.finished_at.isoformat() if attempt.finished_at else None,
                "percent": str(attempt.score) if attempt.score is not None else None,
                "passed": attempt.passed,
                "receipt": attempt.receipt,
                "answers": _answers(db, attempt.id),
            }
            for attempt, slug, number in rows
        ]
    }


def _answers(db: Session, attempt_id: int) -> list[dict[str, object]]:
    rows = db.execute(
        select(AnswerEvent, AttemptQuestion.position, Question.key)
        .join(AttemptQuestion, AttemptQuestion.id == AnswerEvent.attempt_question_id)
        .join(QuestionVersion, QuestionVersion.id == AttemptQuestion.version_id)
        .join(Question, Question.id == QuestionVersion.question_id)
        .where(AttemptQuestion.attempt_id == attempt_id)
        .order_by(AnswerEvent.id)
    )
    return [
        {
            "position": position,
            "question": key,
            "answer": event.value,
            "language": event.language,
            "accepted": event.accepted,
            "at": event.at.isoformat(),
        }
        for event, position, key in rows
    ]
