"""Tables: aligned by class, and scrolled on their own where the screen is narrow."""

from markdown_it.token import Token

from lms.markdown.page import Page

# A page may not set styles: figures are aligned by the class that the stylesheet has.
CLASSES = {"text-align:right": "num", "text-align:center": "mid"}


def settle(tokens: list[Token], page: Page) -> list[Token]:
    """Return the tokens with every table in a region that can be scrolled by keyboard."""
    settled: list[Token] = []
    for token in tokens:
        if token.type == "table_open":
            settled.append(_region(page))
        settled.append(token)
        if token.type == "table_close":
            settled.append(Token("region_close", "div", -1, block=True))
        if token.type in {"th_open", "td_open"}:
            _settle_cell(token)
    return settled


def _region(page: Page) -> Token:
    label = page.words.table % {"num": page.number("table")}
    attrs: dict[str, str | int | float] = {
        "class": "scroll",
        "role": "region",
        "aria-label": label,
        "tabindex": "0",
    }
    return Token("region_open", "div", 1, attrs=attrs, block=True)


def _settle_cell(cell: Token) -> None:
    aligned = CLASSES.get(str(cell.attrs.pop("style", "")))
    if aligned:
        cell.attrSet("class", aligned)
    if cell.type == "th_open":
        cell.attrSet("scope", "col")
