"""What a person has consented to, for the file of their own data."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from certificates.register.models import RegisterConsent


def own_data(db: Session, person_id: int) -> Mapping[str, object]:
    """Return every consent of the person to be named in the register."""
    theirs = select(RegisterConsent).where(RegisterConsent.person_id == person_id)
    return {
        "register_consents": [
            {
                "given_at": each.given_at.isoformat(),
                "withdrawn_at": each.withdrawn_at and each.withdrawn_at.isoformat(),
            }
            for each in db.scalars(theirs.order_by(RegisterConsent.id))
        ]
    }
