"""What a stranger reads of a certificate: today, on a chosen day, and how to check it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from flask_babel import LazyString
from sqlalchemy.orm import Session

from certificates.issuing.models import CertificateAct
from certificates.issuing.queries import acts_of, state_now, state_on
from certificates.log.models import LogEntry
from certificates.register.cards import Card, Pair, background, card, written
from certificates.register.queries import PublicRecord, public_record
from certificates.register.wording import NAMED, UNNAMED, heading
from certificates.scheme.house import house
from certificates.scheme.wording import OPENS, STATUS
from certificates.standing.days import end_of
from certificates.standing.wording import ACTS, MEANINGS, shape, word
from lms.i18n import gettext as _
from lms.languages import moment


@dataclass(frozen=True, slots=True)
class OnDay:
    """Where the certificate stood at the end of a chosen day, and what was done by then."""

    day: date
    shape: str
    word: LazyString
    meaning: LazyString
    done: list[Pair]


@dataclass(frozen=True, slots=True)
class VerifyPage:
    """The whole page; everything on it may be read by anyone."""

    number: str
    heading: LazyString
    meaning: LazyString
    card: Card
    opens: LazyString
    naming: LazyString
    status: LazyString
    background: list[Pair]
    demo: bool
    pilot: bool
    chosen: OnDay | None
    """None while no day was chosen."""
    recorded: list[Pair]
    document_hash: str
    looked_at: datetime


def verify_page(db: Session, number: str, *, on: date | None, at: datetime) -> VerifyPage:
    """Return what the register says of a certificate at this moment.

    :raises NoSuchCertificate: there is none of that number.
    """
    found = public_record(db, number)
    certificate = found.certificate
    state = state_now(certificate, at=at)
    return VerifyPage(
        number=certificate.number,
        heading=heading(state),
        meaning=MEANINGS[state.standing],
        card=card(certificate, state, name=found.name),
        opens=OPENS[certificate.code],
        naming=NAMED if found.name else UNNAMED,
        status=STATUS,
        background=background(certificate),
        demo=certificate.demo,
        pilot=certificate.pilot,
        chosen=_on_day(acts_of(db, certificate.id), on) if on else None,
        recorded=_recorded(found),
        document_hash=found.entry.document_hash,
        looked_at=at,
    )


def _on_day(acts: Sequence[CertificateAct], on: date) -> OnDay:
    """Return the standing at the last moment of the day, which settles what happened in it."""
    # A certificate given in the afternoon is printed as valid from that day.
    end = end_of(on, house().timezone)
    state = state_on(acts, at=end)
    return OnDay(
        day=on,
        shape=shape(state),
        word=word(state),
        meaning=MEANINGS[state.standing],
        done=[(str(ACTS[act.kind]), written(act.at)) for act in acts if act.at <= end],
    )


def _recorded(found: PublicRecord) -> list[Pair]:
    entry: LogEntry = found.entry
    return [
        (_("Log entry"), entry.entry_id),
        (_("Recorded"), moment(entry.at, house())),
        (_("SHA-256 of the document"), entry.document_hash),
    ]
