"""Texts as they come out of a browser, and the first words of a translation. Pure."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST = 100_000
"""Letters of the longest text that is taken: a lesson of ten minutes has twelve thousand."""


@dataclass(frozen=True, slots=True)
class Original:
    """What a translator begins from: the text in the source language."""

    title: str
    objective: str
    sources: tuple[str, ...]
    body: str


def plain(text: str) -> str:
    """Return the text with one kind of line end, as files have it, and one at its end.

    A browser sends both marks of a line end; a nought is no letter, and one of our databases
    does not store it.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    return lines if lines.endswith("\n") else f"{lines}\n"


def begun(original: Original) -> str:
    """Return the text that a translator writes over: the original without its settings."""
    return plain("\n".join(["---", *_head(original), "---", original.body]))


def _head(original: Original) -> Iterator[str]:
    yield f"title: {_quoted(original.title)}"
    yield f"objective: {_quoted(original.objective)}"
    if original.sources:
        yield "sources:"
        yield from (f"  - text: {_quoted(source)}" for source in original.sources)


def _quoted(text: str) -> str:
    # A JSON string is a YAML one: whatever stands in it, it is read back as it was.
    return json.dumps(text, ensure_ascii=False)
