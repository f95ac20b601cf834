"""The dialect: CommonMark with tables, notes, definitions, boxes, languages and formulas."""

import re
from collections.abc import Container
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin

from lms.markdown import containers, footnotes, maths, spans

UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")
SURROGATES = re.compile("[\ud800-\udfff]")
NESTING = 40


class Dialect(MarkdownIt):
    """Takes every address as written: lms.markdown.links decides, and checks can name it."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the name is the library's
        """Accept the address for now."""
        del url
        return True


def parse(text: str, raw: Container[str] = (), *, html: bool = False) -> list[Token]:
    """Return the tokens of a text.

    :param raw: names of containers whose source is handed over as it stands.
    :param html: find raw HTML instead of taking it as text; for checks only.
    """
    source = cleaned(text)
    env: dict[str, Any] = {"layout": containers.layout(source), "raw": raw}
    return _dialect(html).parse(source, env)


def parse_inline(text: str) -> list[Token]:
    """Return the tokens of a text that is one run of words, such as a choice or a title."""
    return _dialect(html=False).parseInline(cleaned(text), {})


def to_html(tokens: list[Token]) -> str:
    """Return the HTML of the tokens; it is not sanitised."""
    dialect = _dialect(html=False)
    return str(dialect.renderer.render(tokens, dialect.options, {}))


def cleaned(text: str) -> str:
    """Return the text with plain line ends and without characters no page may hold."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return SURROGATES.sub("\ufffd", UNPRINTABLE.sub(" ", text))


@cache
def _dialect(html: bool) -> Dialect:
    dialect = Dialect("commonmark", {"html": html, "maxNesting": NESTING})
    dialect.enable(["table", "strikethrough"]).use(deflist_plugin)
    for part in (containers, footnotes, maths, spans):
        part.teach(dialect)
    return dialect
