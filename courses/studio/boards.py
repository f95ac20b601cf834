"""What the pages of whole courses are made of: the list, and the outline of one."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from courses.folder.names import lesson_name
from courses.outline import Module
from courses.studio import proposals, queries
from courses.studio.desk import Desk, Place
from courses.studio.proposals import Proposal
from courses.studio.states import State
from courses.wording import autonym


@dataclass(frozen=True, slots=True)
class CourseLine:
    """A course in the list of the studio."""

    desk: Desk
    pending: int
    """How many texts the next release would bring."""
    proposal: Proposal | None
    """The open one; None while there is none."""
    waits_for_me: bool
    """Whether the reader may decide on it."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A text in the outline of its course."""

    language: str
    name: str
    """Of the language, in that language."""
    state: State
    size: int | None
    """Bytes of the released text; None where there is none."""
    reviewed: bool
    """Whether a native speaker has reviewed what the release says."""

    @property
    def released(self) -> bool:
        """Whether the text says what the release says."""
        return self.state is State.RELEASED


@dataclass(frozen=True, slots=True)
class LessonRow:
    """A lesson in the outline of its course, with its text in each language."""

    key: str
    label: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """A course, module by module."""

    desk: Desk
    modules: tuple[tuple[Module, tuple[LessonRow, ...]], ...]
    pending: int
    proposal: Proposal | None


def board(db: Session, person_id: int, language: str) -> list[CourseLine]:
    """Return every course, with what is under way in it."""
    desks = queries.desks(db, language)
    waiting = proposals.open_ones(db, [desk.course_id for desk in desks])
    return [
        CourseLine(
            desk=desk,
            pending=len(desk.pending()),
            proposal=found,
            waits_for_me=found is not None and found.proposed_by != person_id,
        )
        for desk in desks
        for found in [waiting.get(desk.course_id)]
    ]


def outline(db: Session, slug: str, language: str) -> Outline:
    """Return a course, module by module.

    :raises NoSuchCourse: no course of that slug has a release.
    """
    desk = queries.desk(db, slug, language)
    titles = queries.titles(db, desk, language)
    texts = [digest for path, digest in desk.manifest.items() if lesson_name(path)]
    sizes = queries.sizes(db, texts)
    return Outline(
        desk=desk,
        modules=tuple(
            (module, tuple(_rows(desk, module, titles, sizes))) for module in desk.modules
        ),
        pending=len(desk.pending()),
        proposal=proposals.open_ones(db, [desk.course_id]).get(desk.course_id),
    )


def _rows(
    desk: Desk, module: Module, titles: dict[str, str], sizes: dict[str, int]
) -> list[LessonRow]:
    return [
        LessonRow(
            key=key,
            label=f"{module.number}.{number} {titles[key]}",
            cells=tuple(_cell(desk, (key, language), sizes) for language in desk.languages),
        )
        for number, key in enumerate(module.lessons, start=1)
    ]


def _cell(desk: Desk, place: Place, sizes: dict[str, int]) -> Cell:
    language = place[1]
    return Cell(
        language=language,
        name=autonym(language),
        state=desk.state(place),
        size=sizes.get(desk.released(place) or ""),
        reviewed=language in desk.reviewed,
    )
