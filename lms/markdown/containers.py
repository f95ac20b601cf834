"""``::: name … :::``: the four boxes, and blocks whose source is another package's to read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

BOXES = frozenset({"note", "example", "law", "warning"})

OPENING = re.compile(r"[ \t]*:{3,}[ \t]*([A-Za-z][\w-]*)(?:[ \t]+(.*))?$")
CLOSING = re.compile(r"[ \t]*:{3,}[ \t]*$")
FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})(.*)$")


@dataclass(frozen=True)
class Opening:
    """A line that opens a container."""

    line: int
    """From 0, as the parser counts."""
    name: str
    title: str


@dataclass(frozen=True)
class Layout:
    """Which lines open and close containers.

    It is found for the whole text at once: looking for the end at each opening would take
    time that grows with the square of a hostile text.
    """

    pairs: Mapping[int, tuple[Opening, int]]
    """From the line of an opening to the opening and the line that closes it."""
    unclosed: tuple[Opening, ...]
    stray: tuple[int, ...]
    """Lines that close nothing."""


def layout(text: str) -> Layout:
    """Return the containers of a text; each closing line ends the last one still open."""
    pairs: dict[int, tuple[Opening, int]] = {}
    opened: list[Opening] = []
    stray: list[int] = []
    for number, line in _outside_code(text):
        if CLOSING.match(line):
            if opened:
                opening = opened.pop()
                pairs[opening.line] = (opening, number)
            else:
                stray.append(number)
        elif found := OPENING.match(line):
            opened.append(Opening(number, found[1], (found[2] or "").strip()))
    return Layout(pairs, tuple(opened), tuple(stray))


def teach(dialect: MarkdownIt) -> None:
    """Teach the parser the containers; one may follow a paragraph without an empty line."""
    dialect.block.ruler.before(
        "fence",
        "container",
        _container,
        {"alt": ["paragraph", "reference", "blockquote", "list"]},
    )


def _outside_code(text: str) -> list[tuple[int, str]]:
    lines: list[tuple[int, str]] = []
    fence = ""
    for number, line in enumerate(text.split("\n")):
        found = FENCE.match(line)
        if fence:
            if found and found[1].startswith(fence) and not found[2].strip():
                fence = ""
        elif found:
            fence = found[1]
        else:
            lines.append((number, line))
    return lines


def _container(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    opening, closing = state.env["layout"].pairs.get(start, (None, end))
    if not opening or closing >= end or state.is_code_block(start):
        return False
    raw = opening.name not in BOXES
    if raw and opening.name not in state.env["raw"]:
        return False
    if not silent:
        (_raw_block if raw else _box)(state, opening, closing)
        state.line = closing + 1
    return True


def _raw_block(state: StateBlock, opening: Opening, closing: int) -> None:
    token = state.push("raw_block", "", 0)
    token.info = opening.name
    token.map = [opening.line, closing + 1]
    token.content = state.getLines(opening.line + 1, closing, state.blkIndent, False)


def _box(state: StateBlock, opening: Opening, closing: int) -> None:
    box = state.push("box_open", "div", 1)
    box.attrs = {"class": f"box {opening.name}"}
    box.info = opening.name
    box.map = [opening.line, closing + 1]
    state.push("box_title_open", "strong", 1)
    title = state.push("inline", "", 0)
    title.content = opening.title
    title.map = [opening.line, opening.line + 1]
    title.children = []
    state.push("box_title_close", "strong", -1)
    _inside(state, opening.line + 1, closing)
    state.push("box_close", "div", -1)


def _inside(state: StateBlock, first: int, closing: int) -> None:
    kept = state.parentType, state.lineMax
    # Not "paragraph" or "list": those would let their own rules end the box.
    state.parentType, state.lineMax = "container", closing
    state.md.block.tokenize(state, first, closing)
    state.parentType, state.lineMax = kept
