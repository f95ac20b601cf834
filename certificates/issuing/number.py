"""Numbers of certificates: 60 random bits and a check character. Pure.

Shown as ``PRS-XXXX-XXXX-XXXX-C`` in Crockford's base 32, which has no I, L, O or U.
"""

import enum
from dataclasses import dataclass

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
PREFIX = "PRS"
BITS = 60
LENGTH = BITS // 5
PATTERN = "PRS-XXXX-XXXX-XXXX-C"

MISREAD = str.maketrans("OILАВСЕНКМОРТХ", "011ABCEHKM0PTX")
"""What people type instead: O for 0, I or L for 1, and Cyrillic letters that look Latin."""

FIELD = 0b100101
"""The polynomial x^5 + x^2 + 1, which makes a field of 32 elements."""


class Reading(enum.Enum):
    """What became of a number that somebody typed."""

    READ = "read"
    MISTYPED = "mistyped"
    """It has the right form, but its check character does not fit the others."""
    NOT_A_NUMBER = "not a number"


@dataclass(frozen=True, slots=True)
class Typed:
    """A number as it was read; ``number`` is None unless it was."""

    reading: Reading
    number: str | None = None


def make(random: int) -> str:
    """Return the number made of so many random bits (``secrets.randbits(BITS)``).

    :raises ValueError: the bits do not fit.
    """
    if not 0 <= random < 2**BITS:
        raise ValueError(f"a number is made of {BITS} bits")
    body = "".join(ALPHABET[random >> shift & 31] for shift in range(BITS - 5, -1, -5))
    return shown(body + check_character(body))


def check_character(body: str) -> str:
    """Return the character that tells one wrong, or two exchanged characters.

    It is a sum over the field of 32 elements in which each place has a weight of its own, so
    that every single mistake and every exchange of two places changes it.
    """
    total = 0
    for character in body:
        total = _doubled(total) ^ ALPHABET.index(character)
    return ALPHABET[_doubled(total)]


def shown(characters: str) -> str:
    """Return the number in groups, as it is printed and stored."""
    groups = [characters[place : place + 4] for place in range(0, len(characters), 4)]
    return "-".join([PREFIX, *groups])


def read(text: str) -> Typed:
    """Read a number that somebody typed: in any case, with or without groups and prefix."""
    letters = "".join(sign for sign in text.upper() if sign.isalnum()).translate(MISREAD)
    # P, R and S are characters of numbers too, so only the length tells a prefix apart.
    characters = letters.removeprefix(PREFIX) if len(letters) > LENGTH + 1 else letters
    if len(characters) != LENGTH + 1 or not set(characters) <= set(ALPHABET):
        return Typed(Reading.NOT_A_NUMBER)
    if check_character(characters[:LENGTH]) != characters[LENGTH]:
        return Typed(Reading.MISTYPED)
    return Typed(Reading.READ, shown(characters))


def _doubled(element: int) -> int:
    doubled = element << 1
    return doubled ^ FIELD if doubled & 32 else doubled
