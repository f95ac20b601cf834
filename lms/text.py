"""Letters of four alphabets: folding for search, words, and alphabetical order. Pure."""

import re
import unicodedata

FOLDED = str.maketrans("ёәғқңөұүһі", "еагкноууhи".replace("h", "х"))
"""What a person without Kazakh or Kyrgyz keys types instead of each letter (domain 4.3, 4)."""

ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
"""One order that agrees with the Kazakh, the Kyrgyz and the Russian alphabet at once."""

_ORDER = {letter: f"{place:02d}" for place, letter in enumerate(ALPHABET, start=10)}


LONGEST = 1000
"""Letters of the longest text that is put into NFKC, which takes the square of its length."""

LONGEST_WORD = 200
"""Letters of a word that search looks at; some letters fold into three."""

UNSEEN = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters by their class, and nothing at all on a page."""


def normalised(text: str) -> str:
    """Return the text in NFKC with single spaces, as names are kept.

    Marks that nobody sees are left out: with them two names would look the same, or a name
    would turn round the words beside it. A text too long to be a name stays as it is.
    """
    if len(text) > LONGEST:
        return " ".join(text.split())
    letters = unicodedata.normalize("NFKC", text)
    return " ".join("".join(map(_seen, letters)).split())


def fold(text: str) -> str:
    """Return the text as search compares it: case and special letters folded."""
    return normalised(text).casefold().translate(FOLDED)


def words(text: str) -> list[str]:
    """Return the folded words of the text, each once, in order."""
    found = re.findall(r"\w+", fold(text))
    return list(dict.fromkeys(word[:LONGEST_WORD] for word in found))


def sort_key(text: str) -> str:
    """Return a key by which plain byte order is alphabetical order in all four languages.

    Latin letters stand before Cyrillic ones; each Cyrillic letter becomes its place in the
    merged alphabet, so that the database needs no collation of its own.
    """
    return "".join(
        f"~{_ORDER[letter]}" if letter in _ORDER else letter
        for letter in normalised(text).casefold()
    )


def _seen(sign: str) -> str:
    """Return the sign; a space for a control sign, nothing for one that nobody sees."""
    kind = unicodedata.category(sign)
    if kind == "Cc":
        return " "
    return "" if kind[0] == "C" or sign in UNSEEN else sign
