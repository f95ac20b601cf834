"""What pages need to know of a course and its lessons. Pure: no database, no request."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

from courses.scope import Origin, Scope

T = TypeVar("T")


def in_language(texts: Mapping[str, T], language: str, source: str) -> T:
    """Return the text in the reader's language, or in the source language for want of it."""
    return texts[language] if language in texts else texts[source]


@dataclass(frozen=True, slots=True)
class Module:
    """A module of a release, titled in the reader's language."""

    number: int
    """From 1."""
    key: str
    title: str
    lessons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reader stands in a course: the release shown to them, and their enrolment."""

    course_id: int
    slug: str
    newest: int
    """Number of the newest release of the course."""
    release_id: int
    number: int
    """Number of the release shown: the learner's own, or the newest to everyone else."""
    origin: Origin
    made_at: datetime
    source_language: str
    languages: tuple[str, ...]
    reviewed: frozenset[str]
    jurisdiction: Scope
    licence: str
    certificate: str | None
    language: str
    """Of title and summary: the reader's, or the source language for want of it."""
    title: str
    summary: str
    minutes: int
    modules: tuple[Module, ...]
    enrolment_id: int | None
    """None for a visitor, and for a member who is not enrolled."""
    enrolled_at: datetime | None
    completed_at: datetime | None

    @property
    def order(self) -> tuple[str, ...]:
        """The keys of the lessons, in order."""
        return tuple(key for module in self.modules for key in module.lessons)

    @property
    def enrolled(self) -> bool:
        """Whether the reader has a place on the course."""
        return self.enrolment_id is not None

    @property
    def has_newer(self) -> bool:
        """Whether a learner may move over to a newer release."""
        return self.enrolled and self.number < self.newest

    def is_unreviewed(self, language: str) -> bool:
        """Tell whether no native speaker has reviewed the course's text in that language."""
        return language not in self.reviewed

    def module_of(self, key: str) -> Module:
        """Return the module that the lesson stands in.

        :raises StopIteration: no module has it; the lessons of a release always have one.
        """
        return next(module for module in self.modules if key in module.lessons)

    def number_of(self, key: str) -> str:
        """Return the number of a lesson as readers know it, such as ``1.3``."""
        module = self.module_of(key)
        return f"{module.number}.{module.lessons.index(key) + 1}"


@dataclass(frozen=True, slots=True)
class LessonLine:
    """A lesson in a list: its title in the reader's language, or in the source language."""

    id: int
    key: str
    minutes: int
    jurisdiction: Scope
    law_checked_on: date | None
    language: str
    """Of the title, and of the text that belongs to it."""
    title: str
    read_at: datetime | None
    """When the reader last marked it as read; None while it is unread."""


@dataclass(frozen=True, slots=True)
class Source:
    """What a lesson rests on; ``url`` of None where it has no address."""

    ref: str
    text: str
    url: str | None


@dataclass(frozen=True, slots=True)
class ShownText:
    """A lesson as it is shown, in the reader's language or in the source language."""

    language: str
    title: str
    objective: str
    sources: tuple[Source, ...]
    segments: Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """A course in the catalogue; counts of what is read are None for who is not enrolled."""

    slug: str
    title: str
    summary: str
    minutes: int
    jurisdiction: Scope
    languages: tuple[str, ...]
    lessons: int
    read: int | None
    completed_at: datetime | None

    @property
    def enrolled(self) -> bool:
        """Whether the reader has a place on the course."""
        return self.read is not None


def minutes_left(lines: Iterable[LessonLine]) -> int:
    """Return how many minutes the unread lessons take together."""
    return sum(line.minutes for line in lines if line.read_at is None)


def reads_of(lines: Iterable[LessonLine]) -> dict[str, datetime]:
    """Return when each lesson that was read was last read, by key."""
    return {line.key: line.read_at for line in lines if line.read_at is not None}
