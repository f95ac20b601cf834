"""The place in the list at which a page ends. Pure.

It is made of ids only, so that no name stands in an address.
"""

import re
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Place:
    """The last row of a page. ``certificate_id`` is 0 for somebody without a certificate."""

    person_id: int
    certificate_id: int

    def __str__(self) -> str:
        return f"{self.person_id}-{self.certificate_id}"

    @classmethod
    def read(cls, text: str) -> Self | None:
        """Return the place that an address names; None when it names none."""
        # Of nine digits at most: PostgreSQL fails at a number that no row can have.
        found = re.fullmatch(r"([0-9]{1,9})-([0-9]{1,9})", text)
        return cls(int(found[1]), int(found[2])) if found else None
