"""Letters of four alphabets: folding for search, words, and alphabetical order. Pure."""

import re
import unicodedata

FOLDED = str.maketrans("ёәғқңөұүһі", "еагкноууhи".replace("h", "х"))
"""What a person without Kazakh or Kyrgyz keys types instead of each letter (domain 4.3, 4)."""

ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
"""One order that agrees with the Kazakh, the Kyrgyz and the Russian alphabet at once."""

_ORDER = {letter: f"{place:02d}" for place, letter in enumerate(ALPHABET, start=10)}


def normalised(text: str) -> str:
    """Return the text in NFKC with single spaces, as names are kept."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def fold(text: str) -> str:
    """Return the text as search compares it: case and special letters folded."""
    return normalised(text).casefold().translate(FOLDED)


def words(text: str) -> list[str]:
    """Return the folded words of the text, each once, in order."""
    return list(dict.fromkeys(re.findall(r"\w+", fold(text))))


def sort_key(text: str) -> str:
    """Return a key by which plain byte order is alphabetical order in all four languages.

    Latin letters stand before Cyrillic ones; each Cyrillic letter becomes its place in the
    merged alphabet, so that the database needs no collation of its own.
    """
    return "".join(
        f"~{_ORDER[letter]}" if letter in _ORDER else letter
        for letter in normalised(text).casefold()
    )
