"""Tables of certificates: the record, what was done to it, and its files."""

from datetime import datetime
from typing import Any

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

from certificates.log.models import LogEntry
from certificates.standing.rules import ActKind
from lms.accounts.models import Person
from lms.accounts.roles import Jurisdiction
from lms.db.base import Base, Code, Key, Name


class Certificate(Base):
    """A certificate as it was given. A renewal is another record (product.md 5).

    The moments from ``valid_from`` to ``revoked_at`` are those of standing.rules.Limits, set
    again by each act, so that lists can filter by standing. All else never changes.
    """

    __tablename__ = "certificate"
    __table_args__ = (
        CheckConstraint("valid_from <= valid_until", name="begins_before_it_ends"),
        CheckConstraint("valid_until <= grace_until", name="is_in_grace_after_its_term"),
        # The database has the last word when two passes would issue the same at once.
        Index(
            "ix_certificate_current",
            "person_id",
            "code",
            unique=True,
            sqlite_where=text("superseded_at IS NULL"),
            postgresql_where=text("superseded_at IS NULL"),
        ),
        Index("ix_certificate_person", "person_id", "id"),
        Index("ix_certificate_code", "code", "valid_until", "id"),
    )

    id: Mapped[Key]
    number: Mapped[str] = mapped_column(String(20), unique=True)
    """Grouped, as certificates.issuing.number shows it."""
    person_id: Mapped[int] = mapped_column(ForeignKey(Person.id))
    holder_name: Mapped[Name]
    """The name on the day of issue; a later change of name does not change it."""
    code: Mapped[Code]
    """A certificate of the scheme, such as ``ETH``."""
    title: Mapped[dict[str, Any]]
    """By language, as the scheme called it on that day."""
    jurisdiction: Mapped[Jurisdiction | None]
    """The holder's on the day of issue; None when they had chosen none."""
    language: Mapped[str] = mapped_column(String(2))
    """The holder's on the day of issue: the document's first language."""
    scheme_version: Mapped[Code]
    rests_on: Mapped[list[Any]]
    """What was passed: course (slug), title (by language), release, quiz, attempt, score (an
    exact fraction of the points as text) and passed_at of each."""
    pilot: Mapped[bool]
    demo: Mapped[bool]
    """Issued by a platform on somebody's own machine, and good for nothing else."""
    issued_at: Mapped[datetime]
    valid_from: Mapped[datetime]
    lapsing_from: Mapped[datetime]
    valid_until: Mapped[datetime]
    """The last moment of the last day."""
    grace_until: Mapped[datetime]
    """The last moment of the last day of grace (P-07)."""
    suspended_from: Mapped[datetime | None]
    """Beginning of the latest suspension; None if there never was one."""
    suspended_until: Mapped[datetime | None]
    """When it ended or ends; None while its end is open."""
    revoked_at: Mapped[datetime | None]
    """None while it was not taken back."""
    superseded_at: Mapped[datetime | None]
    """When the holder got a newer record of the same code; None for their latest one."""
    previous_id: Mapped[int | None] = mapped_column(ForeignKey("certificate.id"), unique=True)
    """The record that this one renews; None for the first."""
    document: Mapped[dict[str, Any]]
    """What the entry in the log hashes, with its salt."""
    document_hash: Mapped[str] = mapped_column(String(64))
    log_entry_id: Mapped[int] = mapped_column(ForeignKey(LogEntry.id), unique=True)


class CertificateAct(Base):
    """One act on a certificate, with its entry in the log. Standing is computed from these."""

    __tablename__ = "certificate_act"
    __table_args__ = (
        Index("ix_certificate_act_certificate", "certificate_id", "at", "id"),
        {"info": {"append_only": True}},
    )

    id: Mapped[Key]
    certificate_id: Mapped[int] = mapped_column(ForeignKey(Certificate.id))
    kind: Mapped[ActKind]
    at: Mapped[datetime]
    valid_from: Mapped[datetime | None]
    """The term, as in standing.rules.Term; None unless the act begins the certificate."""
    lapsing_from: Mapped[datetime | None]
    valid_until: Mapped[datetime | None]
    grace_until: Mapped[datetime | None]
    suspended_until: Mapped[datetime | None]
    """When a suspension ends by itself; None: only by an act, or no suspension."""
    reason: Mapped[Code | None]
    """A code, never published with a person; None for what happens by rule."""
    log_entry_id: Mapped[int] = mapped_column(ForeignKey(LogEntry.id), unique=True)


class CertificateFile(Base):
    """The printable document in one language, kept as it was made."""

    __tablename__ = "certificate_file"
    __table_args__ = (UniqueConstraint("certificate_id", "language"),)

    id: Mapped[Key]
    certificate_id: Mapped[int] = mapped_column(ForeignKey(Certificate.id))
    language: Mapped[str] = mapped_column(String(2))
    content: Mapped[bytes] = mapped_column(LargeBinary)
    digest: Mapped[str] = mapped_column(String(64))
    """SHA-256 of the content, in hexadecimal."""
    made_at: Mapped[datetime]
