"""Completing a course: noticed in the transaction of the act that was still missing."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from courses import progress, queries
from courses.models import Enrolment
from courses.requirements import Requirements


def settle(db: Session, enrolment_id: int, requirements: Requirements, *, at: datetime) -> bool:
    """Complete the enrolment if nothing is missing any more; tell whether it is complete.

    To be called after every act that may have been the last one: a lesson read, a quiz
    passed. What follows a completion happens once, in the caller's transaction.
    """
    # Held until the commit: the last lesson and the quiz may be finished at the same moment.
    enrolment = db.scalars(select(Enrolment).filter_by(id=enrolment_id).with_for_update()).one()
    if enrolment.completed_at is not None:
        return True
    lessons = (read_at is not None for read_at in queries.reading_of(db, enrolment).values())
    asked = (one.met for one in requirements.of(db, enrolment) if not one.optional)
    if not progress.is_complete(lessons, asked):
        return False
    enrolment.completed_at = at
    db.flush()
    for follow in requirements.after_completion:
        follow(db, enrolment, at)
    return True
