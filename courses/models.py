"""Tables of courses: frozen releases, those who learn from them, and drafts of the next."""

from datetime import date, datetime
from typing import Annotated, Any

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    Index,
    LargeBinary,
    String,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from courses.scope import Origin, Outcome, Scope
from lms.accounts.models import Person
from lms.db.base import Base, Code, Key, LongText, Name

Digest = Annotated[str, mapped_column(String(64))]
"""A SHA-256, in hexadecimal."""
FROZEN = {"info": {"append_only": True}}


class StoredFile(Base):
    """The bytes of a file of some release, kept once however many releases hold it."""

    __tablename__ = "stored_file"
    __table_args__ = (FROZEN,)

    id: Mapped[Key]
    digest: Mapped[Digest] = mapped_column(unique=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)
    media_type: Mapped[str | None] = mapped_column(String(40))
    """Of an image, which anyone may fetch; None for a text, which nobody may: the files of
    quizzes hold their keys."""


class Course(Base):
    """A course, by its address; everything readers see of it is in its releases."""

    __tablename__ = "course"

    id: Mapped[Key]
    slug: Mapped[Code] = mapped_column(unique=True)
    newest: Mapped[int]
    """Number of the newest release: what visitors and new learners get. 0 before the first."""


class Release(Base):
    """One published state of a course. Nothing in it changes afterwards."""

    __tablename__ = "course_release"
    __table_args__ = (
        UniqueConstraint("course_id", "number"),
        CheckConstraint("number > 0", name="is_numbered_from_one"),
        CheckConstraint("proposed_by <> approved_by", name="has_two_people"),
        FROZEN,
    )

    id: Mapped[Key]
    course_id: Mapped[int] = mapped_column(ForeignKey(Course.id))
    number: Mapped[int]
    origin: Mapped[Origin]
    made_at: Mapped[datetime]
    proposed_by: Mapped[int | None] = mapped_column(ForeignKey(Person.id))
    """None for what the operator imported."""
    approved_by: Mapped[int | None] = mapped_column(ForeignKey(Person.id))
    """None for what the operator imported; never the one who proposed it (P-51)."""
    digest: Mapped[Digest]
    """SHA-256 of the manifest: equal contents have equal digests."""
    manifest: Mapped[dict[str, Any]]
    """The digest of each file by its path in the course folder."""
    source_language: Mapped[str] = mapped_column(String(2))
    languages: Mapped[list[Any]]
    reviewed: Mapped[list[Any]]
    """Languages whose texts a native speaker has reviewed."""
    jurisdiction: Mapped[Scope]
    licence: Mapped[Name]
    certificate: Mapped[Code | None]
    """Code of the certificate the course leads to; None when it leads to none."""
    title: Mapped[dict[str, Any]]
    """By language."""
    summary: Mapped[dict[str, Any]]
    """By language."""
    modules: Mapped[list[Any]]
    """Id, title by language and keys of lessons of each, in order."""
    objectives: Mapped[list[Any]]
    """As modules; a failed objective names the lessons to read again."""
    quizzes: Mapped[list[Any]]
    """Keys of the quizzes, in order."""
    minutes: Mapped[int]
    """Of all lessons together."""


class ReleaseLesson(Base):
    """A lesson of a release: what is the same in every language."""

    __tablename__ = "release_lesson"
    __table_args__ = (
        UniqueConstraint("release_id", "lesson_key"),
        UniqueConstraint("release_id", "position"),
        CheckConstraint("minutes > 0", name="takes_time"),
        FROZEN,
    )

    id: Mapped[Key]
    release_id: Mapped[int] = mapped_column(ForeignKey(Release.id))
    lesson_key: Mapped[Code]
    """Its id, the same in all releases."""
    position: Mapped[int]
    """From 1, through the whole course."""
    module_key: Mapped[Code]
    minutes: Mapped[int]
    jurisdiction: Mapped[Scope]
    law_checked_on: Mapped[date | None]
    """When its law was last compared with the acts (P-52); None where it states no law."""
    digest: Mapped[Digest]
    """Of the file in the source language: two releases with equal ones teach the same."""


class LessonText(Base):
    """A lesson in one language, made ready to be shown when the release was made."""

    __tablename__ = "lesson_text"
    __table_args__ = (UniqueConstraint("release_lesson_id", "language"),)

    id: Mapped[Key]
    release_lesson_id: Mapped[int] = mapped_column(ForeignKey(ReleaseLesson.id))
    language: Mapped[str] = mapped_column(String(2))
    title: Mapped[Name]
    objective: Mapped[str] = mapped_column(String(500))
    sources: Mapped[list[Any]]
    """Ref, text and url (or None) of each."""
    segments: Mapped[list[Any]]
    """The body, in order: ``{"html": …}``, safe to show, or ``{"check": …}``, which the quiz
    part shows (courses.quiz_part)."""


