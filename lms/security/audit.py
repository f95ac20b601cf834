"""The audit trail: who did what, to whom, when, from which session. Append-only."""

from datetime import datetime
from typing import Any

from flask import g, has_request_context
from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, Session, mapped_column

from lms.accounts.current import reader
from lms.accounts.models import Person
from lms.db.base import Base, Code, Key


class AuditEntry(Base):
    """One act. The table refuses changes by trigger; ids stay after an account is closed."""

    __tablename__ = "audit_entry"
    __table_args__ = (
        Index("ix_audit_entry_subject", "subject_id", "id"),
        Index("ix_audit_entry_actor", "actor_id", "id"),
        {"info": {"append_only": True}},
    )

    id: Mapped[Key]
    at: Mapped[datetime]
    act: Mapped[Code]
    """A dotted name, such as ``role.proposed`` or ``export.people``."""
    actor_id: Mapped[int | None] = mapped_column(ForeignKey(Person.id))
    """None for the worker and the command line."""
    subject_id: Mapped[int | None] = mapped_column(ForeignKey(Person.id))
    """Whom it concerns; None when it is not about a person."""
    session_id: Mapped[int | None]
    """The session it came from; not a foreign key, since sessions are removed."""
    request_id: Mapped[str | None] = mapped_column(String(40))
    details: Mapped[dict[str, Any]]
    """Ids, codes and numbers only; never a name, an address or a text."""


def record(
    db: Session,
    act: str,
    *,
    at: datetime,
    actor_id: int | None = None,
    subject_id: int | None = None,
    **details: object,
) -> None:
    """Write down one act, in the caller's transaction.

    Without ``actor_id`` it is the signed-in reader's act, or nobody's outside a request.
    """
    asking = reader() if has_request_context() else None
    db.add(
        AuditEntry(
            at=at,
            act=act,
            actor_id=actor_id or (asking.id if asking else None),
            subject_id=subject_id,
            session_id=asking.session_id if asking else None,
            request_id=g.get("request_id") if has_request_context() else None,
            details=details,
        )
    )
