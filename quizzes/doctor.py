"""Whether every quiz that learners are given now has enough questions to draw from (P-13)."""

from collections import Counter
from collections.abc import Iterator

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from courses.models import Course, Release
from lms.feature import Finding
from quizzes import packing, queries
from quizzes.drawing import smallest_pool
from quizzes.models import Quiz


def check(db: Session) -> Iterator[Finding]:
    """Yield a finding for each quiz of the newest release of each course."""
    rows = db.execute(
        select(Course.slug, Quiz)
        .join(Release, and_(Release.course_id == Course.id, Release.number == Course.newest))
        .join(Quiz, Quiz.release_id == Release.id)
        .order_by(Course.slug, Quiz.position)
    )
    for slug, quiz in rows:
        short = list(_shortages(db, quiz))
        told = f"short of questions: {'; '.join(short)}" if short else "enough questions"
        yield not short, f"quiz {slug}/{quiz.key}: {told}"


def _shortages(db: Session, quiz: Quiz) -> Iterator[str]:
    pool = queries.pool(db, quiz.id)
    found = Counter(version.content["objective"] for version in pool)
    for objective, count in packing.unpack_settings(quiz.settings).blueprint.items():
        if found[objective] < smallest_pool(count):
            yield f"{objective} {found[objective]} of {smallest_pool(count)}"
