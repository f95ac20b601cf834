"""What a person has acknowledged, for the file of their own data."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from certificates.code.models import Acknowledgement


def own_data(db: Session, person_id: int) -> Mapping[str, object]:
    """Return every acknowledgement of the person."""
    theirs = select(Acknowledgement).where(Acknowledgement.person_id == person_id)
    return {
        "code_acknowledgements": [
            {
                "version": each.version,
                "jurisdiction": each.jurisdiction.value,
                "acknowledged_at": each.acknowledged_at.isoformat(),
            }
            for each in db.scalars(theirs.order_by(Acknowledgement.id))
        ]
    }
