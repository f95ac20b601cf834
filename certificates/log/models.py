"""Tables of the log."""

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from certificates.log.entries import EntryType
from lms.accounts.models import Person
from lms.db.base import Base, Key


class LogEntry(Base):
    """One act, as the public log will publish it. The table refuses changes by trigger."""

    __tablename__ = "log_entry"
    __table_args__ = ({"info": {"append_only": True}},)

    id: Mapped[Key]
    """The order in which entries were written; it is not published."""
    entry_id: Mapped[str] = mapped_column(String(22), unique=True)
    """128 random bits in base64url: what documents name the entry by."""
    type: Mapped[EntryType]
    at: Mapped[datetime]
    document_hash: Mapped[str] = mapped_column(String(64))
    """SHA-256 of the canonical document, in hexadecimal."""
    previous: Mapped[str | None] = mapped_column(ForeignKey("log_entry.entry_id"), unique=True)
    """The entry before it on the same subject; None for the first. A history never forks."""
    leaf: Mapped[bytes] = mapped_column(LargeBinary)
    """The canonical bytes that are published and hashed into the tree."""


class LogActor(Base):
    """The pseudonym under which the acts of a person stand in the log.

    Erasing the row parts the person from their acts; the entries stay as they are.
    """

    __tablename__ = "log_actor"

    person_id: Mapped[int] = mapped_column(ForeignKey(Person.id), primary_key=True)
    pseudonym: Mapped[str] = mapped_column(String(22), unique=True)
    """128 random bits in base64url."""
