"""Lessons rendered anew from the files of their releases, after the renderer has changed.

What a release says stays as it was; only the HTML made of it is made again.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from courses.folder.reading import read_files
from courses.models import LessonText, Release, ReleaseLesson
from courses.quiz_part import QuizPart
from courses.rendering import Prepared, prepare
from courses.stored_files import files_of


def release_ids(db: Session) -> list[int]:
    """Return the ids of every release, old ones too: learners still read them."""
    return list(db.scalars(select(Release.id).order_by(Release.id)))


def refresh(
    reader: sessionmaker[Session],
    writer: sessionmaker[Session],
    release_id: int,
    quiz_part: QuizPart,
) -> int:
    """Render every lesson of a release, and return how many texts came out differently."""
    with reader() as db:
        files = files_of(db, db.get_one(Release, release_id).manifest)
    folder = read_files(files).folder
    if folder is None:
        return 0
    prepared = prepare(folder, quiz_part)
    with writer.begin() as db:
        return _put(db, release_id, prepared)


def _put(db: Session, release_id: int, prepared: Prepared) -> int:
    rows = db.execute(
        select(LessonText, ReleaseLesson.lesson_key)
        .join(ReleaseLesson, ReleaseLesson.id == LessonText.release_lesson_id)
        .where(ReleaseLesson.release_id == release_id)
    )
    changed = 0
    for text, lesson_key in rows:
        segments = prepared.segments.get((lesson_key, text.language))
        if segments is not None and segments != text.segments:
            text.segments = segments
            changed += 1
    return changed
