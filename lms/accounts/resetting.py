"""A new password: by a link that is mailed, or by a code that is given by hand."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import update
from sqlalchemy.orm import Session

from lms.accounts import grant_queries, letters, profiles, queries, sessions
from lms.accounts.codes import digest, new_code, new_token
from lms.accounts.current import Reader
from lms.accounts.errors import HasEmail, NoSuchPerson
from lms.accounts.link_models import PasswordReset
from lms.accounts.models import Person
from lms.accounts.role_rules import DECIDING
from lms.accounts.roles import Role
from lms.addresses import absolute
from lms.jobs.queue import Finish, enqueue
from lms.security.audit import record

KIND = "accounts.reset"
LINK_LIFETIME = timedelta(hours=1)
CODE_LIFETIME = timedelta(days=7)


def ask(db: Session, email: str, *, at: datetime) -> None:
    """Ask for a link to a new password; the worker alone looks up whose address it is."""
    enqueue(db, KIND, {"email": email}, at=at)


def answer(_db: Session, payload: Mapping[str, Any], at: datetime) -> Finish:
    """Do the job: mail the link when the address has an account, and nothing otherwise."""
    email = payload["email"]

    def finish(db: Session) -> None:
        person = queries.person_of_sign_in(db, email)
        if person is None:
            return
        link = absolute(f"/sign-in/new-password/{open_way(db, person.id, at=at)}")
        letters.send(db, letters.RESET, to=email, language=person.language, at=at, link=link)

    return finish


def open_way(
    db: Session,
    person_id: int,
    *,
    at: datetime,
    secret: str | None = None,
    lifetime: timedelta = LINK_LIFETIME,
) -> str:
    """Let whoever brings the returned secret choose a password, once; older ways end."""
    secret = secret or new_token()
    _close(db, person_id, at)
    db.add(
        PasswordReset(
            person_id=person_id,
            digest=digest(secret),
            made_at=at,
            expires_at=at + lifetime,
        )
    )
    return secret


def may_give_code(db: Session, person: Person, *, by: Reader) -> bool:
    """Tell whether this reader may make a code for that person.

    A coordinator does so for members of the own region who hold no role; whoever holds one
    goes to an administrator. Nobody does so for someone who decides on roles: whoever has
    the code is that person, and could confirm what they proposed themselves (P-20). Others
    end the role first, and it is proposed anew.
    """
    if by.id == person.id or person.email:
        return False
    held = grant_queries.roles_held(db, person.id)
    if by.has(Role.ADMINISTRATOR):
        return held.isdisjoint(DECIDING)
    return by.coordinates(person.region) and not held


def give_code(db: Session, person_id: int, *, by: Reader, at: datetime) -> str:
    """Make a code for somebody without e-mail, to be given by hand, and return it.

    :raises HasEmail: a letter can reach the person.
    :raises NoSuchPerson: there is nobody for whom this reader may make one.
    """
    person = queries.person(db, person_id)
    if person.email:
        raise HasEmail
    if not may_give_code(db, person, by=by):
        raise NoSuchPerson
    record(db, "password.code-made", at=at, subject_id=person_id)
    return open_way(db, person_id, at=at, secret=new_code(), lifetime=CODE_LIFETIME)


def renew(db: Session, token: str, password_hash: str, *, at: datetime) -> int:
    """Set the new password, end every session, and return the person's id.

    :raises LinkOver: the link or code was used, replaced, or is too old.
    :raises NoSuchPerson: the account was closed.
    """
    reset = queries.open_reset(db, token, at=at)
    # Held until the commit: a link must not be used twice at the same moment.
    db.refresh(reset, with_for_update=True)
    queries.open_reset(db, token, at=at)
    _close(db, reset.person_id, at)
    person = queries.person(db, reset.person_id)
    # Whoever opened the link reads what is sent there.
    person.email_verified_at = person.email_verified_at or (at if person.email else None)
    profiles.set_password(db, person.id, password_hash, at=at)
    sessions.end_all(db, person.id, at=at)
    return person.id


def _close(db: Session, person_id: int, at: datetime) -> None:
    still_open = (PasswordReset.person_id == person_id, PasswordReset.ended_at.is_(None))
    db.execute(update(PasswordReset).where(*still_open).values(ended_at=at))
