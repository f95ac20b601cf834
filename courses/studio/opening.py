"""A text opened for writing: as it stands, or as a translator begins it."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from courses.folder.lessons import ReadLesson, read_lesson
from courses.folder.names import LessonName
from courses.folder.problems import Problem
from courses.folder.texts import text_of
from courses.studio import queries, text_queries, texts
from courses.studio.desk import Desk, Place, Spot
from courses.studio.states import Seen, State
from courses.studio.text_queries import Texts


@dataclass(frozen=True, slots=True)
class Opened:
    """A text before whoever is about to change it."""

    desk: Desk
    spot: Spot
    path: str
    title: str
    text: str
    """What is changed: the draft, the released text, or the beginning of a translation."""
    state: State
    seen: Seen
    texts: Texts

    @property
    def is_source(self) -> bool:
        """Whether the text is in the source language of the course."""
        return self.spot.language == self.desk.source_language

    @property
    def missing(self) -> bool:
        """Whether nobody has written the text yet."""
        return self.state is State.MISSING

    @property
    def released(self) -> bool:
        """Whether the text says what the release says."""
        return self.state is State.RELEASED

    @property
    def overtaken(self) -> bool:
        """Whether a newer release than the draft's own says something else."""
        return self.state is State.OVERTAKEN


def opened(db: Session, spot: Spot, language: str) -> Opened:
    """Return a text as it stands, on the page of somebody who reads that language.

    :raises NoSuchCourse: no course of that slug has a release.
    :raises NoSuchLesson: the release has no lesson of that key.
    :raises NoSuchLanguage: the course is not taught in the language of the text.
    """
    desk = queries.desk(db, spot.slug, language)
    path = desk.path_of(spot.place)
    found = text_queries.texts(db, desk, spot)
    return Opened(
        desk=desk,
        spot=spot,
        path=path,
        title=queries.titles(db, desk, spot.language)[spot.lesson_key],
        text=_beginning(desk, spot, found) if found.present is None else found.present,
        state=desk.state(spot.place),
        seen=desk.seen(spot.place),
        texts=found,
    )


def read(desk: Desk, place: Place, text: str, report: list[Problem]) -> ReadLesson | None:
    """Return what a text says; None where its head cannot be read. Faults are reported."""
    (key, language), path = place, desk.path_of(place)
    # Looks for letters that nobody sees, as the check of a whole folder does.
    text_of(path, text.encode(), report)
    return read_lesson(
        LessonName(path, desk.numbers[key], key, language),
        text,
        source=language == desk.source_language,
        media=lambda file: file if file in desk.manifest else None,
        report=report,
    )


def original(desk: Desk, lesson_key: str, found: Texts) -> ReadLesson | None:
    """Return the text in the source language: as it stands, or as released if it is broken."""
    place = lesson_key, desk.source_language
    return read(desk, place, found.source, []) or read(desk, place, found.released_source, [])


def _beginning(desk: Desk, spot: Spot, found: Texts) -> str:
    source = original(desk, spot.lesson_key, found)
    if source is None:
        return found.source
    file = source.file
    return texts.begun(
        texts.Original(
            file.title, file.objective, tuple(each.text for each in file.sources), file.body
        )
    )
