"""Closing one's account: what is erased at once, and what stays."""

from datetime import datetime

from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from lms.accounts import emails, granting, letters, queries, sessions
from lms.accounts.link_models import PasswordReset
from lms.accounts.models import NameWord
from lms.addresses import absolute
from lms.security.audit import record


def close(db: Session, person_id: int, *, at: datetime) -> None:
    """Close the account: nobody can sign in to it any more, and it cannot be opened again.

    Erased: e-mail, sign-in name, password, region, jurisdiction, the name in the profile and
    in search, all sessions and roles. What stays are records with the person's number, the
    certificates with what they said on their day (product.md 5), former names, since
    certificates were issued under them, and the audit trail, which holds no names.

    :raises NoSuchPerson: there is no such person, or it is closed already.
    :raises LastAdministrator: nobody would be left to confirm anything.
    """
    person = queries.person(db, person_id)
    # First of all: the last administrator is refused before anything is erased.
    granting.end_all(db, person_id, at=at)
    emails.cancel(db, person_id, at=at)
    if person.email:
        letters.send(
            db,
            letters.CLOSED,
            to=person.email,
            language=person.language,
            at=at,
            link=absolute("/privacy"),
        )
    db.execute(delete(NameWord).where(NameWord.person_id == person_id))
    db.execute(
        update(PasswordReset)
        .where(PasswordReset.person_id == person_id, PasswordReset.ended_at.is_(None))
        .values(ended_at=at)
    )
    sessions.end_all(db, person_id, at=at)
    # A number, not a word: lists show it in whatever language they are read.
    person.name = person.name_key = f"№ {person_id}"
    person.email = person.email_verified_at = person.sign_in_name = None
    person.password_hash = person.region = person.jurisdiction = None
    person.deactivated_at = at
    record(db, "account.closed", at=at, actor_id=person_id, subject_id=person_id)
