"""People, their sessions, their roles, and the names they had."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from lms.accounts.roles import Jurisdiction, Role
from lms.db.base import Base, Code, Key, Name


class Person(Base):
    """Someone with an account; the profile of product.md point 8, and no more."""

    __tablename__ = "person"
    __table_args__ = (
        Index("ix_person_region_name", "region", "name_key", "id"),
        Index("ix_person_name", "name_key", "id"),
    )

    id: Mapped[Key]
    name: Mapped[Name]
    name_key: Mapped[str] = mapped_column(
        String(1000).with_variant(String(1000, "C"), "postgresql")
    )
    """The sort key of the name (lms.text.sort_key)."""
    email: Mapped[str | None] = mapped_column(String(254), unique=True)
    """Lower case; None for someone who signs in by a sign-in name."""
    sign_in_name: Mapped[str | None] = mapped_column(String(64), unique=True)
    """Such as ``aigul-4821``, made for someone without e-mail; None for all others."""
    email_verified_at: Mapped[datetime | None]
    """None until the link sent there was opened."""
    password_hash: Mapped[str | None] = mapped_column(String(200))
    """Argon2id; None while no password was ever set."""
    language: Mapped[str] = mapped_column(String(2))
    jurisdiction: Mapped[Jurisdiction | None]
    """None until the person has chosen; never guessed."""
    region: Mapped[Code | None]
    """A code of lms.accounts.regions; None until chosen."""
    joined_at: Mapped[datetime]
    deactivated_at: Mapped[datetime | None]
    """When the account was closed by its owner; None while it is open."""


class NameChange(Base):
    """A name that somebody had before; certificates issued under it must stay explicable."""

    __tablename__ = "name_change"
    __table_args__ = (
        Index("ix_name_change_person", "person_id", "id"),
        {"info": {"append_only": True}},
    )

    id: Mapped[Key]
    person_id: Mapped[int] = mapped_column(ForeignKey(Person.id))
    former: Mapped[Name]
    name: Mapped[Name]
    changed_at: Mapped[datetime]


class NameWord(Base):
    """A folded word of a person's name, so that search by its beginning is indexed."""

    __tablename__ = "name_word"
    __table_args__ = (
        UniqueConstraint("person_id", "word"),
        Index("ix_name_word_word", "word", "person_id"),
    )

    id: Mapped[Key]
    person_id: Mapped[int] = mapped_column(ForeignKey(Person.id))
    # Byte order, so that a search by the beginning of a word is a range of the index.
    word: Mapped[str] = mapped_column(String(200).with_variant(String(200, "C"), "postgresql"))


class UserSession(Base):
    """One signed-in browser; the cookie holds a random token, the table its digest."""

    __tablename__ = "user_session"

    id: Mapped[Key]
    person_id: Mapped[int] = mapped_column(ForeignKey(Person.id), index=True)
    digest: Mapped[str] = mapped_column(String(64), unique=True)
    """SHA-256 of the token, in hexadecimal."""
    agent: Mapped[Name]
    """The beginning of what the browser says it is."""
    begun_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    """Written rarely and best-effort; not a record of every visit."""
    expires_at: Mapped[datetime] = mapped_column(index=True)


class RoleGrant(Base):
    """A role proposed for a person by one and confirmed by another (domain 3.5)."""

    __tablename__ = "role_grant"
    __table_args__ = (
        Index("ix_role_grant_person", "person_id", "ended_at"),
        Index("ix_role_grant_role", "role", "ended_at"),
        Index("ix_role_grant_awaited", "confirmed_at", "ended_at", "id"),
        Index("ix_role_grant_ending", "ended_at", "ending_proposed_at", "id"),
    )

    id: Mapped[Key]
    person_id: Mapped[int] = mapped_column(ForeignKey(Person.id))
    role: Mapped[Role]
    region: Mapped[Code | None]
    """The region of a coordinator; None for a role that is held everywhere."""
    reason: Mapped[str] = mapped_column(String(1000))
    proposed_by: Mapped[int | None] = mapped_column(ForeignKey(Person.id))
    """None for what the command line gave."""
    proposed_at: Mapped[datetime]
    confirmed_by: Mapped[int | None] = mapped_column(ForeignKey(Person.id))
    confirmed_at: Mapped[datetime | None]
    """None while nobody has confirmed it: the role is not held yet."""
    ending_proposed_by: Mapped[int | None] = mapped_column(ForeignKey(Person.id))
    ending_proposed_at: Mapped[datetime | None]
    """When somebody proposed to take the role away; None while nobody does."""
    ended_at: Mapped[datetime | None]
    """None while it is in force or awaited; a declined proposal ends unconfirmed."""
