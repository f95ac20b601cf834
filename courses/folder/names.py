"""How the files of a course are named. Pure.

Only plain small letters, digits and hyphens are taken, so that no name can lead out of the
folder, and no two names are one file on a machine that does not tell cases apart.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

LANGUAGES = ("en", "ru", "kk", "ky")
COURSE_FILE = "course.yaml"
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_ID = 60

MEDIA_TYPES: Mapping[str, str] = {
    "gif": "image/gif",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "png": "image/png",
    "svg": "image/svg+xml",
    "webp": "image/webp",
}

_ID = rf"(?P<id>{ID.pattern})"
_LANGUAGE = rf"(?P<language>{'|'.join(LANGUAGES)})"
LESSON = re.compile(rf"lessons/(?P<number>[0-9]{{2,3}})-{_ID}\.{_LANGUAGE}\.md")
QUIZ = re.compile(rf"quizzes/{_ID}\.{_LANGUAGE}\.md")
MEDIA = re.compile(rf"media/[a-z0-9][a-z0-9_-]*\.(?P<ending>{'|'.join(MEDIA_TYPES)})")


@dataclass(frozen=True, slots=True)
class LessonName:
    """What the name of a lesson's file says."""

    path: str
    number: int
    key: str
    language: str


@dataclass(frozen=True, slots=True)
class QuizName:
    """What the name of a quiz's file says."""

    path: str
    key: str
    language: str


def is_id(text: str) -> bool:
    """Tell whether the text may name a course, module, lesson, objective or quiz."""
    return len(text) <= LONGEST_ID and ID.fullmatch(text) is not None


def lesson_name(path: str) -> LessonName | None:
    """Return what the path says of a lesson; None for the path of something else."""
    found = LESSON.fullmatch(path)
    if not found or not is_id(found["id"]):
        return None
    return LessonName(path, int(found["number"]), found["id"], found["language"])


def quiz_name(path: str) -> QuizName | None:
    """Return what the path says of a quiz; None for the path of something else."""
    found = QUIZ.fullmatch(path)
    if not found or not is_id(found["id"]):
        return None
    return QuizName(path, found["id"], found["language"])


def media_type(path: str) -> str | None:
    """Return the media type that the path promises; None where it is no path of media."""
    found = MEDIA.fullmatch(path)
    return MEDIA_TYPES[found["ending"]] if found else None
