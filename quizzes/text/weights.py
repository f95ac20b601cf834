"""Weights and points in writing: exact fractions both ways. Pure."""

import re
from fractions import Fraction

PATTERN = re.compile(r"[-+]?\d{1,9}(?:\.\d{1,9})?%|[-+]?\d{1,9}/[1-9]\d{0,8}")
_NUMBER = re.compile(r"\d{1,9}(?:\.\d{1,5})?|\d{1,9}/[1-9]\d{0,8}")

_HUNDRED = Fraction(100)
_PLACES = 5
_LAST_PLACE = Fraction(1, 10**_PLACES)
_MOST_PARTS = 20


def read_weight(written: str) -> Fraction | None:
    """Return the share that ``50%``, ``-33.33333%`` or ``1/3`` writes; None for no weight.

    A percentage that is a simple fraction rounded to five places means that fraction:
    three choices of 33.33333% are worth full marks, not a hair less.
    """
    if not PATTERN.fullmatch(written):
        return None
    if not written.endswith("%"):
        return Fraction(written)
    percent = round(Fraction(written[:-1]), _PLACES)
    simple = (percent / _HUNDRED).limit_denominator(_MOST_PARTS)
    rounded = abs(simple * _HUNDRED - percent) < _LAST_PLACE
    return simple if rounded else percent / _HUNDRED


def print_weight(share: Fraction) -> str:
    """Return the share as it is written: a percentage where five places are enough."""
    percent = f"{decimal(share * _HUNDRED)}%"
    return percent if read_weight(percent) == share else _parts(share)


def read_points(written: str) -> Fraction | None:
    """Return a number of points, None where it is not a number above 0."""
    points = Fraction(written) if _NUMBER.fullmatch(written) else Fraction(0)
    return points or None


def print_points(points: Fraction) -> str:
    """Return the points as they are written."""
    written = decimal(points)
    return written if Fraction(written) == points else _parts(points)


def _parts(value: Fraction) -> str:
    return f"{value.numerator}/{value.denominator}"


def decimal(value: Fraction) -> str:
    """Return the value rounded to five places, without noughts at the end."""
    whole, rest = divmod(round(abs(value) * 10**_PLACES), 10**_PLACES)
    decimal = f"{whole}.{rest:0{_PLACES}}".rstrip("0").rstrip(".")
    return f"-{decimal}" if value < 0 and decimal != "0" else decimal
