"""Questions asked about acknowledgements."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from certificates.code.models import Acknowledgement
from certificates.code.text import CURRENT


def acknowledgement(
    db: Session, person_id: int, *, at: datetime, version: str = CURRENT.version
) -> Acknowledgement | None:
    """Return the person's acknowledgement of that version; None if there was none by then."""
    found = select(Acknowledgement).where(
        Acknowledgement.person_id == person_id,
        Acknowledgement.version == version,
        Acknowledgement.acknowledged_at <= at,
    )
    return db.scalar(found)
