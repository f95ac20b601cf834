"""Letters as outlines, so that a drawing neither needs a font nor hides words in the page."""

import re
from dataclasses import dataclass
from itertools import pairwise

import typst

FONT = "Libertinus Serif"
UNITS_PER_EM = 1000

_USED = re.compile(r'<use xlink:href="#(\w+)" x="([\d.]+)"')
_SHAPE = re.compile(r'<symbol id="(\w+)"[^>]*><path d="([^"]+)"')
_WIDTH = re.compile(r'viewBox="0 0 ([\d.]+)')


@dataclass(frozen=True)
class Letter:
    """One letter of a word: its outline (y upwards) and its place, in units of the em."""

    outline: str
    start: float
    end: float

    @property
    def width(self) -> float:
        """Return how much of the line the letter takes, kerning included."""
        return self.end - self.start

    @property
    def middle(self) -> float:
        """Return where the letter's middle stands in the word."""
        return (self.start + self.end) / 2


def letters(word: str) -> list[Letter]:
    """Set the word in the certificate's serif and return its letters, kerned."""
    drawn = _set(word)
    shapes = dict(_SHAPE.findall(drawn))
    used = [(name, float(start)) for name, start in _USED.findall(drawn)]
    width = float(_WIDTH.findall(drawn)[0])
    edges = [start for _, start in used] + [width]
    return [
        Letter(shapes[name].strip(), start, end)
        for (name, _), (start, end) in zip(used, pairwise(edges), strict=True)
    ]


def _set(word: str) -> str:
    source = f"""
        #set page(width: auto, height: auto, margin: 0pt)
        #set text(font: "{FONT}", size: {UNITS_PER_EM}pt)
        #"{word}"
    """
    return typst.compile(source.encode(), format="svg", ignore_system_fonts=True).decode()
