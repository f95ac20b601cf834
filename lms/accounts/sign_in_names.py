"""Sign-in names for people without e-mail, such as ``aigul-4821``. Pure."""

import re
import secrets

LATIN = str.maketrans(
    "абвгдезийклмнопрстуфыэёәғқңөұүһі", "abvgdeziiklmnoprstufyeeagknouuhi"
) | {
    ord("ж"): "zh",
    ord("х"): "kh",
    ord("ц"): "ts",
    ord("ч"): "ch",
    ord("ш"): "sh",
    ord("щ"): "sh",
    ord("ю"): "iu",
    ord("я"): "ia",
}
LONGEST = 20
NAMELESS = "member"


def stem(name: str) -> str:
    """Return the first word of a name in plain Latin letters."""
    first = next(iter(name.casefold().split()), "")
    return re.sub(r"[^a-z]", "", first.translate(LATIN))[:LONGEST] or NAMELESS


def proposal(name: str) -> str:
    """Return a sign-in name for somebody of that name; another one at each call."""
    return f"{stem(name)}-{1000 + secrets.randbelow(9000)}"


def typed(text: str) -> str:
    """Return a sign-in name as it is kept, from what somebody typed."""
    return text.strip().casefold()
