"""What courses ask of quizzes: functions that the composition root hands in.

Courses know that a lesson may hold ``:::quiz`` blocks and a course some quizzes. What is in
them, how they look and where they are answered, only the quiz part knows.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup
from sqlalchemy.orm import Session

from courses.folder.content import CourseFolder
from courses.folder.problems import Problem


@dataclass(frozen=True, slots=True)
class Block:
    """A ``:::quiz`` block of a lesson, as it was written."""

    path: str
    """The file it stands in, in the course folder."""
    line: int
    """The line of that file, from 1, on which ``text`` begins."""
    language: str
    text: str
    """What stands between ``:::quiz`` and ``:::``."""
    original: str | None = None
    """The same block in the source language; None where this is the source language."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the reader of a lesson wants checked."""

    address: str
    """Of the lesson: a self-check is a form that is sent there by GET, as
    ``?check=<question id>&answer=<choice>&answer=…``."""
    check: str | None = None
    """The id of the question to give feedback on; None when nothing was sent."""
    answers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuizLink:
    """A quiz of a release, for the page of its course."""

    key: str
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class QuizPart:
    """All that courses need to have done with quizzes."""

    check_block: Callable[[Block], Iterable[Problem]]
    """What an author should mend in a block."""
    keep_block: Callable[[Block], dict[str, Any]]
    """What is stored of a block that has no problems, as JSON; with its question's id."""
    show_block: Callable[[Mapping[str, Any], Asked], Markup]
    """The HTML of what was kept: a form, with feedback where this one was asked about."""
    check_quizzes: Callable[[CourseFolder], Iterable[Problem]]
    """What an author should mend in the files of the quizzes."""
    import_quizzes: Callable[[Session, int, CourseFolder], None]
    """Make the quizzes of the release with that id; called while the release is made."""
    listed: Callable[[Session, int, str], Sequence[QuizLink]]
    """The quizzes of the release with that id, titled in that language, in order."""


def _keep_nothing(_block: Block) -> dict[str, Any]:
    return {}


def _show_nothing(_kept: Mapping[str, Any], _asked: Asked) -> Markup:
    return Markup()


def _import_nothing(_db: Session, _release_id: int, _folder: CourseFolder) -> None:
    return None


WITHOUT_QUIZZES = QuizPart(
    check_block=lambda _block: (),
    keep_block=_keep_nothing,
    show_block=_show_nothing,
    check_quizzes=lambda _folder: (),
    import_quizzes=_import_nothing,
    listed=lambda _db, _release_id, _language: (),
)
"""For an installation that has courses alone: blocks are left out of the lessons."""
