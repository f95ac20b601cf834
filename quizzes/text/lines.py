"""A text as numbered lines, with code fences known. Pure.

Windows line ends, a byte order mark and blanks at line ends are dropped on the way in; a
hard line break is written with a backslash, which nobody's editor trims.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizzes.problems import Fault, Problem

_LINE_END = re.compile(r"\r\n|\r|\n")
_FENCE = re.compile(r"\s*(`{3,}(?=[^`]*$)|~{3,})(.*)$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text. ``fenced`` lines are code, the fences themselves included."""

    number: int
    text: str
    fenced: bool = False

    @property
    def blank(self) -> bool:
        """Whether there is nothing on it."""
        return not self.text

    @property
    def indented(self) -> bool:
        """Whether it belongs to what stands above it."""
        return self.text[:1].isspace()


def read_lines(text: str, report: list[Problem], *, first_line: int = 1) -> tuple[Line, ...]:
    """Return the lines of a text, numbered from ``first_line``; report an unclosed fence."""
    lines, fence, opened = [], "", first_line
    plain = (line.rstrip() for line in _LINE_END.split(text.removeprefix("\ufeff")))
    for number, line in enumerate(plain, first_line):
        before, fence = fence, _fence_after(line, fence)
        lines.append(Line(number, line, fenced=bool(before or fence)))
        if fence and not before:
            opened = number
    if fence:
        report.append(Problem(Fault.UNCLOSED_FENCE, opened, {"fence": fence}))
    return tuple(lines)


def joined(texts: Sequence[str]) -> str:
    """Return the lines as one text without blank lines at its end."""
    return "\n".join(texts).rstrip("\n")


def _fence_after(line: str, fence: str) -> str:
    """Return the fence that is open after this line, empty for none."""
    mark = _FENCE.match(line)
    if not mark:
        return fence
    if not fence:
        return mark[1]
    closes = mark[1].startswith(fence) and not mark[2]
    return "" if closes else fence
