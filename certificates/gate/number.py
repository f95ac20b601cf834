"""Numbers of permits: like those of certificates, with a prefix that tells them apart. Pure."""

from certificates.issuing import number as certificate_number

PREFIX = "PRP"


def make(random: int) -> str:
    """Return the number made of so many random bits, such as ``PRP-4F7K-9QXT-2M8D-C``.

    :raises ValueError: there are more bits than a number holds.
    """
    return _ours(certificate_number.make(random))


def read(text: str) -> str | None:
    """Return the number that somebody typed, as it is stored; None when it is none of ours."""
    typed = text.strip().upper().removeprefix(PREFIX)
    found = certificate_number.read(typed).number
    return _ours(found) if found else None


def _ours(number: str) -> str:
    return PREFIX + number.removeprefix(certificate_number.PREFIX)
