"""Links and codes that let somebody in once: invitations, new passwords, changes of e-mail."""

import enum
from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from lms.accounts.models import Person
from lms.accounts.roles import Jurisdiction
from lms.db.base import Base, Code, Key, LongText


class InvitationKind(enum.Enum):
    """How an invitation came about."""

    JOINING = "joining"
    INVITED = "invited"
    FOUNDING = "founding"


class Invitation(Base):
    """A way in: a link sent by mail, or a code given by hand. Only its digest is kept."""

    __tablename__ = "invitation"
    __table_args__ = (
        Index("ix_invitation_email", "email"),
        Index("ix_invitation_region", "region", "id"),
        Index("ix_invitation_kind", "kind", "id"),
    )

    id: Mapped[Key]
    digest: Mapped[str] = mapped_column(String(64), unique=True)
    kind: Mapped[InvitationKind]
    """FOUNDING makes an administrator, while fewer than two exist."""
    email: Mapped[str | None] = mapped_column(String(254))
    """Where the link went; None for a code given by hand, and after it was used."""
    name: Mapped[str | None] = mapped_column(String(200))
    """As the inviter wrote it; None when unknown, and after it was used."""
    language: Mapped[str] = mapped_column(String(2))
    region: Mapped[Code | None]
    jurisdiction: Mapped[Jurisdiction | None]
    target: Mapped[LongText]
    """The page to go on to after joining."""
    invited_by: Mapped[int | None] = mapped_column(ForeignKey(Person.id), index=True)
    """None for someone who asked to join, and for the command line."""
    made_at: Mapped[datetime]
    expires_at: Mapped[datetime] = mapped_column(index=True)
    ended_at: Mapped[datetime | None]
    """When it was used, withdrawn or replaced; None while it is open."""
    person_id: Mapped[int | None] = mapped_column(ForeignKey(Person.id))
    """Who came in by it; None while nobody did."""


class PasswordReset(Base):
    """A way to a new password: a link by mail, or a code for someone without e-mail."""

    __tablename__ = "password_reset"

    id: Mapped[Key]
    person_id: Mapped[int] = mapped_column(ForeignKey(Person.id), index=True)
    digest: Mapped[str] = mapped_column(String(64), unique=True)
    made_at: Mapped[datetime]
    expires_at: Mapped[datetime] = mapped_column(index=True)
    ended_at: Mapped[datetime | None]
    """When it was used or replaced; None while it is open."""


class EmailChange(Base):
    """A change of address under way; it takes effect when both addresses have confirmed it."""

    __tablename__ = "email_change"

    id: Mapped[Key]
    person_id: Mapped[int] = mapped_column(ForeignKey(Person.id), index=True)
    email: Mapped[str] = mapped_column(String(254))
    """The address to be."""
    old_digest: Mapped[str] = mapped_column(String(64), unique=True)
    new_digest: Mapped[str] = mapped_column(String(64), unique=True)
    asked_at: Mapped[datetime]
    expires_at: Mapped[datetime] = mapped_column(index=True)
    old_confirmed_at: Mapped[datetime | None]
    """Set from the start when the person had no address before."""
    new_confirmed_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    """When it took effect or was replaced; None while it is awaited."""
