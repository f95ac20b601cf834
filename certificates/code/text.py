"""Versions of the Code of Ethics: what is known of each without its words. Pure."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeVersion:
    """One version of the Code, whose own words stand where its community publishes them."""

    version: str
    source: str
    """Address of the text itself."""
    read_on: date
    """The day on which the text there was last compared with our glosses."""
    principles: int


CURRENT = CodeVersion(
    version="1",
    source="https://prozakup.kz/en/manifest",
    read_on=date(2026, 11, 21),
    principles=13,
)
