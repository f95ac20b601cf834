"""From tokens to HTML: settle what depends on the page, write, sanitise, put blocks in."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from markdown_it.token import Token

from lms.markdown import (
    code,
    footnotes,
    headings,
    images,
    links,
    maths,
    parser,
    sanitise,
    tables,
    tasks,
)
from lms.markdown.page import AdmonitionWords, BlockRenderer, MediaUrl, Page, no_media

NO_BLOCKS: Mapping[str, BlockRenderer] = MappingProxyType({})


def render(
    text: str,
    *,
    page: str,
    words: AdmonitionWords,
    blocks: Mapping[str, BlockRenderer] = NO_BLOCKS,
    media: MediaUrl = no_media,
) -> str:
    """Return the sanitised HTML of a whole text, such as a lesson.

    :param page: begins every id, so it differs between texts shown on one page.
    :param blocks: who writes each ``:::name`` block; what they return is trusted.
    :param media: where images are served; without it each becomes its description.
    """
    asked = Page(page, words, blocks, media, opening=True)
    return _html(parser.parse(text, blocks), asked)


def fragment(
    text: str, *, page: str, words: AdmonitionWords, media: MediaUrl = no_media
) -> str:
    """Return the sanitised HTML of a piece of a page, such as a question; as :func:`render`."""
    return _html(parser.parse(text), Page(page, words, media=media))


def inline(text: str, *, words: AdmonitionWords, media: MediaUrl = no_media) -> str:
    """Return the sanitised HTML of one run of words, such as a choice, without a paragraph."""
    return _html(parser.parse_inline(text), Page("", words, media=media))


def _html(tokens: list[Token], page: Page) -> str:
    tokens = _settled(tokens, page)
    _write(tokens, page)
    return page.restored(sanitise.clean(parser.to_html(tokens)))


def _settled(tokens: list[Token], page: Page) -> list[Token]:
    headings.settle(tokens, page)
    images.settle(tokens, page)
    tasks.settle(tokens)
    for token in tokens:
        links.settle(token.children or [])
    _name_boxes(tokens, page)
    if page.opening:
        _open_large(tokens)
    return tables.settle(tokens, page)


def _name_boxes(tokens: list[Token], page: Page) -> None:
    for box, title in zip(tokens, tokens[2:], strict=False):
        if box.type == "box_open" and not title.content:
            title.children = [Token("text", "", 0, content=getattr(page.words, box.info))]


def _open_large(tokens: list[Token]) -> None:
    begins = tokens[:2]
    if [token.type for token in begins] != ["paragraph_open", "inline"]:
        return
    # An image has no first letter to enlarge.
    if begins[1].children and begins[1].children[0].type != "image":
        begins[0].attrSet("class", "opening")


def _raw_block(token: Token, page: Page) -> str:
    line = (token.map or [0, 0])[0] + 2
    written = page.blocks[token.info](token.content, line, page.number(f"block {token.info}"))
    return page.set_aside(written) + "\n"


def _write(tokens: list[Token], page: Page) -> None:
    for token in tokens:
        if token.type in WRITERS:
            token.content = WRITERS[token.type](token, page)
            # The renderer passes this type on as it stands; the parser never makes one.
            token.type = "html_inline"
        elif token.children:
            _write(token.children, page)


WRITERS: Mapping[str, Callable[[Token, Page], str]] = {
    "code_block": code.block,
    "fence": code.block,
    "footnote_anchor": footnotes.back,
    "footnote_block_close": footnotes.list_close,
    "footnote_block_open": footnotes.list_open,
    "footnote_close": footnotes.note_close,
    "footnote_open": footnotes.note_open,
    "footnote_ref": footnotes.mark,
    "image": images.image,
    "math_block": maths.on_its_own,
    "math_inline": maths.in_line,
    "raw_block": _raw_block,
    "task_mark": tasks.mark,
}
