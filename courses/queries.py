"""Questions asked about courses; nothing here changes anything."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from courses.errors import NoSuchCourse, NoSuchLesson, NotEnrolled
from courses.models import (
    Course,
    Enrolment,
    LessonRead,
    Release,
    ReleaseLesson,
)
from courses.outline import (
    CatalogueEntry,
    LessonLine,
    Module,
    Place,
    ShownText,
    Source,
    in_language,
)
from courses.statements import OUTLINE, SHOWN_BY_SLUG, SHOWN_IN_ORDER, TEXT

NOBODY = 0
"""An id that no person has, for visitors."""


class Found(NamedTuple):
    """A course, the release that the reader is shown, and their enrolment if they have one."""

    course: Course
    release: Release
    enrolment: Enrolment | None


class Learner(NamedTuple):
    """Somebody enrolled on a course, and the keys of the lessons of their release."""

    enrolment_id: int
    order: tuple[str, ...]


def find(db: Session, slug: str, person_id: int | None) -> Found:
    """Return the course of that slug as this reader has it; None is a visitor.

    :raises NoSuchCourse: no course of that slug has a release.
    """
    asked = {"person_id": person_id or NOBODY, "slug": slug}
    row = db.execute(SHOWN_BY_SLUG, asked).one_or_none()
    if row is None:
        raise NoSuchCourse
    return Found(*row)


def place(found: Found, language: str) -> Place:
    """Return where the reader stands in the course that was found for them."""
    course, release, enrolment = found
    return Place(
        course_id=course.id,
        slug=course.slug,
        newest=course.newest,
        release_id=release.id,
        number=release.number,
        origin=release.origin,
        made_at=release.made_at,
        source_language=release.source_language,
        languages=tuple(release.languages),
        reviewed=frozenset(release.reviewed),
        jurisdiction=release.jurisdiction,
        licence=release.licence,
        certificate=release.certificate,
        language=language if language in release.title else release.source_language,
        title=in_language(release.title, language, release.source_language),
        summary=in_language(release.summary, language, release.source_language),
        minutes=release.minutes,
        modules=_modules(release, language),
        enrolment_id=enrolment.id if enrolment else None,
        enrolled_at=enrolment.enrolled_at if enrolment else None,
        completed_at=enrolment.completed_at if enrolment else None,
    )


def learner(db: Session, slug: str, person_id: int) -> Learner:
    """Return the person's place on the course of that slug, as verbs need it.

    :raises NoSuchCourse: no course of that slug has a release.
    :raises NotEnrolled: the person has no place on it.
    """
    found = find(db, slug, person_id)
    if found.enrolment is None:
        raise NotEnrolled
    keys = (key for module in found.release.modules for key in module["lessons"])
    return Learner(found.enrolment.id, tuple(keys))


def outline(db: Session, shown: Place, language: str) -> list[LessonLine]:
    """Return the lessons of the release shown, in order, with the reader's marks."""
    rows = db.execute(
        OUTLINE,
        {
            "enrolment_id": shown.enrolment_id or NOBODY,
            "release_id": shown.release_id,
            "language": language,
            "source": shown.source_language,
        },
    )
    lines: dict[str, LessonLine] = {}
    for row in rows:
        if row.key not in lines or row.language == language:
            # The columns of the statement stand in the order of the fields.
            lines[row.key] = LessonLine(*row)
    return list(lines.values())


def line_of(lines: Sequence[LessonLine], lesson_key: str) -> LessonLine:
    """Return the line of one lesson.

    :raises NoSuchLesson: there is none of that key.
    """
    found = [line for line in lines if line.key == lesson_key]
    if not found:
        raise NoSuchLesson
    return found[0]


def text(db: Session, line: LessonLine) -> ShownText:
    """Return a lesson to be shown, in the language in which its line is."""
    row = db.execute(TEXT, {"lesson_id": line.id, "language": line.language}).one()
    return ShownText(
        language=line.language,
        title=row.title,
        objective=row.objective,
        sources=tuple(Source(**source) for source in row.sources),
        segments=row.segments,
    )


def catalogue(db: Session, person_id: int | None, language: str) -> list[CatalogueEntry]:
    """Return every course, with how far the reader has come; None is a visitor."""
    rows = db.execute(SHOWN_IN_ORDER, {"person_id": person_id or NOBODY}).all()
    read = _counts(db, [enrolment.id for _, _, enrolment in rows if enrolment])
    return [
        CatalogueEntry(
            slug=course.slug,
            title=in_language(release.title, language, release.source_language),
            summary=in_language(release.summary, language, release.source_language),
            minutes=release.minutes,
            jurisdiction=release.jurisdiction,
            languages=tuple(release.languages),
            lessons=sum(len(module["lessons"]) for module in release.modules),
            read=read.get(enrolment.id, 0) if enrolment else None,
            completed_at=enrolment.completed_at if enrolment else None,
        )
        for course, release, enrolment in rows
    ]


def newest_release(db: Session, course_id: int) -> Release:
    """Return what visitors and new learners of a course get.

    :raises sqlalchemy.exc.NoResultFound: the course has no release.
    """
    return db.scalars(
        select(Release)
        .join(Course, and_(Course.id == Release.course_id, Course.newest == Release.number))
        .where(Course.id == course_id)
    ).one()


def reading_of(db: Session, enrolment: Enrolment) -> dict[str, datetime | None]:
    """Return every lesson the learner has to read, and when it was last read, if ever."""
    read = reads(db, enrolment.id)
    return {key: read.get(key) for key in digests(db, enrolment.release_id)}


def reads(db: Session, enrolment_id: int) -> dict[str, datetime]:
    """Return when the learner last read each lesson they have read, by key."""
    found = select(LessonRead.lesson_key, LessonRead.last_read_at)
    rows = db.execute(found.filter_by(enrolment_id=enrolment_id))
    return dict(rows.all())


def digests(db: Session, release_id: int) -> dict[str, str]:
    """Return the digest of each lesson of a release by key, in order."""
    found = select(ReleaseLesson.lesson_key, ReleaseLesson.digest)
    in_order = found.filter_by(release_id=release_id).order_by(ReleaseLesson.position)
    return dict(db.execute(in_order).all())


def _counts(db: Session, enrolment_ids: Sequence[int]) -> dict[int, int]:
    """Return how many lessons of their release each learner has read."""
    if not enrolment_ids:
        return {}
    rows = db.execute(
        select(LessonRead.enrolment_id, func.count())
        .join(Enrolment, Enrolment.id == LessonRead.enrolment_id)
        .join(
            ReleaseLesson,
            and_(
                ReleaseLesson.release_id == Enrolment.release_id,
                ReleaseLesson.lesson_key == LessonRead.lesson_key,
            ),
        )
        .where(LessonRead.enrolment_id.in_(enrolment_ids))
        .group_by(LessonRead.enrolment_id)
    )
    return dict(rows.all())


def _modules(release: Release, language: str) -> tuple[Module, ...]:
    return tuple(
        Module(
            number=number,
            key=module["id"],
            title=in_language(module["title"], language, release.source_language),
            lessons=tuple(module["lessons"]),
        )
        for number, module in enumerate(release.modules, start=1)
    )
