"""Which passwords are too easy to guess. Pure: no database, no request."""

import enum
import re
import unicodedata
from collections.abc import Iterable

SHORTEST = 10
LONGEST = 200
"""Letters; a longer text would only cost time to compare."""

FEWEST_LETTERS = 4
"""Different letters: "aaaaaaaaaa" and "1212121212" are among the first guesses."""

ROWS = (
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890123456789",
    "98765432109876543210",
    "qwertyuiopasdfghjklzxcvbnm",
    "йцукенгшщзхъфывапролджэячсмитьбю",
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
)
"""Rows of the keyboard and of the alphabet."""

GUESSED_FIRST = (
    "password",
    "passw0rd",
    "qwerty",
    "йцукен",
    "пароль",
    "құпия",
    "купуя",
    "parasat",
    "парасат",
    "welcome",
    "iloveyou",
    "admin",
)
"""Words that guessers try first, with digits behind them."""

OWN_WORD = 4
"""Letters from which on a word of the person's own name makes a password easy to guess."""


class PasswordFault(enum.Enum):
    """Why a password cannot be taken."""

    TOO_SHORT = "too-short"
    TOO_LONG = "too-long"
    FEW_LETTERS = "few-letters"
    ROW = "row"
    GUESSED_FIRST = "guessed-first"
    OWN_NAME = "own-name"


def normalised(password: str) -> str:
    """Return the password in NFKC, so that every keyboard makes the same letters of it."""
    return unicodedata.normalize("NFKC", password)


def faults(password: str, own: Iterable[str | None] = ()) -> list[PasswordFault]:
    """Return everything that is wrong with a password; empty when it may be used.

    ``own`` holds what others know of the person, such as name and e-mail.
    """
    # Looked at before anything else: the rest takes time that grows with the square.
    if len(password) > LONGEST or len(normalised(password)) > LONGEST:
        return [PasswordFault.TOO_LONG]
    text = normalised(password).casefold()
    found = {
        PasswordFault.TOO_SHORT: len(text) < SHORTEST,
        PasswordFault.FEW_LETTERS: len(set(text)) < FEWEST_LETTERS,
        PasswordFault.ROW: any(text in row for row in ROWS),
        PasswordFault.GUESSED_FIRST: _core(text) in GUESSED_FIRST,
        PasswordFault.OWN_NAME: _letters(text) in _words(own),
    }
    return [fault for fault, holds in found.items() if holds]


def _core(text: str) -> str:
    """Return what is left of "Password-2026!" when digits and signs around it are gone."""
    return re.sub(r"^[\W\d_]+|[\W\d_]+$", "", text)


def _letters(text: str) -> str:
    return re.sub(r"[\W\d_]+", "", text)


def _words(own: Iterable[str | None]) -> set[str]:
    # The beginning is enough: what was typed as a name may be as long as a form takes.
    texts = [normalised(text[:LONGEST]).casefold() for text in own if text]
    parts = {part for text in texts for part in re.findall(r"[^\W\d_]+", text)}
    wholes = {_letters(text) for text in texts}
    return {word for word in parts | wholes if len(word) >= OWN_WORD}
