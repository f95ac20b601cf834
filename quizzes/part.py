"""What courses are given of quizzes (courses.quiz_part)."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from courses.models import Course, Release
from courses.outline import in_language
from courses.quiz_part import QuizLink, QuizPart
from quizzes import addresses, queries
from quizzes.checking import check_block, check_quizzes
from quizzes.importing import import_quizzes
from quizzes.self_checks import keep_block, show_block


def part() -> QuizPart:
    """Return the quiz part of courses."""
    return QuizPart(
        check_block=check_block,
        keep_block=keep_block,
        show_block=show_block,
        check_quizzes=check_quizzes,
        import_quizzes=import_quizzes,
        listed=listed,
    )


def listed(db: Session, release_id: int, language: str) -> Sequence[QuizLink]:
    """Return the quizzes of a release, titled in that language, in order."""
    release = db.get_one(Release, release_id)
    slug = db.get_one(Course, release.course_id).slug
    return [
        QuizLink(
            quiz.key,
            in_language(quiz.title, language, release.source_language),
            addresses.of_quiz(slug, quiz.key),
        )
        for quiz in queries.quizzes_of(db, release_id)
    ]
