"""A course as trainers find it: its newest release, and the drafts of the next one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from courses.errors import NoSuchLesson
from courses.outline import Module
from courses.scope import Origin
from courses.studio.errors import NoSuchLanguage
from courses.studio.states import PENDING, Seen, State, Written, is_fresh, seen_of, state_of

Place = tuple[str, str]
"""The key of a lesson, and a language."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A text that trainers write: a lesson of a course in one language, by its address."""

    slug: str
    lesson_key: str
    language: str

    @property
    def place(self) -> Place:
        """Where in the course the text stands."""
        return self.lesson_key, self.language


@dataclass(frozen=True, slots=True)
class Desk:
    """A course in the studio, without the texts themselves."""

    course_id: int
    slug: str
    title: str
    release_id: int
    number: int
    made_at: datetime
    origin: Origin
    source_language: str
    languages: tuple[str, ...]
    reviewed: frozenset[str]
    modules: tuple[Module, ...]
    manifest: Mapping[str, str]
    """The digest of each released file by its path."""
    numbers: Mapping[str, int]
    """The number of each lesson, as the names of files have it, by its key."""
    drafts: Mapping[Place, Written]

    def path_of(self, place: Place) -> str:
        """Return the path of a text in the folder of the course, written or not.

        :raises NoSuchLesson: the release has no lesson of that key.
        :raises NoSuchLanguage: the course is not taught in that language.
        """
        key, language = place
        if key not in self.numbers:
            raise NoSuchLesson
        if language not in self.languages:
            raise NoSuchLanguage
        return f"lessons/{self.numbers[key]:02d}-{key}.{language}.md"

    def released(self, place: Place) -> str | None:
        """Return the digest of the released text; None where there is none."""
        return self.manifest.get(self.path_of(place))

    def state(self, place: Place) -> State:
        """Return how the text stands to the release."""
        return state_of(self.drafts.get(place), self.released(place))

    def seen(self, place: Place) -> Seen:
        """Return what somebody sees who opens the text now."""
        return seen_of(self.drafts.get(place), self.released(place))

    def is_fresh(self, place: Place, seen: Seen) -> bool:
        """Tell whether the text is still the one that somebody has seen."""
        return is_fresh(seen, self.drafts.get(place), self.released(place))

    def pending(self) -> dict[str, Place]:
        """Return the texts that the next release would bring, by path, in order.

        A draft of a lesson or language that the release does not have is kept, and waits.
        """
        places = {
            self.path_of(place): place
            for place in self.drafts
            if place[0] in self.numbers and place[1] in self.languages
        }
        return {
            path: place
            for path, place in sorted(places.items())
            if self.state(place) in PENDING
        }

    def overtaken(self) -> list[str]:
        """Return the paths of drafts that a newer release than their own has overtaken."""
        return [
            path
            for path, place in self.pending().items()
            if self.state(place) is State.OVERTAKEN
        ]

    def next_manifest(self) -> dict[str, str]:
        """Return the manifest of the next release, were it made of the drafts now."""
        pending = self.pending().items()
        return {**self.manifest, **{path: self.drafts[place].digest for path, place in pending}}
