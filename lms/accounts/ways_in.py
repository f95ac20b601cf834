"""Writing down invitations, of whatever kind; the secret itself is kept nowhere."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Update, insert, update
from sqlalchemy.orm import Session

from lms.accounts.codes import digest
from lms.accounts.link_models import Invitation, InvitationKind
from lms.accounts.roster import Entry


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms somebody is let in; ``by`` is the id of the inviter, None for nobody."""

    kind: InvitationKind
    lifetime: timedelta
    target: str = "/"
    by: int | None = None


def open_way(db: Session, entry: Entry, terms: Terms, secret: str, *, at: datetime) -> None:
    """Let whoever brings the secret in, once."""
    open_ways(db, [(entry, secret)], terms, at=at)


def open_ways(
    db: Session, ways: Sequence[tuple[Entry, str]], terms: Terms, *, at: datetime
) -> None:
    """Let each of many in by a secret of their own; one statement, however many they are."""
    rows = [
        {
            "digest": digest(secret),
            "kind": terms.kind,
            "email": entry.email,
            "name": entry.name,
            "language": entry.language,
            "region": entry.region,
            "jurisdiction": entry.jurisdiction,
            "target": terms.target,
            "invited_by": terms.by,
            "made_at": at,
            "expires_at": at + terms.lifetime,
        }
        for entry, secret in ways
    ]
    if rows:
        db.execute(insert(Invitation), rows)


def close_for(db: Session, kind: InvitationKind, emails: Collection[str], at: datetime) -> None:
    """End the open invitations to those addresses: a newer one takes their place."""
    db.execute(_ending(kind, at).where(Invitation.email.in_(emails)))


def close_all(db: Session, kind: InvitationKind, at: datetime) -> None:
    """End all open invitations of one kind."""
    db.execute(_ending(kind, at))


def _ending(kind: InvitationKind, at: datetime) -> Update:
    still_open = (Invitation.kind == kind, Invitation.ended_at.is_(None))
    return update(Invitation).where(*still_open).values(ended_at=at)
