"""Statements behind the pages that are read most, built once.

Building a statement takes longer than running it: a lesson page spent a third of its time so.
"""

from sqlalchemy import and_, bindparam, or_, select
from sqlalchemy.orm import defer

from courses.models import (
    Course,
    Enrolment,
    LessonRead,
    LessonText,
    Release,
    ReleaseLesson,
)

SHOWN = (
    select(Course, Release, Enrolment)
    # Long, and no page shows it.
    .options(defer(Release.manifest))
    .outerjoin(
        Enrolment,
        and_(Enrolment.course_id == Course.id, Enrolment.person_id == bindparam("person_id")),
    )
    .join(
        Release,
        and_(
            Release.course_id == Course.id,
            or_(
                Release.id == Enrolment.release_id,
                and_(Enrolment.id.is_(None), Release.number == Course.newest),
            ),
        ),
    )
)
"""Courses, each with the release that the person is shown and their enrolment, if any."""
SHOWN_BY_SLUG = SHOWN.where(Course.slug == bindparam("slug"))
SHOWN_IN_ORDER = SHOWN.order_by(Course.id)
OUTLINE = (
    select(
        ReleaseLesson.id,
        ReleaseLesson.lesson_key.label("key"),
        ReleaseLesson.minutes,
        ReleaseLesson.jurisdiction,
        ReleaseLesson.law_checked_on,
        LessonText.language,
        LessonText.title,
        LessonRead.last_read_at.label("read_at"),
    )
    .join(LessonText, LessonText.release_lesson_id == ReleaseLesson.id)
    .outerjoin(
        LessonRead,
        and_(
            LessonRead.enrolment_id == bindparam("enrolment_id"),
            LessonRead.lesson_key == ReleaseLesson.lesson_key,
        ),
    )
    .where(
        ReleaseLesson.release_id == bindparam("release_id"),
        or_(
            LessonText.language == bindparam("language"),
            LessonText.language == bindparam("source"),
        ),
    )
    .order_by(ReleaseLesson.position)
)
TEXT = select(
    LessonText.title, LessonText.objective, LessonText.sources, LessonText.segments
).where(
    LessonText.release_lesson_id == bindparam("lesson_id"),
    LessonText.language == bindparam("language"),
)
