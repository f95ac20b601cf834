"""One-time codes that are given by hand, and tokens that travel in links. Pure."""

import hashlib
import re
import secrets

ALPHABET = "BCDFGHJKLMNPQRSTVWXZ"
"""Consonants only: no word comes out by chance, and none looks like a digit."""

LETTERS = 12
"""Twenty letters twelve times over are 51 bits: enough for a code that soon ends."""

GROUP = 4
LOOKS_LIKE = str.maketrans("ВСНКМРТХ", "BCHKMPTX")
"""What a Cyrillic keyboard makes of a letter that looks the same."""


def new_code() -> str:
    """Return a code such as ``KWRT-MPBX-HNLD``."""
    letters = "".join(secrets.choice(ALPHABET) for _ in range(LETTERS))
    return "-".join(letters[i : i + GROUP] for i in range(0, LETTERS, GROUP))


def new_token() -> str:
    """Return a token for a link: 192 random bits, safe in an address."""
    return secrets.token_urlsafe(24)


def canonical(text: str) -> str:
    """Return the code that somebody typed as it was given; a token stays as it is.

    Small letters, spaces, missing hyphens and Cyrillic letters of the same look are mended.
    """
    letters = re.sub(r"[\W_]+", "", text).upper().translate(LOOKS_LIKE)
    if len(letters) != LETTERS or not set(letters) <= set(ALPHABET):
        return text.strip()
    return "-".join(letters[i : i + GROUP] for i in range(0, LETTERS, GROUP))


def digest(text: str) -> str:
    """Return what the database keeps of a code or token: SHA-256, in hexadecimal."""
    return hashlib.sha256(canonical(text).encode()).hexdigest()