class Enrolment(Base):
    """A person's place in a course; at most one of each, which the database sees to."""

    __tablename__ = "enrolment"
    __table_args__ = (
        UniqueConstraint("course_id", "person_id"),
        Index("ix_enrolment_person", "person_id"),
    )

    id: Mapped[Key]
    course_id: Mapped[int] = mapped_column(ForeignKey(Course.id))
    person_id: Mapped[int] = mapped_column(ForeignKey(Person.id))
    release_id: Mapped[int] = mapped_column(ForeignKey(Release.id))
    """The release they learn from; a newer one is taken by their own choice only."""
    enrolled_at: Mapped[datetime]
    completed_at: Mapped[datetime | None]
    """When everything the course asks was first met; None until then."""


class LessonRead(Base):
    """The mark that a learner leaves on a lesson once it is read."""

    __tablename__ = "lesson_read"
    __table_args__ = (UniqueConstraint("enrolment_id", "lesson_key"),)

    id: Mapped[Key]
    enrolment_id: Mapped[int] = mapped_column(ForeignKey(Enrolment.id))
    lesson_key: Mapped[Code]
    read_at: Mapped[datetime]
    """The first time."""
    last_read_at: Mapped[datetime]
    """The latest time: P-12 asks for some lessons to be read again."""


class LessonDraft(Base):
    """A lesson in one language as trainers are writing it, beside the newest release."""

    __tablename__ = "lesson_draft"
    __table_args__ = (
        UniqueConstraint("course_id", "lesson_key", "language"),
        CheckConstraint("revision > 0", name="is_numbered_from_one"),
    )

    id: Mapped[Key]
    course_id: Mapped[int] = mapped_column(ForeignKey(Course.id))
    lesson_key: Mapped[Code]
    language: Mapped[str] = mapped_column(String(2))
    markdown: Mapped[LongText]
    """The whole file, front matter and body."""
    digest: Mapped[Digest]
    """Of ``markdown``: equal to that of the released file while there is nothing to release."""
    revision: Mapped[int]
    """Raised by one at each save; a save names the one it began from."""
    base_digest: Mapped[Digest | None]
    """Of the released file it began from; None for a lesson or language not released yet."""
    saved_by: Mapped[int] = mapped_column(ForeignKey(Person.id))
    saved_at: Mapped[datetime]


class DraftVersion(Base):
    """What a draft said at one revision."""

    __tablename__ = "draft_version"
    __table_args__ = (
        UniqueConstraint("draft_id", "revision"),
        Index("ix_draft_version_person", "saved_by", "id"),
        FROZEN,
    )

    id: Mapped[Key]
    draft_id: Mapped[int] = mapped_column(ForeignKey(LessonDraft.id))
    revision: Mapped[int]
    markdown: Mapped[LongText]
    saved_by: Mapped[int] = mapped_column(ForeignKey(Person.id))
    saved_at: Mapped[datetime]


class ReleaseProposal(Base):
    """Files that one trainer wants released and another has to approve (P-51)."""

    __tablename__ = "release_proposal"
    __table_args__ = (
        CheckConstraint(
            "outcome <> 'approved' OR decided_by <> proposed_by", name="has_two_people"
        ),
        Index(
            "ix_release_proposal_open",
            "course_id",
            unique=True,
            sqlite_where=text("outcome IS NULL"),
            postgresql_where=text("outcome IS NULL"),
        ),
        Index("ix_release_proposal_course", "course_id", "id"),
        Index("ix_release_proposal_person", "proposed_by", "id"),
    )

    id: Mapped[Key]
    course_id: Mapped[int] = mapped_column(ForeignKey(Course.id))
    base_number: Mapped[int]
    """Number of the release it changes; approved only while that is the newest."""
    manifest: Mapped[dict[str, Any]]
    """As in a release: what exactly is approved, whatever the drafts become meanwhile."""
    digest: Mapped[Digest]
    note: Mapped[str] = mapped_column(String(1000))
    """What changes and why, in the proposer's words."""
    proposed_by: Mapped[int] = mapped_column(ForeignKey(Person.id))
    proposed_at: Mapped[datetime]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey(Person.id))
    decided_at: Mapped[datetime | None]
    outcome: Mapped[Outcome | None]
    """None while it is open; a course has at most one open proposal."""
    reason: Mapped[str] = mapped_column(String(1000), default="")
    """Why it was declined; empty otherwise."""
    release_id: Mapped[int | None] = mapped_column(ForeignKey(Release.id))
    """The release it became; None for one that did not."""
