"""Telling holders what was given to them."""

from datetime import datetime

from flask_babel import force_locale
from sqlalchemy.orm import Session

from certificates.issuing.models import Certificate
from certificates.issuing.wording import ISSUED
from certificates.scheme.house import house
from lms.accounts import letters
from lms.accounts.models import Person
from lms.addresses import absolute
from lms.languages import day


def tell_holder(db: Session, person: Person, certificate: Certificate, *, at: datetime) -> None:
    """Ask for the letter that tells the holder of a new certificate, if they have e-mail."""
    if person.email is None:
        return
    with force_locale(person.language):
        last_day = day(certificate.valid_until, house())
    letters.send(
        db,
        ISSUED,
        to=person.email,
        language=person.language,
        at=at,
        name=person.name,
        title=certificate.title[person.language],
        number=certificate.number,
        last_day=last_day,
        mine=absolute("/certificates"),
        verify=absolute(f"/verify/{certificate.number}"),
    )
