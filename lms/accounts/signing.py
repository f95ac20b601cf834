"""Recognising people by their password. Nothing here writes: it is slow on purpose."""

from datetime import datetime

from sqlalchemy.orm import Session

from lms.accounts import passwords, queries
from lms.accounts.errors import WrongPassword, WrongSignIn
from lms.security.audit import record


def recognise(db: Session, who: str, password: str, *, at: datetime) -> int:
    """Return the id of the person to whom the e-mail or sign-in name and password belong.

    An unknown account takes as long and is refused in the same words as a wrong password.

    :raises WrongSignIn: they do not belong together.
    """
    person = queries.person_of_sign_in(db, who)
    right = passwords.matches(person.password_hash if person else None, password)
    if person is None or not right:
        whom = person.id if person else None
        raise WrongSignIn(
            leaving=lambda db: record(db, "session.refused", at=at, subject_id=whom)
        )
    return person.id


def check(db: Session, person_id: int, password: str, *, at: datetime) -> None:
    """Ask somebody who has signed in for the password again.

    :raises WrongPassword: it is another one.
    :raises NoSuchPerson: the account was closed.
    """
    if not passwords.matches(queries.person(db, person_id).password_hash, password):
        raise WrongPassword(
            leaving=lambda db: record(
                db, "password.refused", at=at, actor_id=person_id, subject_id=person_id
            )
        )
