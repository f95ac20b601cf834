"""Numbers of certificates as they stand in addresses."""

from certificates.issuing.number import Reading, read
from certificates.register.errors import Mistyped, NotANumber


def number_in(text: str) -> str:
    """Return the number that an address holds, however it was typed.

    :raises Mistyped: its check character does not fit.
    :raises NotANumber: it has not the form of a number.
    """
    typed = read(text)
    if typed.reading is Reading.MISTYPED:
        raise Mistyped
    if typed.number is None:
        raise NotANumber
    return typed.number
