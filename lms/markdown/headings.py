"""Headings: below the page's own title, and each with an address."""

import re
import unicodedata

from markdown_it.token import Token

from lms.markdown.page import Page
from lms.markdown.plain import words_of

DEEPEST = 6
MAX_SLUG = 60


def settle(tokens: list[Token], page: Page) -> None:
    """Move the headings down when one would be the page's own, and give each an id."""
    down = any(token.type == "heading_open" and token.tag == "h1" for token in tokens)
    taken: set[str] = set()
    for at, token in enumerate(tokens):
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{min(int(token.tag[1]) + down, DEEPEST)}"
        if token.type == "heading_open":
            slug = _slug(words_of(tokens[at + 1]), taken, page)
            token.attrs = {"id": f"{page.id}-{slug}"}


def _slug(title: str, taken: set[str], page: Page) -> str:
    letters = unicodedata.normalize("NFKC", title).lower()
    words = re.sub(r"[\W_]+", "-", letters).strip("-")[:MAX_SLUG].strip("-") or "section"
    slug = words
    # "case", "case" and "case-2" must end as three ids.
    while slug in taken:
        slug = f"{words}-{page.number(f'heading {words}') + 1}"
    taken.add(slug)
    return slug
