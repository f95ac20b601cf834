"""What an author should mend in a text before others read it."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from markdown_it.token import Token

from lms.markdown import containers, images, links, maths, parser
from lms.markdown.page import MediaUrl
from lms.markdown.plain import text_of

NOTE = re.compile(r"\[\^([^\]\s]{1,80})\]")
MAX_QUOTED = 60


class Kind(Enum):
    """What can be wrong with a text; the sentences stand in lms.markdown.wording."""

    EMPTY_LINK = "empty-link"
    HEADING_LEVEL_ONE = "heading-level-one"
    IMAGE_ELSEWHERE = "image-elsewhere"
    IMAGE_MISSING = "image-missing"
    IMAGE_WITHOUT_ALT = "image-without-alt"
    RAW_HTML = "raw-html"
    STRAY_CLOSING = "stray-closing"
    UNCLOSED_CONTAINER = "unclosed-container"
    UNKNOWN_CONTAINER = "unknown-container"
    UNKNOWN_NOTE = "unknown-note"
    UNREADABLE_FORMULA = "unreadable-formula"
    UNSAFE_LINK = "unsafe-link"


@dataclass(frozen=True)
class Problem:
    """One thing to mend."""

    line: int
    """From 1, in the text that was checked."""
    kind: Kind
    values: Mapping[str, str]
    """What fills the blanks of the sentence."""


def check(
    text: str, *, blocks: Collection[str] = (), media: MediaUrl | None = None
) -> list[Problem]:
    """Return what is wrong with a text, in the order of its lines.

    :param blocks: names of the ``:::name`` blocks that other packages read and check.
    :param media: finds the files of the course; None leaves open whether they exist.
    """
    tokens = parser.parse(text, blocks)
    found = [
        *_of_containers(text, tokens, blocks),
        *_of_headings(tokens),
        *_of_formulas(tokens),
        *_of_words(tokens, media),
        *_of_html(parser.parse(text, blocks, html=True)),
    ]
    return sorted(found, key=lambda problem: problem.line)


def _problem(line: int, kind: Kind, **values: str) -> Problem:
    return Problem(line, kind, {name: value[:MAX_QUOTED] for name, value in values.items()})


def _of_containers(
    text: str, tokens: list[Token], blocks: Collection[str]
) -> Iterator[Problem]:
    layout = containers.layout(parser.cleaned(text))
    kinds = {"box_open", "raw_block"}
    parsed = {token.map[0] for token in tokens if token.map and token.type in kinds}
    openings = [*layout.unclosed, *(opening for opening, _ in layout.pairs.values())]
    for opening in openings:
        if opening.name not in containers.BOXES and opening.name not in blocks:
            yield _problem(opening.line + 1, Kind.UNKNOWN_CONTAINER, name=opening.name)
        elif opening.line not in parsed:
            # Also one whose end stands outside the list or quotation it began in.
            yield _problem(opening.line + 1, Kind.UNCLOSED_CONTAINER, name=opening.name)
    for line in layout.stray:
        yield _problem(line + 1, Kind.STRAY_CLOSING)


def _of_headings(tokens: list[Token]) -> Iterator[Problem]:
    for token, words in pairwise(tokens):
        if token.type == "heading_open" and token.tag == "h1":
            yield _problem(_line(token), Kind.HEADING_LEVEL_ONE, title=words.content)


def _of_formulas(tokens: list[Token]) -> Iterator[Problem]:
    for token in tokens:
        if token.type == "math_block" and not maths.mathml(token.content, "block"):
            yield _problem(_line(token), Kind.UNREADABLE_FORMULA, formula=token.content)


def _of_words(tokens: list[Token], media: MediaUrl | None) -> Iterator[Problem]:
    for token in tokens:
        for line, children, at in _placed(token):
            child = children[at]
            if child.type == "image":
                yield from _of_image(child, line, media)
            elif child.type in CHECKS:
                yield from CHECKS[child.type](children, at, line)


def _of_html(tokens: list[Token]) -> Iterator[Problem]:
    for token in tokens:
        if token.type == "html_block":
            yield _problem(_line(token), Kind.RAW_HTML, html=token.content.strip())
        for line, children, at in _placed(token):
            if children[at].type == "html_inline":
                yield _problem(line, Kind.RAW_HTML, html=children[at].content)


def _of_image(image: Token, line: int, media: MediaUrl | None) -> Iterator[Problem]:
    source, path = str(image.attrs.get("src", "")), images.path_of(image)
    if not images.alt_of(image):
        yield _problem(line, Kind.IMAGE_WITHOUT_ALT, path=source)
    if not path:
        yield _problem(line, Kind.IMAGE_ELSEWHERE, path=source)
    elif media and not media(path):
        yield _problem(line, Kind.IMAGE_MISSING, path=path)


def _of_link(children: list[Token], at: int, line: int) -> Iterator[Problem]:
    address, inside = str(children[at].attrs.get("href", "")), links.inside(children, at)
    if not links.is_allowed(address):
        yield _problem(line, Kind.UNSAFE_LINK, address=address)
    if not address or not text_of(inside).strip():
        yield _problem(line, Kind.EMPTY_LINK, address=address)


def _of_formula(children: list[Token], at: int, line: int) -> Iterator[Problem]:
    if not maths.mathml(children[at].content, "inline"):
        yield _problem(line, Kind.UNREADABLE_FORMULA, formula=children[at].content)


def _of_text(children: list[Token], at: int, line: int) -> Iterator[Problem]:
    for label in NOTE.findall(children[at].content):
        yield _problem(line, Kind.UNKNOWN_NOTE, name=label)


CHECKS: Mapping[str, Callable[[list[Token], int, int], Iterator[Problem]]] = {
    "link_open": _of_link,
    "math_inline": _of_formula,
    "text": _of_text,
}


def _placed(token: Token) -> Iterator[tuple[int, list[Token], int]]:
    """Yield each piece of a run of words with the line it stands on."""
    line, children = _line(token), token.children or []
    for at, child in enumerate(children):
        yield line, children, at
        line += child.type in {"softbreak", "hardbreak"}


def _line(token: Token) -> int:
    return (token.map or [0, 0])[0] + 1
