"""Ids given to questions that have none, and nothing else in the text changed. Pure."""

import itertools
import re

from quizzes.text import attributes, marks
from quizzes.text.lines import Line, read_lines

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|$)")


def write_missing_ids(text: str, prefix: str, *, from_line: int = 1) -> str:
    """Return the text with an id on every heading: ``<prefix>-01`` and on, none used twice.

    A question needs its id for ever after: translations, statistics and re-marking go by it.
    ``from_line`` is the first line of the text that may be a question.
    """
    headings = [
        (line, said.id if said else "")
        for line in read_lines(text, [])
        if line.number >= from_line and _is_question(line)
        for said in [attributes.split(line.text)[1]]
    ]
    taken = {used for _, used in headings}
    names = (f"{prefix}-{number:02}" for number in itertools.count(1))
    free = (name for name in names if name not in taken)
    lines = _LINE.findall(text)
    for line, used in headings:
        if not used:
            content, end = lines[line.number - 1]
            lines[line.number - 1] = attributes.with_id(content, next(free)), end
    return "".join(content + end for content, end in lines)


def _is_question(line: Line) -> bool:
    found = marks.heading(line)
    return found is not None and found[0] > 1
