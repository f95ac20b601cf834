"""What the worker removes when it has served: nothing is kept longer than it is needed."""

from datetime import datetime, timedelta

from sqlalchemy import delete
from sqlalchemy.orm import Session

from lms.accounts.link_models import EmailChange, Invitation, PasswordReset
from lms.accounts.models import UserSession
from lms.security import rate_limits

KEPT = timedelta(days=30)
"""How long an invitation stays in the list after its end, so that the inviter sees it."""


def sweep(db: Session, at: datetime) -> None:
    """Remove sessions, links, codes and counts that are over."""
    for row in (UserSession, PasswordReset, EmailChange):
        db.execute(delete(row).where(row.expires_at < at))
    db.execute(delete(Invitation).where(Invitation.expires_at < at - KEPT))
    rate_limits.sweep(db, at)
