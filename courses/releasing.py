"""Making a release out of a checked folder."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from courses.folder.content import CourseFolder, Lesson, Part
from courses.models import Course, LessonText, Release, ReleaseLesson
from courses.quiz_part import QuizPart
from courses.rendering import Prepared
from courses.scope import Origin
from courses.stored_files import digest_of_manifest, store
from lms.security import audit


@dataclass(frozen=True, slots=True)
class Released:
    """What became of a folder; ``new`` is false when it was the newest release already."""

    course_id: int
    slug: str
    release_id: int
    number: int
    new: bool


@dataclass(frozen=True, slots=True)
class TwoTrainers:
    """Who proposed and who approved a release made in the studio (P-51); two people."""

    proposed_by: int
    approved_by: int


def make_release(
    db: Session,
    prepared: Prepared,
    quiz_part: QuizPart,
    *,
    at: datetime,
    trainers: TwoTrainers | None = None,
) -> Released:
    """Make the folder the newest release of its course, unless it is that already.

    :param trainers: whose work it is; None for what the operator imports.
    """
    folder = prepared.folder
    course = _course(db, folder.head.slug)
    manifest = store(db, folder.files)
    digest = digest_of_manifest(manifest)
    newest = db.scalar(select(Release).filter_by(course_id=course.id, number=course.newest))
    if newest is not None and newest.digest == digest:
        return Released(course.id, course.slug, newest.id, newest.number, new=False)
    release = _release(folder, manifest, digest, trainers)
    release.course_id, release.number, release.made_at = course.id, course.newest + 1, at
    db.add(release)
    course.newest += 1
    db.flush()
    _add_lessons(db, release.id, prepared, manifest)
    quiz_part.import_quizzes(db, release.id, folder)
    audit.record(db, "release.made", at=at, course_id=course.id, number=release.number)
    db.flush()
    return Released(course.id, course.slug, release.id, release.number, new=True)


def _course(db: Session, slug: str) -> Course:
    # Held until the commit: two imports at once must not both count the next number.
    course = db.scalar(select(Course).filter_by(slug=slug).with_for_update())
    if course is None:
        course = Course(slug=slug, newest=0)
        db.add(course)
        db.flush()
    return course


def _release(
    folder: CourseFolder, manifest: dict[str, str], digest: str, trainers: TwoTrainers | None
) -> Release:
    head = folder.head
    return Release(
        origin=Origin.STUDIO if trainers else Origin.IMPORTED,
        proposed_by=trainers.proposed_by if trainers else None,
        approved_by=trainers.approved_by if trainers else None,
        digest=digest,
        manifest=manifest,
        source_language=head.source_language,
        languages=list(head.languages),
        reviewed=list(head.reviewed),
        jurisdiction=head.jurisdiction,
        licence=head.licence,
        certificate=head.certificate,
        title=dict(head.title),
        summary=dict(head.summary),
        modules=[_as_json(part) for part in head.modules],
        objectives=[_as_json(part) for part in head.objectives],
        quizzes=list(head.quizzes),
        minutes=sum(lesson.minutes for lesson in folder.lessons),
    )


def _as_json(part: Part) -> dict[str, object]:
    return {"id": part.id, "title": dict(part.title), "lessons": list(part.lessons)}


def _add_lessons(
    db: Session, release_id: int, prepared: Prepared, manifest: Mapping[str, str]
) -> None:
    source = prepared.folder.head.source_language
    for position, lesson in enumerate(prepared.folder.lessons, start=1):
        row = ReleaseLesson(
            release_id=release_id,
            lesson_key=lesson.key,
            position=position,
            module_key=lesson.module,
            minutes=lesson.minutes,
            jurisdiction=lesson.jurisdiction,
            law_checked_on=lesson.law_checked_on,
            digest=manifest[lesson.texts[source].path],
        )
        db.add(row)
        db.flush()
        db.add_all(_texts(row.id, lesson, prepared))
    db.flush()


def _texts(lesson_id: int, lesson: Lesson, prepared: Prepared) -> Iterator[LessonText]:
    for language, text in lesson.texts.items():
        yield LessonText(
            release_lesson_id=lesson_id,
            language=language,
            title=text.title,
            objective=text.objective,
            sources=[
                {"ref": source.ref, "text": source.text, "url": source.url}
                for source in text.sources
            ],
            segments=prepared.segments[lesson.key, language],
        )
