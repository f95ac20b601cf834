"""Changing one's e-mail: it takes effect when the old and the new address have confirmed."""

from datetime import datetime, timedelta

from sqlalchemy import update
from sqlalchemy.orm import Session

from lms.accounts import letters, queries
from lms.accounts.codes import digest, new_token
from lms.accounts.errors import EmailTaken
from lms.accounts.letters import Letter
from lms.accounts.link_models import EmailChange
from lms.accounts.models import Person
from lms.addresses import absolute
from lms.security.audit import record

LIFETIME = timedelta(days=2)


def ask(db: Session, person_id: int, email: str, *, at: datetime) -> None:
    """Ask both addresses to confirm the change; an earlier request ends.

    When the address belongs to somebody else, its owner is told instead, and the person who
    asked sees no difference.

    :raises NoSuchPerson: there is no such person.
    """
    person = queries.person(db, person_id)
    cancel(db, person_id, at=at)
    # Two tokens, so that whoever reads one mailbox cannot confirm for the other.
    old, new = new_token(), new_token()
    change = EmailChange(
        person_id=person_id,
        email=email,
        old_digest=digest(old),
        new_digest=digest(new),
        asked_at=at,
        expires_at=at + LIFETIME,
        old_confirmed_at=None if person.email else at,
    )
    db.add(change)
    if person.email:
        _send(db, letters.EMAIL_OLD, person.email, person.language, _link(old), at)
    if owner := queries.person_of_sign_in(db, email):
        sign_in = absolute("/sign-in")
        _send(db, letters.EMAIL_IN_USE, email, owner.language, sign_in, at)
    else:
        _send(db, letters.EMAIL_NEW, email, person.language, _link(new), at)
    record(db, "email.change-asked", at=at, subject_id=person_id)


def cancel(db: Session, person_id: int, *, at: datetime) -> None:
    """End a change that is under way, if there is one; the present address stays."""
    awaited = (EmailChange.person_id == person_id, EmailChange.ended_at.is_(None))
    db.execute(update(EmailChange).where(*awaited).values(ended_at=at))


def confirm(db: Session, token: str, *, at: datetime) -> bool:
    """Confirm a change for the address whose letter carried the token.

    Returns whether it has now taken effect; otherwise the other address is awaited.

    :raises LinkOver: the link was used, replaced, or is too old.
    :raises EmailTaken: the new address has come to belong to another account.
    :raises NoSuchPerson: the account was closed.
    """
    change = queries.open_email_change(db, token, at=at)
    # Held until the commit: both letters may be opened at the same moment.
    db.refresh(change, with_for_update=True)
    if change.old_digest == digest(token):
        change.old_confirmed_at = change.old_confirmed_at or at
    else:
        change.new_confirmed_at = change.new_confirmed_at or at
    if change.old_confirmed_at is None or change.new_confirmed_at is None:
        return False
    _apply(db, change, queries.person(db, change.person_id), at)
    return True


def _apply(db: Session, change: EmailChange, person: Person, at: datetime) -> None:
    owner = queries.person_of_sign_in(db, change.email)
    # Asked again: two days may have passed since the letters went out.
    if owner is not None and owner.id != person.id:
        raise EmailTaken
    person.email, person.email_verified_at, person.sign_in_name = change.email, at, None
    change.ended_at = at
    record(db, "email.changed", at=at, actor_id=person.id, subject_id=person.id)


def _link(token: str) -> str:
    return absolute(f"/account/email/confirm/{token}")


def _send(db: Session, letter: Letter, to: str, language: str, link: str, at: datetime) -> None:
    letters.send(db, letter, to=to, language=language, at=at, link=link)
