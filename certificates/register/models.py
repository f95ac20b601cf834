"""The table of consents."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from lms.accounts.models import Person
from lms.db.base import Base, Key


class RegisterConsent(Base):
    """That a holder lets the register show their name (P-45), from one moment to another."""

    __tablename__ = "register_consent"
    __table_args__ = (
        Index(
            "ix_register_consent_given",
            "person_id",
            unique=True,
            sqlite_where=text("withdrawn_at IS NULL"),
            postgresql_where=text("withdrawn_at IS NULL"),
        ),
        Index("ix_register_consent_person", "person_id", "id"),
    )

    id: Mapped[Key]
    person_id: Mapped[int] = mapped_column(ForeignKey(Person.id))
    given_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]
    """None while the consent stands."""
