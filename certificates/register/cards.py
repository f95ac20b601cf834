"""A certificate as a page shows it: title, standing, and facts in pairs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from certificates.issuing.evidence import Passed
from certificates.issuing.models import Certificate
from certificates.scheme.house import house
from certificates.standing.rules import Standing, State
from certificates.standing.wording import shape, word
from lms.i18n import gettext as _
from lms.languages import day, language

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Card:
    """What macros/certificate.html draws. ``name`` of None: the holder is not named."""

    title: str
    shape: str
    word: str
    name: str | None
    facts: tuple[Pair, ...]


def card(certificate: Certificate, state: State, *, name: str | None) -> Card:
    """Return the certificate as it stands, in the reader's language."""
    return Card(
        title=in_reader_language(certificate.title),
        shape=shape(state),
        word=str(word(state)),
        name=name,
        facts=tuple(_dates(certificate, state)),
    )


def background(certificate: Certificate) -> list[Pair]:
    """Return what a certificate rests on and by whose rules it was given."""
    pairs = [pair for kept in certificate.rests_on for pair in _passed(Passed.of_kept(kept))]
    scheme = certificate.scheme_version
    return [*pairs, (_("Issued by"), house().community), (_("Scheme version"), scheme)]


def in_reader_language(texts: Mapping[str, str]) -> str:
    """Return the text in the reader's language, in English for want of it."""
    # A record outlives its release: a language that was added later has no text in it.
    return texts.get(language()) or texts["en"]


def written(moment: datetime) -> str:
    """Return the day of a moment, as the reader's language writes it."""
    return day(moment, house())


def _dates(certificate: Certificate, state: State) -> Iterator[Pair]:
    yield _("Number"), certificate.number
    yield _("Valid from"), written(certificate.valid_from)
    yield _("Valid until"), written(certificate.valid_until)
    if state.standing is Standing.IN_GRACE:
        yield _("In grace until"), written(certificate.grace_until)
    if state.standing is Standing.REVOKED and certificate.revoked_at:
        yield _("Revoked on"), written(certificate.revoked_at)


def _passed(passed: Passed) -> Iterator[Pair]:
    yield _("Course"), in_reader_language(passed.title)
    yield _("Release of the course"), str(passed.release)
    yield _("Passed on"), written(passed.passed_at)
