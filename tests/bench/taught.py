"""The course that everyone takes, as it was imported."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from courses.models import Course, Release, ReleaseLesson


@dataclass(frozen=True, slots=True)
class Taught:
    """A course with its newest release; ``lessons`` are keys, in order."""

    course_id: int
    slug: str
    release_id: int
    number: int
    title: dict[str, str]
    lessons: list[str]


def taught(connection: Connection) -> Taught:
    """Return the first course of the database."""
    found = connection.execute(
        select(Course.id, Course.slug, Release.id, Release.number, Release.title)
        .join(Release, Release.course_id == Course.id)
        .order_by(Course.id, Release.number.desc())
        .limit(1)
    ).one()
    keys = select(ReleaseLesson.lesson_key).where(ReleaseLesson.release_id == found[2])
    lessons = connection.scalars(keys.order_by(ReleaseLesson.position)).all()
    return Taught(*found, list(lessons))
