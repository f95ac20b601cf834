"""What the next release would be made of: the released files, with the drafts over them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from courses import checking, stored_files
from courses.folder.names import COURSE_FILE, lesson_name, media_type
from courses.folder.problems import Problem
from courses.folder.reading import Reading, read_files
from courses.models import LessonDraft
from courses.quiz_part import QuizPart
from courses.rendering import Prepared, prepare
from courses.studio.desk import Desk


@dataclass(frozen=True, slots=True)
class Candidate:
    """The files of the next release, and what is wrong in its changed lessons."""

    files: Mapping[str, bytes]
    problems: tuple[Problem, ...]

    @property
    def usable(self) -> bool:
        """Whether a release can be made of it."""
        return not any(problem.serious for problem in self.problems)


def candidate(db: Session, desk: Desk, quiz_part: QuizPart) -> Candidate:
    """Return what the next release would be, were it made of the drafts now.

    Only lessons with a change are checked: the others were when they were released, and a
    whole course takes its time. Proposing checks them all.
    """
    files = _files(db, desk)
    keys = {key for key, _ in desk.pending().values()}
    part = {
        path: content
        for path, content in files.items()
        if path == COURSE_FILE or media_type(path) or _is_of(path, keys)
    }
    found = _checked(part, quiz_part).problems
    return Candidate(files, tuple(each for each in found if _is_of(each.path, keys)))


def usable_files(db: Session, desk: Desk, quiz_part: QuizPart) -> Mapping[str, bytes]:
    """Return the files of the next release, were it made of the drafts now.

    :raises CourseHasProblems: they have faults; they are told with their lines.
    """
    return checking.usable(_checked(_files(db, desk), quiz_part)).files


def prepared(db: Session, manifest: Mapping[str, str], quiz_part: QuizPart) -> Prepared:
    """Return the files of a proposal made ready to be released: the slow part of it.

    :raises CourseHasProblems: they have faults, although they had none when proposed.
    """
    files = stored_files.files_of(db, manifest)
    return prepare(checking.usable(_checked(files, quiz_part)), quiz_part)


def _files(db: Session, desk: Desk) -> dict[str, bytes]:
    pending = {place: path for path, place in desk.pending().items()}
    files = stored_files.files_of(db, desk.manifest)
    drafts = select(LessonDraft).filter_by(course_id=desk.course_id)
    keys = {key for key, _ in pending}
    for draft in db.scalars(drafts.where(LessonDraft.lesson_key.in_(keys))):
        if path := pending.get((draft.lesson_key, draft.language)):
            files[path] = draft.markdown.encode()
    return files


def _is_of(path: str, keys: Collection[str]) -> bool:
    """Tell whether the path is of a text of one of the lessons."""
    name = lesson_name(path)
    return name is not None and name.key in keys


def _checked(files: Mapping[str, bytes], quiz_part: QuizPart) -> Reading:
    return checking.checked(read_files(files), quiz_part)
