"""Formulas between dollars, as MathML: KaTeX would need inline styles, which no page allows."""

import re
from contextlib import suppress
from xml.etree.ElementTree import tostring

from latex2mathml.converter import convert_to_element
from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markupsafe import escape
from mdit_py_plugins.dollarmath.index import math_block_dollar

from lms.markdown.page import Page

# As in Pandoc: no space inside the dollars, no digit behind them, so that prices stay prices.
INLINE = re.compile(r"\$(?![\s$])((?:[^$\\]|\\.){1,500}?)(?<!\s)\$(?!\d)", re.DOTALL)
ENTITY = re.compile(r"&amp;(#x[0-9A-Fa-f]{1,6};)")

MAX_FORMULA = 500
MAX_FORMULAS = 300
"""A formula takes about 15 microseconds a character: at most two seconds a text."""


def teach(dialect: MarkdownIt) -> None:
    """Teach the parser formulas in a line and on lines of their own."""
    block = math_block_dollar(allow_labels=False, allow_blank_lines=False)
    dialect.block.ruler.before("fence", "math_block", block)
    dialect.inline.ruler.before("escape", "math_inline", _inline)


def in_line(token: Token, page: Page) -> str:
    """Write a formula that stands among words."""
    return _written(token, page, "inline")


def on_its_own(token: Token, page: Page) -> str:
    """Write a formula that stands on lines of its own."""
    return f'<p class="maths">{_written(token, page, "block")}</p>\n'


def mathml(tex: str, display: str) -> str | None:
    """Return the formula as MathML; None when it cannot be read.

    :param display: ``inline`` or ``block``.
    """
    if len(tex) > MAX_FORMULA:
        return None
    # The library answers broken TeX with a dozen exceptions of its own, IndexError and
    # RecursionError among them; for an author they all mean that it cannot be read.
    with suppress(Exception):
        tree = convert_to_element(tex.strip(), display=display)
        # The library writes its characters as references into text, where they are escaped.
        return ENTITY.sub(r"&\1", tostring(tree, encoding="unicode"))
    return None


def _written(token: Token, page: Page, display: str) -> str:
    formula = mathml(token.content, display) if page.number("formula") <= MAX_FORMULAS else None
    return formula or f"<code>{escape(token.markup + token.content + token.markup)}</code>"


def _inline(state: StateInline, silent: bool) -> bool:
    found = INLINE.match(state.src, state.pos, state.posMax)
    before = state.src[state.pos - 1 : state.pos]
    if not found or before.isdigit():
        return False
    if not silent:
        token = state.push("math_inline", "math", 0)
        token.content, token.markup = found[1], "$"
    state.pos = found.end()
    return True
