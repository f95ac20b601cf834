"""Ids given to questions that have none, and nothing else in the text changed. Pure."""

import itertools
import re
from collections.abc import Collection, Iterator

from quizzes.text import attributes, marks
from quizzes.text.lines import Line, read_lines

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|$)")


def write_missing_ids(text: str, prefix: str, *, from_line: int = 1) -> str:
    """Return the text with an id on every heading: ``<prefix>-01`` and on, none used twice.

    A question needs its id for ever after: translations, statistics and re-marking go by it.
    ``from_line`` is the first line of the text that may be a question.
    """
    questions = [line for line in read_lines(text, [])[from_line - 1 :] if _is_question(line)]
    # All ids are gathered first: one further down must not be given away above it.
    free = _free_ids({_id_of(line) for line in questions}, prefix)
    lines = _LINE.findall(text)
    for line in questions:
        if not _id_of(line):
            content, end = lines[line.number - 1]
            lines[line.number - 1] = attributes.with_id(content, next(free)), end
    return "".join(content + end for content, end in lines)


def _free_ids(taken: Collection[str], prefix: str) -> Iterator[str]:
    ids = (f"{prefix}-{number:02}" for number in itertools.count(1))
    return (one for one in ids if one not in taken)


def _id_of(line: Line) -> str:
    said = attributes.split(line.text)[1]
    return said.id if said else ""


def _is_question(line: Line) -> bool:
    found = marks.heading(line)
    return found is not None and found[0] > 1
