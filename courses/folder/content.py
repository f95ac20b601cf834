"""What a course folder says, typed. Pure: no database, no request."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from courses.scope import Scope

Texts = Mapping[str, str]
"""A short text by language."""


@dataclass(frozen=True, slots=True)
class Part:
    """A module, or an objective: a title over some of the lessons, named by their keys."""

    id: str
    title: Texts
    lessons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """What ``course.yaml`` says; ``certificate`` of None leads to no certificate."""

    slug: str
    source_language: str
    languages: tuple[str, ...]
    jurisdiction: Scope
    licence: str
    certificate: str | None
    title: Texts
    summary: Texts
    reviewed: tuple[str, ...]
    modules: tuple[Part, ...]
    objectives: tuple[Part, ...]
    quizzes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """What a lesson rests on; ``url`` of None where it has no address."""

    ref: str
    text: str
    url: str | None


@dataclass(frozen=True, slots=True)
class RawBlock:
    """A ``:::quiz`` block of a lesson, unread: what it means is the quiz part's to say."""

    line: int
    """The line of the file, from 1, on which the text between the marks begins."""
    text: str


@dataclass(frozen=True, slots=True)
class LessonFile:
    """A lesson in one language, as its file says it."""

    path: str
    language: str
    title: str
    objective: str
    sources: tuple[Source, ...]
    body: str
    body_line: int
    """The line of the file, from 1, on which the body begins."""
    blocks: tuple[RawBlock, ...]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson in all its languages; ``law_checked_on`` of None states no law."""

    key: str
    module: str
    minutes: int
    jurisdiction: Scope
    law_checked_on: date | None
    texts: Mapping[str, LessonFile]
    """By language; the source language is always there."""


@dataclass(frozen=True, slots=True)
class QuizFile:
    """A quiz in one language, unread: what it means is the quiz part's to say."""

    key: str
    language: str
    path: str
    text: str


@dataclass(frozen=True, slots=True)
class CourseFolder:
    """A course folder as far as it could be read; whole when no serious problem was found."""

    head: Head
    lessons: tuple[Lesson, ...]
    """In the order of the course."""
    quizzes: tuple[QuizFile, ...]
    files: Mapping[str, bytes]
    """Every file by its path in the folder, with ``/`` between names."""
