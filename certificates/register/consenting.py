"""Letting the register show one's name, and taking that back (P-45)."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from certificates.register.models import RegisterConsent
from lms.security import audit


def consent_of(db: Session, person_id: int) -> RegisterConsent | None:
    """Return the consent that stands; None without one."""
    return db.scalar(
        select(RegisterConsent).where(
            RegisterConsent.person_id == person_id, RegisterConsent.withdrawn_at.is_(None)
        )
    )


def settle(db: Session, person_id: int, *, shown: bool, at: datetime) -> None:
    """Give the consent or take it back; what stands already is left alone."""
    standing = consent_of(db, person_id)
    if shown == (standing is not None):
        return
    if standing is None:
        db.add(RegisterConsent(person_id=person_id, given_at=at))
    else:
        standing.withdrawn_at = at
    act = "register.consented" if shown else "register.withdrew"
    audit.record(db, act, at=at, subject_id=person_id)
