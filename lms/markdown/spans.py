"""Words in another language: ``[сөз]{lang=ky}``."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

# The length is bounded so that a run of brackets costs each of them little.
SPAN = re.compile(
    r"\[(?P<words>[^\[\]\n]{1,300})\]\{lang=\"?(?P<lang>[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})\"?\}"
)


def teach(dialect: MarkdownIt) -> None:
    """Teach the parser the spans, before it takes the brackets for a link."""
    dialect.inline.ruler.before("link", "language_span", _span)


def _span(state: StateInline, silent: bool) -> bool:
    found = SPAN.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        after = state.posMax
        state.pos, state.posMax = found.span("words")
        state.push("span_open", "span", 1).attrs = {"lang": found["lang"]}
        state.md.inline.tokenize(state)
        state.push("span_close", "span", -1)
        state.posMax = after
    state.pos = found.end()
    return True
