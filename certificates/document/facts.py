"""What a printed certificate says, before it has a form."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from lms.accounts.roles import Jurisdiction
from lms.config import LANGUAGES

# No certificate of the scheme rests on more (domain.md §3.2), and no more rows have room.
PASSED_AT_MOST = 3

Texts = Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class PassedItem:
    """One thing the certificate rests on: what was passed, in which release, on which day."""

    what: Texts
    release: str
    on: date


@dataclass(frozen=True, kw_only=True)
class CertificateDocument:
    """Everything the page says, in the holder's language and in English.

    Texts are kept by language code; each needs the document's language and English. The
    number is printed as given, so it comes grouped. The last day of validity counts in
    full. The jurisdiction chooses the national form of the language. The log entry is a
    random id: the entry has no index on the day the page is made.

    :raises ValueError: a text lacks a language, or a fact has no place on the page.
    """

    language: str
    jurisdiction: Jurisdiction
    demo: bool
    holder: str
    code: str
    scheme: str
    titles: Texts
    passed: tuple[PassedItem, ...]
    number: str
    valid_from: date
    valid_until: date
    issuers: Texts
    standings: Texts
    verify_url: str
    log_entry: str

    def __post_init__(self) -> None:
        """Refuse what would leave a gap on the page."""
        _expect(self.language in LANGUAGES, f"language: unknown {self.language!r}")
        _expect(self.printed_name != "", "holder: a certificate names someone")
        _expect(1 <= len(self.passed) <= PASSED_AT_MOST, "passed: one to three items have room")
        _expect(self.valid_from <= self.valid_until, "valid_until: before valid_from")
        for name, texts in self._texts():
            for language in (self.language, "en"):
                _expect(bool(texts.get(language)), f"{name}: no text in {language!r}")

    @property
    def printed_name(self) -> str:
        """Return the holder's name as letters and single spaces alone.

        A control sign would stop the typesetter, and one that turns the direction of
        writing would show another name than the record holds.
        """
        kept = [each for each in self.holder if each.isspace() or _shows(each)]
        return " ".join(unicodedata.normalize("NFC", "".join(kept)).split())

    def _texts(self) -> list[tuple[str, Texts]]:
        whole = [("titles", self.titles), ("issuers", self.issuers)]
        whole.append(("standings", self.standings))
        return whole + [("passed", item.what) for item in self.passed]


def _shows(character: str) -> bool:
    return not unicodedata.category(character).startswith("C")


def _expect(holds: bool, otherwise: str) -> None:
    if not holds:
        raise ValueError(otherwise)
