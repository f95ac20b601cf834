"""What a holder reads of their own certificates."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from certificates.issuing.files import languages_made
from certificates.issuing.models import Certificate
from certificates.issuing.queries import certificates_of, state_now
from certificates.register.cards import Card, Pair, background, card
from certificates.scheme.wording import OPENS, STATUS
from certificates.standing.wording import MEANINGS
from lms.addresses import absolute
from lms.config import LANGUAGES
from lms.languages import AUTONYMS


@dataclass(frozen=True, slots=True)
class Held:
    """One certificate of the reader's. Languages are pairs of code and own name."""

    number: str
    card: Card
    background: list[Pair]
    meaning: str
    opens: str
    share_url: str
    files: list[Pair]
    to_make: list[Pair]
    being_made: bool
    """Whether the file in the holder's language is not there yet."""


@dataclass(frozen=True, slots=True)
class HoldingPage:
    """Every certificate of the reader's, newest first."""

    held: list[Held]
    status: str


def holding_page(db: Session, person_id: int, *, at: datetime) -> HoldingPage:
    """Return the page of a person's own certificates."""
    made = languages_made(db, person_id)
    return HoldingPage(
        held=[
            _held(certificate, made.get(certificate.id, set()), at=at)
            for certificate in certificates_of(db, person_id)
        ],
        status=str(STATUS),
    )


def _held(certificate: Certificate, made: set[str], *, at: datetime) -> Held:
    state = state_now(certificate, at=at)
    lacking = [code for code in LANGUAGES if code not in made | {certificate.language}]
    return Held(
        number=certificate.number,
        card=card(certificate, state, name=certificate.holder_name),
        background=background(certificate),
        meaning=str(MEANINGS[state.standing]),
        opens=str(OPENS[certificate.code]),
        share_url=absolute(f"/verify/{certificate.number}"),
        files=[(code, AUTONYMS[code][0]) for code in LANGUAGES if code in made],
        to_make=[(code, AUTONYMS[code][0]) for code in lacking],
        being_made=certificate.language not in made,
    )
