"""Inviting people: by a link that is mailed, or by a code that is given by hand."""

import enum
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

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
from lms.accounts.ways_in import Terms, close_for, open_way
from lms.addresses import absolute
from lms.security.audit import record

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
    """What became of one invitation; the code is shown once and kept nowhere."""

    result: Result
    code: str | None = None
    fault: LineFault | None = None


def regions_of(reader: Reader) -> list[str] | None:
    """Return the regions that somebody may invite people to; None when to all."""
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
    allowed = [line.entry for line in lines if line.entry and _may(by, line.entry)]
    fresh = {e.email for e in allowed if e.email} - members - today
    close_for(db, InvitationKind.INVITED, fresh, at)
    terms = Terms(InvitationKind.INVITED, LIFETIME, by=by.id if by else None)
    outcomes = []
    for line in lines:
        if line.entry is None or not _may(by, line.entry):
            fault = line.fault or LineFault.OTHER_REGION
            outcomes.append(Outcome(Result.REFUSED, fault=fault))
        elif line.entry.email in members:
            outcomes.append(Outcome(Result.MEMBER_ALREADY))
        elif line.entry.email in today:
            outcomes.append(Outcome(Result.INVITED_TODAY))
        else:
            outcomes.append(_make(db, line.entry, terms, at))
    made = sum(each.result in {Result.MAILED, Result.CODE_MADE} for each in outcomes)
    record(db, "invitation.made", at=at, lines=len(lines), made=made)
    return outcomes


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


def _make(db: Session, entry: Entry, terms: Terms, at: datetime) -> Outcome:
    if entry.email is None:
        code = new_code()
        open_way(db, entry, terms, code, at=at)
        return Outcome(Result.CODE_MADE, code=code)
    token = new_token()
    open_way(db, entry, terms, token, at=at)
    link = absolute(f"/join/{token}")
    letters.send(db, letters.INVITED, to=entry.email, language=entry.language, at=at, link=link)
    return Outcome(Result.MAILED)


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
