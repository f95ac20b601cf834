"""Under which name the log knows a person, for the file of their own data."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from certificates.log.models import LogActor


def own_data(db: Session, person_id: int) -> Mapping[str, object]:
    """Return the person's pseudonym; None while no act of theirs is in the log."""
    actor = db.get(LogActor, person_id)
    return {"log_pseudonym": actor.pseudonym if actor else None}
