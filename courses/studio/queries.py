"""Questions that the studio asks about courses; nothing here changes anything."""

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Select, and_, func, select
from sqlalchemy.orm import Session

from courses.errors import NoSuchCourse
from courses.folder.names import lesson_name
from courses.models import Course, LessonDraft, LessonText, Release, ReleaseLesson, StoredFile
from courses.outline import Module, in_language
from courses.studio.desk import Desk, Place
from courses.studio.states import Written


def desk(db: Session, slug: str, language: str = "") -> Desk:
    """Return the course of that slug as trainers find it.

    :param language: of its titles, where it has them; otherwise its source language.
    :raises NoSuchCourse: no course of that slug has a release.
    """
    found = _desks(db, _newest().where(Course.slug == slug), language)
    if not found:
        raise NoSuchCourse
    return found[0]


def desks(db: Session, language: str) -> list[Desk]:
    """Return every course as trainers find it."""
    return _desks(db, _newest().order_by(Course.id), language)


def _newest() -> Select[str, Release]:
    newest = and_(Release.course_id == Course.id, Release.number == Course.newest)
    return select(Course.slug, Release).join(Release, newest)


def _desks(db: Session, asked: Select[str, Release], language: str) -> list[Desk]:
    rows = db.execute(asked).all()
    written = drafts(db, [release.course_id for _, release in rows])
    return [
        _desk(slug, release, language, written[release.course_id]) for slug, release in rows
    ]


def _desk(slug: str, release: Release, language: str, written: Mapping[Place, Written]) -> Desk:
    source = release.source_language
    names = [name for path in release.manifest if (name := lesson_name(path))]
    return Desk(
        course_id=release.course_id,
        slug=slug,
        title=in_language(release.title, language, source),
        release_id=release.id,
        number=release.number,
        made_at=release.made_at,
        origin=release.origin,
        source_language=source,
        languages=tuple(release.languages),
        reviewed=frozenset(release.reviewed),
        modules=tuple(
            Module(
                number=number,
                key=each["id"],
                title=in_language(each["title"], language, source),
                lessons=tuple(each["lessons"]),
            )
            for number, each in enumerate(release.modules, start=1)
        ),
        manifest=release.manifest,
        numbers={name.key: name.number for name in names},
        drafts=written,
    )


def hold(db: Session, slug: str) -> None:
    """Hold the course until the commit.

    Two tabs, or a tab and an approval, then come one after the other.
    """
    db.execute(select(Course.id).filter_by(slug=slug).with_for_update())


def drafts(db: Session, course_ids: Collection[int]) -> dict[int, dict[Place, Written]]:
    """Return the drafts of courses, without their texts; an entry for each course asked."""
    rows = db.execute(
        select(
            LessonDraft.course_id,
            LessonDraft.lesson_key,
            LessonDraft.language,
            LessonDraft.revision,
            LessonDraft.digest,
            LessonDraft.base_digest,
        ).where(LessonDraft.course_id.in_(course_ids))
    )
    found: dict[int, dict[Place, Written]] = {course_id: {} for course_id in course_ids}
    for course_id, key, language, revision, digest, base in rows:
        found[course_id][key, language] = Written(revision, digest, base)
    return found


def titles(db: Session, shown: Desk, language: str) -> dict[str, str]:
    """Return the title of each lesson of the release, in that language or in the source's."""
    rows = db.execute(
        select(ReleaseLesson.lesson_key, LessonText.language, LessonText.title)
        .join(LessonText, LessonText.release_lesson_id == ReleaseLesson.id)
        .where(
            ReleaseLesson.release_id == shown.release_id,
            LessonText.language.in_({language, shown.source_language}),
        )
        .order_by(ReleaseLesson.position)
    )
    found: dict[str, str] = {}
    for key, written_in, title in rows:
        if key not in found or written_in == language:
            found[key] = title
    return found


def sizes(db: Session, digests: Iterable[str]) -> dict[str, int]:
    """Return how many bytes each stored file has, by its digest."""
    size = func.length(StoredFile.content)
    asked = select(StoredFile.digest, size).where(StoredFile.digest.in_(set(digests)))
    return dict(db.execute(asked).all())
