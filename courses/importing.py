"""A course folder on disk made the newest release of its course, by the operator."""

from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session, sessionmaker

from courses.checking import check_folder, usable
from courses.quiz_part import QuizPart
from courses.releasing import Released, make_release
from courses.rendering import prepare


def import_folder(
    writer: sessionmaker[Session], path: Path, quiz_part: QuizPart, *, at: datetime
) -> Released:
    """Make the folder a release, in a transaction of its own; again, it makes nothing new.

    :param writer: makes the session, once the slow work is done: reading and rendering take
        their time, and the write lock would be held meanwhile.
    :raises CourseHasProblems: the folder has faults; they are told with their lines.
    """
    prepared = prepare(usable(check_folder(path, quiz_part)), quiz_part)
    with writer.begin() as db:
        return make_release(db, prepared, quiz_part, at=at)
