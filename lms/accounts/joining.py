"""Joining: asking for a link, and coming in by one."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from lms.accounts import granting, letters, profiles, queries
from lms.accounts.codes import new_token
from lms.accounts.errors import AlreadyMember
from lms.accounts.link_models import Invitation, InvitationKind
from lms.accounts.profiles import Profile
from lms.accounts.roster import Entry
from lms.accounts.ways_in import Terms, open_way
from lms.addresses import absolute
from lms.jobs.queue import Finish, enqueue
from lms.security.audit import record

KIND = "accounts.join"
LIFETIME = timedelta(days=2)


def ask(db: Session, email: str, *, language: str, target: str, at: datetime) -> None:
    """Ask for a link to join; ``target`` is the page to go on to afterwards.

    Whether the address has an account is looked up by the worker alone: the answer on the
    page and its time are the same, so nobody learns who is a member.
    """
    enqueue(db, KIND, {"email": email, "language": language, "target": target}, at=at)


def answer(_db: Session, payload: Mapping[str, Any], at: datetime) -> Finish:
    """Do the job: mail a link to join, or remind the owner of the address of the account."""
    email, language = payload["email"], payload["language"]

    def finish(db: Session) -> None:
        # Looked up in the transaction that ends the job, so that a retry cannot do both.
        if member := queries.person_of_sign_in(db, email):
            letter, link = letters.MEMBER_ALREADY, absolute("/sign-in")
            letters.send(db, letter, to=email, language=member.language, at=at, link=link)
            return
        token = new_token()
        entry = Entry(None, email, language, None, None)
        terms = Terms(InvitationKind.JOINING, LIFETIME, target=payload["target"])
        open_way(db, entry, terms, token, at=at)
        link = absolute(f"/join/{token}")
        letters.send(db, letters.JOIN, to=email, language=language, at=at, link=link)

    return finish


def known_of(invitation: Invitation, language: str) -> Mapping[str, Any]:
    """Return what the form of a newcomer begins with: what the inviter wrote."""
    founding = invitation.kind is InvitationKind.FOUNDING
    law = invitation.jurisdiction
    return {
        "name": invitation.name or "",
        "language": language if founding else invitation.language,
        "region": invitation.region or "",
        "jurisdiction": law.value if law else None,
    }


def accept(
    db: Session,
    token: str,
    profile: Profile,
    password_hash: str,
    *,
    founder_email: str | None = None,
    at: datetime,
) -> int:
    """Make the account that an invitation opens, and return the person's id.

    The password is hashed by the caller, before the writing transaction begins.
    ``founder_email`` counts for a founding link alone: nobody has confirmed it yet.

    :raises LinkOver: the invitation was used, withdrawn, or is too old.
    :raises AlreadyMember: the address has an account by now.
    :raises EnoughAdministrators: a founding link, and two administrators exist.
    """
    invitation = queries.open_invitation(db, token, at=at)
    # Held until the commit: two requests must not both come in by one link.
    db.refresh(invitation, with_for_update=True)
    queries.open_invitation(db, token, at=at)
    founding = invitation.kind is InvitationKind.FOUNDING
    email = founder_email if founding else invitation.email
    if email and queries.person_of_sign_in(db, email):
        raise AlreadyMember
    person = profiles.new_person(db, profile, email=email, password_hash=password_hash, at=at)
    invitation.ended_at, invitation.person_id = at, person.id
    # The profile has them now; an invitation keeps no address longer than it needs.
    invitation.email = invitation.name = None
    record(db, "person.joined", at=at, actor_id=person.id, subject_id=person.id)
    if founding:
        person.email_verified_at = None
        granting.found(db, person.id, at=at)
    return person.id
