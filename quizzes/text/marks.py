"""How lines begin: the marks that give a quiz text its structure. Pure."""

import re

from quizzes.kinds.protocol import Marker
from quizzes.text.lines import Line

# The Cyrillic letter looks the same and lies on the same key.
_TICKS = frozenset("xXхХ")

_HEADING = re.compile(r"(#{1,2})(?:\s+(.*))?$")
_ITEM = re.compile(r"[-*+]\s+(.*)$|[-*+]$")
_BOX = re.compile(r"(?:\(([ xXхХ]?)\)|\[([ xXхХ]?)\])(?:\s+(.*))?$")
_EQUALS = re.compile(r"=\s+(\S.*)$")
_CALLOUT = re.compile(r">\s*\[!([\w-]+)\]\s*(.*)$")
_QUOTE = re.compile(r"\s*>\s?(.*)$")


def heading(line: Line) -> tuple[int, str] | None:
    """Return the level (1 or 2) and the text of a heading that is not code."""
    match = None if line.fenced else _HEADING.match(line.text)
    return (len(match[1]), match[2] or "") if match else None


def answer(line: Line) -> tuple[Marker, bool, str] | None:
    """Return the marker of an answer line, whether it is ticked, and its text."""
    if line.fenced:
        return None
    if equals := _EQUALS.match(line.text):
        return Marker.EQUALS, False, equals[1]
    item = _ITEM.match(line.text)
    return _item(item[1] or "") if item else None


def _item(text: str) -> tuple[Marker, bool, str]:
    box = _BOX.match(text)
    if not box:
        return Marker.PLAIN, False, text
    marker = Marker.SQUARE if box[1] is None else Marker.ROUND
    return marker, (box[1] or box[2]) in _TICKS, box[3] or ""


def callout(line: Line) -> tuple[str, str] | None:
    """Return the name of the callout that begins here, and its first words."""
    match = None if line.fenced else _CALLOUT.match(line.text)
    return (match[1], match[2]) if match else None


def quoted(line: Line) -> str | None:
    """Return what stands after ``>``; None where the line is no quotation."""
    match = None if line.fenced else _QUOTE.match(line.text)
    return match[1] if match else None


def structural(line: Line) -> bool:
    """Return whether the line would not be read as text of a question."""
    marked = answer(line)
    begins = marked is not None and marked[0] is not Marker.PLAIN
    return begins or callout(line) is not None or heading(line) is not None
