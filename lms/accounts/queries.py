"""Questions asked about people and their ways in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from sqlalchemy import Row, Select, select, tuple_
from sqlalchemy.orm import Session

from lms.accounts import sign_in_names
from lms.accounts.codes import digest
from lms.accounts.email_rules import email_of
from lms.accounts.errors import LinkOver, NoSuchPerson
from lms.accounts.link_models import EmailChange, Invitation, InvitationKind, PasswordReset
from lms.accounts.models import NameChange, NameWord, Person
from lms.text import words

T = TypeVar("T")
PAGE = 50
LAST_LETTER = "\U0010ffff"
"""Stands after every letter, so that the beginnings of words are a range of the index."""


@dataclass(frozen=True, slots=True)
class Listed(Generic[T]):
    """One page of a long list; ``after`` asks for the next one, and is None on the last."""

    rows: Sequence[T]
    after: int | None


def person(db: Session, person_id: int) -> Person:
    """Return the person with an open account.

    :raises NoSuchPerson: there is none.
    """
    found = db.get(Person, person_id)
    if found is None or found.deactivated_at is not None:
        raise NoSuchPerson
    return found


def person_of_sign_in(db: Session, who: str) -> Person | None:
    """Return whose open account an e-mail or sign-in name belongs to; None when nobody's."""
    # A sign-in name holds no @, so the two kinds cannot be taken for each other.
    email = email_of(who)
    same = Person.email == email if email else Person.sign_in_name == sign_in_names.typed(who)
    return db.scalar(select(Person).where(same, Person.deactivated_at.is_(None)))


def former_names(db: Session, person_id: int) -> Sequence[NameChange]:
    """Return the changes of somebody's name, the newest first."""
    return db.scalars(
        select(NameChange)
        .where(NameChange.person_id == person_id)
        .order_by(NameChange.id.desc())
    ).all()


def people(
    db: Session, sought: str = "", *, after: int | None = None, limit: int = PAGE
) -> Listed[Person]:
    """Return people with open accounts, by name, one page of them.

    ``sought`` is the beginning of words of a name, a whole e-mail or a sign-in name;
    ``after`` is the id of the last person of the page before.
    """
    page = select(Person).where(Person.deactivated_at.is_(None))
    exact = person_of_sign_in(db, sought) if sought else None
    page = page.where(Person.id == exact.id) if exact else _with_words(page, sought)
    if after is not None:
        # The place of the last person is looked up, so that no name stands in an address.
        last = select(Person.name_key, Person.id).where(Person.id == after)
        if (place := db.execute(last).first()) is not None:
            page = page.where(tuple_(Person.name_key, Person.id) > tuple_(*place))
    rows = db.scalars(page.order_by(Person.name_key, Person.id).limit(limit + 1)).all()
    return Listed(rows[:limit], rows[limit - 1].id if len(rows) > limit else None)


def open_invitation(db: Session, token: str, *, at: datetime) -> Invitation:
    """Return the invitation that a token or code opens.

    :raises LinkOver: there is none, or it was used, withdrawn, or is too old.
    """
    found = db.scalar(select(Invitation).where(Invitation.digest == digest(token)))
    if found is None or found.ended_at is not None or found.expires_at <= at:
        raise LinkOver
    return found


def open_reset(db: Session, token: str, *, at: datetime) -> PasswordReset:
    """Return the way to a new password that a token or code opens.

    :raises LinkOver: there is none, or it was used, replaced, or is too old.
    """
    found = db.scalar(select(PasswordReset).where(PasswordReset.digest == digest(token)))
    if found is None or found.ended_at is not None or found.expires_at <= at:
        raise LinkOver
    return found


def opens_password(db: Session, code: str, *, at: datetime) -> bool:
    """Tell whether a code given by hand is for a new password, and not for joining.

    :raises LinkOver: it is for neither, was used, or is too old.
    """
    known = select(PasswordReset.id).where(PasswordReset.digest == digest(code))
    if db.scalar(known) is None:
        open_invitation(db, code, at=at)
        return False
    open_reset(db, code, at=at)
    return True


def open_email_change(db: Session, token: str, *, at: datetime) -> EmailChange:
    """Return the change of e-mail that a token from either letter belongs to.

    :raises LinkOver: there is none, or it has taken effect, was replaced, or is too old.
    """
    known = digest(token)
    for column in (EmailChange.old_digest, EmailChange.new_digest):
        found = db.scalar(select(EmailChange).where(column == known))
        if found and found.ended_at is None and found.expires_at > at:
            return found
    raise LinkOver


def awaited_email_change(db: Session, person_id: int, *, at: datetime) -> EmailChange | None:
    """Return the change of e-mail that somebody has under way; None when there is none."""
    return db.scalar(
        select(EmailChange).where(
            EmailChange.person_id == person_id,
            EmailChange.ended_at.is_(None),
            EmailChange.expires_at > at,
        )
    )


def invitations(
    db: Session,
    *,
    regions: Sequence[str] | None = None,
    after: int | None = None,
    limit: int = PAGE,
) -> Listed[Row[Invitation, str | None]]:
    """Return invitations by people with the name of who came in, the newest first.

    ``regions`` of None means all of them; ``after`` is the last id of the page before.
    """
    page = (
        select(Invitation, Person.name)
        .outerjoin(Person, Person.id == Invitation.person_id)
        .where(Invitation.kind == InvitationKind.INVITED)
    )
    if regions is not None:
        page = page.where(Invitation.region.in_(regions))
    if after is not None:
        page = page.where(Invitation.id < after)
    rows = db.execute(page.order_by(Invitation.id.desc()).limit(limit + 1)).all()
    return Listed(rows[:limit], rows[limit - 1][0].id if len(rows) > limit else None)


def _with_words(page: Select[Person], sought: str) -> Select[Person]:
    for word in words(sought):
        begins = select(NameWord.person_id).where(
            NameWord.word >= word, NameWord.word < word + LAST_LETTER
        )
        page = page.where(Person.id.in_(begins))
    return page
