"""Inviting people: by a link that is mailed, or by a code that is given by hand."""

import enum
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from lms.accounts import letters
from lms.accounts.codes import new_code, new_token
from lms.accounts.current import Reader
from lms.accounts.errors import InvitationOver, NotYourRegion
from lms.accounts.link_models import Invitation, InvitationKind
from lms.accounts.models import Person
from lms.accounts.roles import Role
from lms.accounts.roster import Entry, Line, LineFault
from lms.accounts.ways_in import Terms, close_for, open_ways
from lms.addresses import absolute
from lms.jobs.queue import Finish, enqueue
from lms.security.audit import record

KIND = "accounts.invite"
LETTERS_AT_ONCE = 50
LIFETIME = timedelta(days=30)
NOT_AGAIN_WITHIN = timedelta(days=1)
"""A second letter on the same day would only look like a mistake."""


class Result(enum.Enum):
    """What became of an invitation."""

    MAILED = "mailed"
    CODE_MADE = "code-made"
    MEMBER_ALREADY = "member-already"
    INVITED_TODAY = "invited-today"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one invitation; ``secret`` is in the letter, or is the code."""

    result: Result
    secret: str | None = field(default=None, repr=False)
    fault: LineFault | None = None

    @property
    def code(self) -> str | None:
        """Return the code to give by hand, which is shown once; None for a letter."""
        return self.secret if self.result is Result.CODE_MADE else None


def regions_of(reader: Reader) -> list[str] | None:
    """Return the regions that somebody may invite people to; None when to all."""
    # No region is called "": whoever coordinates even that one coordinates everywhere.
    if reader.has(Role.ADMINISTRATOR) or reader.coordinates(""):
        return None
    return sorted(held.region for held in reader.roles if held.region)


def invite(db: Session, entry: Entry, *, by: Reader | None, at: datetime) -> Outcome:
    """Invite one person; ``by`` of None is the command line.

    :raises NotYourRegion: a coordinator invites for another region.
    """
    if not _may(by, entry):
        raise NotYourRegion
    return invite_all(db, [Line(1, "", entry)], by=by, at=at)[0]


def invite_all(
    db: Session, lines: Sequence[Line], *, by: Reader | None, at: datetime
) -> list[Outcome]:
    """Invite everybody on the list; the outcomes stand in the order of the lines."""
    emails = {line.entry.email for line in lines if line.entry and line.entry.email}
    members, today = _members(db, emails), _invited_today(db, emails, at)
    outcomes = [_outcome(line, by, members, today) for line in lines]
    ways = [
        (line.entry, outcome.secret)
        for line, outcome in zip(lines, outcomes, strict=True)
        if line.entry and outcome.secret
    ]
    invited = [entry.email for entry, _secret in ways if entry.email]
    close_for(db, InvitationKind.INVITED, invited, at)
    terms = Terms(InvitationKind.INVITED, LIFETIME, by=by.id if by else None)
    open_ways(db, ways, terms, at=at)
    _mail(db, ways, at)
    record(db, "invitation.made", at=at, lines=len(lines), made=len(ways))
    return outcomes


def answer(_db: Session, payload: Mapping[str, Any], at: datetime) -> Finish:
    """Do the job: write the letters of some invitations."""

    def finish(db: Session) -> None:
        for to, language, token in payload["letters"]:
            link = absolute(f"/join/{token}")
            letters.send(db, letters.INVITED, to=to, language=language, at=at, link=link)

    return finish


def withdraw(db: Session, invitation_id: int, *, by: Reader, at: datetime) -> None:
    """Take an open invitation back.

    :raises InvitationOver: it was used or withdrawn already.
    :raises NotYourRegion: a coordinator withdraws one of another region.
    """
    invitation = db.get(Invitation, invitation_id, with_for_update=True)
    if invitation is None or invitation.ended_at is not None:
        raise InvitationOver
    regions = regions_of(by)
    if regions is not None and invitation.region not in regions:
        raise NotYourRegion
    invitation.ended_at = at
    record(db, "invitation.withdrawn", at=at, invitation=invitation_id)


def _outcome(
    line: Line, by: Reader | None, members: set[str | None], today: set[str | None]
) -> Outcome:
    if line.entry is None or not _may(by, line.entry):
        return Outcome(Result.REFUSED, fault=line.fault or LineFault.OTHER_REGION)
    if line.entry.email is None:
        return Outcome(Result.CODE_MADE, secret=new_code())
    if line.entry.email in members:
        return Outcome(Result.MEMBER_ALREADY)
    if line.entry.email in today:
        return Outcome(Result.INVITED_TODAY)
    return Outcome(Result.MAILED, secret=new_token())


def _mail(db: Session, ways: Sequence[tuple[Entry, str]], at: datetime) -> None:
    """Leave the letters to the worker, some at a time, so that no writer waits for all."""
    mailed = [(entry.email, entry.language, secret) for entry, secret in ways if entry.email]
    for start in range(0, len(mailed), LETTERS_AT_ONCE):
        some = mailed[start : start + LETTERS_AT_ONCE]
        enqueue(db, KIND, {"letters": some}, at=at)


def _may(by: Reader | None, entry: Entry) -> bool:
    regions = None if by is None else regions_of(by)
    return regions is None or entry.region in regions


def _members(db: Session, emails: Collection[str]) -> set[str | None]:
    return set(db.scalars(select(Person.email).where(Person.email.in_(emails))))


def _invited_today(db: Session, emails: Collection[str], at: datetime) -> set[str | None]:
    recent = select(Invitation.email).where(
        Invitation.email.in_(emails),
        Invitation.kind == InvitationKind.INVITED,
        Invitation.ended_at.is_(None),
        Invitation.made_at > at - NOT_AGAIN_WITHIN,
    )
    return set(db.scalars(recent))
