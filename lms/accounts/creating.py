"""Making an account for somebody, from the command line."""

from datetime import datetime

from sqlalchemy.orm import Session

from lms.accounts import granting, profiles, queries
from lms.accounts.errors import AlreadyMember
from lms.accounts.models import Person
from lms.accounts.profiles import Profile
from lms.security.audit import record


def create(
    db: Session, profile: Profile, *, email: str | None, administrator: bool, at: datetime
) -> Person:
    """Make an account without a password; its owner sets one by a link.

    :raises AlreadyMember: the address has an account.
    :raises EnoughAdministrators: two administrators exist already.
    """
    if email and queries.person_of_sign_in(db, email):
        raise AlreadyMember
    person = profiles.new_person(db, profile, email=email, password_hash=None, at=at)
    # The operator typed it; opening the link in a letter confirms it.
    person.email_verified_at = None
    record(db, "person.created", at=at, subject_id=person.id)
    if administrator:
        granting.found(db, person.id, at=at)
    return person
