"""What a course asks of its learners by quizzes: that its exams are passed."""

from collections.abc import Iterator

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from courses.models import Course, Enrolment, Release
from courses.outline import in_language
from courses.requirements import Requirement
from lms.languages import language
from quizzes import addresses, packing
from quizzes.attempts.allowance import is_exam
from quizzes.models import Attempt, AttemptState, Quiz


def required_quizzes(db: Session, enrolment: Enrolment) -> Iterator[Requirement]:
    """Yield each quiz of the learner's release; exams are asked for, practice is offered."""
    passed = exists().where(
        Attempt.enrolment_id == enrolment.id,
        Attempt.quiz_key == Quiz.key,
        Attempt.passed.is_(True),
        Attempt.state != AttemptState.VOIDED,
    )
    rows = db.execute(
        select(Quiz, Release.source_language, Course.slug, passed)
        .join(Release, Release.id == Quiz.release_id)
        .join(Course, Course.id == Release.course_id)
        .where(Quiz.release_id == enrolment.release_id)
        .order_by(Quiz.position)
    )
    for quiz, source, slug, met in rows:
        title = in_language(quiz.title, language(), source)
        offered = not is_exam(packing.unpack_settings(quiz.settings))
        yield Requirement(title, addresses.of_quiz(slug, quiz.key), met=met, optional=offered)
