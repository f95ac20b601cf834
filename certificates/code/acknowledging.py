"""Taking the Code as one's own."""

from datetime import datetime

from sqlalchemy.orm import Session

from certificates.code.errors import CheckNotPassed, JurisdictionNotChosen
from certificates.code.models import Acknowledgement
from certificates.code.queries import acknowledgement
from certificates.code.text import CURRENT
from certificates.scheme.terms import QuizNeed
from lms.accounts.models import Person
from lms.security import audit
from quizzes.queries import passed_quiz


def acknowledge(
    db: Session, person_id: int, *, check: QuizNeed, at: datetime
) -> Acknowledgement:
    """Record that the person acknowledges the present version; said twice, it counts once.

    :raises JurisdictionNotChosen: it is not known whose law principle 6 names for them.
    :raises CheckNotPassed: the short check comes first (C-02).
    """
    if (given := acknowledgement(db, person_id, at=at)) is not None:
        return given
    person = db.get_one(Person, person_id)
    if person.jurisdiction is None:
        raise JurisdictionNotChosen
    # Any release of the check counts: a new one asks the same of those who passed the old.
    if passed_quiz(db, person_id, check.course, check.quiz) is None:
        raise CheckNotPassed
    given = Acknowledgement(
        person_id=person_id,
        version=CURRENT.version,
        jurisdiction=person.jurisdiction,
        acknowledged_at=at,
    )
    db.add(given)
    audit.record(db, "code.acknowledged", at=at, subject_id=person_id, version=CURRENT.version)
    return given
