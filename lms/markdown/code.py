"""Code with its words coloured by class."""

from markdown_it.token import Token
from markupsafe import escape
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pygments.token import STANDARD_TYPES

from lms.markdown.page import Page

# A short list: some of the five hundred lexers can be kept busy for minutes by hostile text.
LANGUAGES = frozenset(
    {"bash", "css", "html", "ini", "javascript", "json", "python", "sql", "xml", "yaml"}
)
PREFIX = "hl-"
CLASSES = frozenset(f"{PREFIX}{name}" for name in STANDARD_TYPES.values() if name)
MAX_COLOURED = 20_000
"""Characters of a text's code that are coloured; more is shown plain."""


def block(token: Token, page: Page) -> str:
    """Write a block of code."""
    language = (token.info.split() or [""])[0].lower()
    page.counted["code"] += len(token.content)
    if language in LANGUAGES and page.counted["code"] <= MAX_COLOURED:
        shown = _coloured(token.content, language)
    else:
        shown = str(escape(token.content))
    # It can be reached by keyboard, since it may scroll sideways.
    return f'<pre tabindex="0"><code>{shown}</code></pre>\n'


def _coloured(source: str, language: str) -> str:
    lexer = get_lexer_by_name(language, stripnl=False)
    return highlight(source, lexer, HtmlFormatter(nowrap=True, classprefix=PREFIX))
