"""Tables of the gate: drafts of reports, what happened to them, permits."""

import enum
from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from certificates.gate.drafts import DraftState, StepKind
from certificates.log.models import LogEntry
from certificates.scheme.terms import ReportType
from lms.accounts.models import Person
from lms.accounts.roles import Jurisdiction
from lms.db.base import Base, Code, Key, LongText, Name


class PermitActKind(enum.Enum):
    """What can be done to a permit afterwards; it is never deleted."""

    WITHDRAW = "withdraw"


class ReportDraft(Base):
    """A report on its way; seen by its author alone until a coordinator is asked."""

    __tablename__ = "report_draft"
    __table_args__ = (
        CheckConstraint("revision > 0", name="is_numbered_from_one"),
        CheckConstraint(
            "(file_sha256 IS NULL) = (file_name IS NULL)", name="has_a_whole_fingerprint"
        ),
        Index("ix_report_draft_author", "author_id", "id"),
        Index("ix_report_draft_queue", "state", "region", "id"),
    )

    id: Mapped[Key]
    author_id: Mapped[int] = mapped_column(ForeignKey(Person.id))
    report_type: Mapped[ReportType]
    title: Mapped[Name]
    """May be empty while it is a draft, as may the texts below."""
    bodies: Mapped[LongText]
    """Which area, bodies or organisations it is about, in the author's words."""
    jurisdiction: Mapped[Jurisdiction | None]
    """Whose law the report is under; None until it is chosen."""
    region: Mapped[Code | None]
    """Whose coordinators may release it; None until it is chosen."""
    file_name: Mapped[str | None] = mapped_column(String(200))
    """What the author called the file; None while none was chosen."""
    file_size: Mapped[int | None]
    """Bytes."""
    file_sha256: Mapped[str | None] = mapped_column(String(64))
    """In hexadecimal. The file itself is never kept."""
    state: Mapped[DraftState]
    revision: Mapped[int]
    """Raised by one with each change; a save names the one it began from."""
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]


class ReportStep(Base):
    """What happened to a draft: who asked, returned or released it, and when."""

    __tablename__ = "report_step"
    __table_args__ = (
        Index("ix_report_step_draft", "draft_id", "id"),
        {"info": {"append_only": True}},
    )

    id: Mapped[Key]
    draft_id: Mapped[int] = mapped_column(ForeignKey(ReportDraft.id))
    kind: Mapped[StepKind]
    by_id: Mapped[int] = mapped_column(ForeignKey(Person.id))
    at: Mapped[datetime]
    note: Mapped[LongText]
    """What the coordinator wrote to the author; empty for all other steps."""


class Permit(Base):
    """Permission to publish one report in the community's name. Nothing in it ever changes."""

    __tablename__ = "permit"
    __table_args__ = (
        CheckConstraint("author_id <> released_by", name="has_two_people"),
        Index("ix_permit_author", "author_id", "id"),
        Index("ix_permit_region", "region", "id"),
        {"info": {"append_only": True}},
    )

    id: Mapped[Key]
    number: Mapped[str] = mapped_column(String(20), unique=True)
    """Grouped, as certificates.gate.number shows it."""
    draft_id: Mapped[int] = mapped_column(ForeignKey(ReportDraft.id), unique=True)
    author_id: Mapped[int] = mapped_column(ForeignKey(Person.id))
    report_type: Mapped[ReportType]
    title: Mapped[Name]
    bodies: Mapped[LongText]
    jurisdiction: Mapped[Jurisdiction]
    region: Mapped[Code]
    file_name: Mapped[str] = mapped_column(String(200))
    file_size: Mapped[int]
    """Bytes."""
    file_sha256: Mapped[str] = mapped_column(String(64))
    """In hexadecimal."""
    released_by: Mapped[int] = mapped_column(ForeignKey(Person.id))
    released_at: Mapped[datetime]
    holdings: Mapped[list[Any]]
    """Number, code and standing of each certificate asked for, as they were on that day."""
    code_version: Mapped[Code | None]
    """The version of the Code that the author had acknowledged; None where none is asked."""
    scheme_version: Mapped[Code]
    document: Mapped[dict[str, Any]]
    """What the entry in the log hashes, with its salt."""
    document_hash: Mapped[str] = mapped_column(String(64))
    log_entry_id: Mapped[int] = mapped_column(ForeignKey(LogEntry.id), unique=True)


class PermitAct(Base):
    """Something done to a permit after its release, with its reason."""

    __tablename__ = "permit_act"
    __table_args__ = (
        Index("ix_permit_act_permit", "permit_id", "id"),
        {"info": {"append_only": True}},
    )

    id: Mapped[Key]
    permit_id: Mapped[int] = mapped_column(ForeignKey(Permit.id))
    kind: Mapped[PermitActKind]
    by_id: Mapped[int] = mapped_column(ForeignKey(Person.id))
    at: Mapped[datetime]
    reason: Mapped[LongText]
    """In words, for everyone to read."""
    log_entry_id: Mapped[int] = mapped_column(ForeignKey(LogEntry.id), unique=True)
