"""Questions that the studio asks about texts and their versions; nothing is changed here."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from courses.models import DraftVersion, LessonDraft, StoredFile
from courses.studio.desk import Desk, Place, Spot
from courses.studio.errors import NoSuchVersion
from courses.studio.texts import plain
from lms.accounts.models import Person

LONGEST_HISTORY = 200
"""Versions that a history lists; older ones are kept and found by their address."""


@dataclass(frozen=True, slots=True)
class Version:
    """What a draft said at one revision, and who wrote it; without the text in a list."""

    revision: int
    saved_by: str
    saved_at: datetime
    markdown: str = ""


@dataclass(frozen=True, slots=True)
class Texts:
    """A text as it stands, and what it is compared with."""

    present: str | None
    """The draft, or what the release says; None where nobody has written it."""
    released: str | None
    source: str
    """The present text in the source language."""
    released_source: str
    version: Version | None
    """The draft's last version; None where nobody saved one."""


def stored_texts(db: Session, digests: Iterable[str]) -> dict[str, str]:
    """Return stored files as texts with plain line ends, by their digests."""
    asked = select(StoredFile.digest, StoredFile.content)
    rows = db.execute(asked.where(StoredFile.digest.in_(set(digests))))
    return {digest: plain(content.decode("utf-8-sig")) for digest, content in rows}


def texts(db: Session, shown: Desk, spot: Spot) -> Texts:
    """Return a text as it stands, and the one in the source language beside it.

    :raises NoSuchLesson: the release has no lesson of that key.
    :raises NoSuchLanguage: the course is not taught in that language.
    """
    source = (spot.lesson_key, shown.source_language)
    released, original = shown.released(spot.place), shown.released(source)
    stored = stored_texts(db, [digest for digest in (released, original) if digest])
    saved = _saved(db, shown, spot.lesson_key, {spot.language, shown.source_language})
    pending = {place for path, place in shown.pending().items()}
    released_text = stored[released] if released else None
    present, version = released_text, saved.get(spot.language)
    if version and spot.place in pending:
        present = version.markdown
    released_source = stored[original] if original else ""
    return Texts(
        present=present,
        released=released_text,
        source=saved[source[1]].markdown if source in pending else released_source,
        released_source=released_source,
        version=version,
    )


def _saved(
    db: Session, shown: Desk, lesson_key: str, languages: Collection[str]
) -> Mapping[str, Version]:
    """Return the drafts of a lesson, with their texts, by language."""
    rows = db.execute(
        select(LessonDraft, Person.name)
        .join(Person, Person.id == LessonDraft.saved_by)
        .where(
            LessonDraft.course_id == shown.course_id,
            LessonDraft.lesson_key == lesson_key,
            LessonDraft.language.in_(languages),
        )
    )
    return {
        draft.language: Version(draft.revision, name, draft.saved_at, draft.markdown)
        for draft, name in rows
    }


def versions(db: Session, course_id: int, place: Place) -> Sequence[Version]:
    """Return what was saved of a text, the newest first, without the texts themselves."""
    rows = db.execute(
        select(DraftVersion.revision, Person.name, DraftVersion.saved_at)
        .join(LessonDraft, LessonDraft.id == DraftVersion.draft_id)
        .join(Person, Person.id == DraftVersion.saved_by)
        .where(
            LessonDraft.course_id == course_id,
            LessonDraft.lesson_key == place[0],
            LessonDraft.language == place[1],
        )
        .order_by(DraftVersion.revision.desc())
        .limit(LONGEST_HISTORY)
    )
    return [Version(*row) for row in rows]


def version(db: Session, course_id: int, place: Place, revision: int) -> Version:
    """Return what a draft said at one revision.

    :raises NoSuchVersion: it was never saved under that number.
    """
    found = db.execute(
        select(DraftVersion, Person.name)
        .join(LessonDraft, LessonDraft.id == DraftVersion.draft_id)
        .join(Person, Person.id == DraftVersion.saved_by)
        .where(
            LessonDraft.course_id == course_id,
            LessonDraft.lesson_key == place[0],
            LessonDraft.language == place[1],
            DraftVersion.revision == revision,
        )
    ).one_or_none()
    if found is None:
        raise NoSuchVersion
    saved, name = found
    return Version(saved.revision, name, saved.saved_at, saved.markdown)
