"""The letters to the author of a report, each in the author's language."""

from datetime import datetime

from sqlalchemy.orm import Session

from lms.accounts.letters import HELLO, Letter, send
from lms.accounts.models import Person
from lms.addresses import absolute
from lms.i18n import lazy_gettext as _l

RELEASED = Letter(
    _l("Your report is released"),
    (
        HELLO,
        _l("A coordinator has released your report: %(title)s"),
        _l("Its page, for everyone: %(link)s"),
        _l(
            "Publish exactly the file whose fingerprint stands there; with any other file the "
            "permit does not go together."
        ),
    ),
)
RETURNED = Letter(
    _l("Your report is returned to you with a note"),
    (
        HELLO,
        _l("A coordinator has returned your report: %(title)s"),
        _l("The note: %(note)s"),
        _l("Your draft is kept. Change it and ask again: %(link)s"),
    ),
)
WITHDRAWN = Letter(
    _l("The permit for your report is withdrawn"),
    (
        HELLO,
        _l("A coordinator has withdrawn the permit for your report: %(title)s"),
        _l("The reason: %(reason)s"),
        _l("Its page stays, and says so: %(link)s"),
    ),
)


def send_to(
    db: Session, letter: Letter, person_id: int, path: str, *, at: datetime, **blanks: str
) -> None:
    """Ask for the letter with a link to that page; not for someone without e-mail."""
    person = db.get_one(Person, person_id)
    if person.email is None:
        return
    send(
        db,
        letter,
        to=person.email,
        language=person.language,
        at=at,
        link=absolute(path),
        **blanks,
    )
