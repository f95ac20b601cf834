"""Tables: aligned by class, and scrolled on their own where the screen is narrow."""

from markdown_it.token import Token

from lms.markdown.page import Page

# A page may not set styles: figures are aligned by the class that the stylesheet has.
CLASSES = {"text-align:right": "num", "text-align:center": "mid"}


def settle(tokens: list[Token], page: Page) -> list[Token]:
    """Return the tokens with every table in a region that can be scrolled by keyboard."""
    settled: list[Token] = []
    empty_heads = _empty_heads(tokens)
    for place, token in enumerate(tokens):
        if place in empty_heads:
            # A heading without words heads nothing; a screen reader would say so.
            token.tag = "td"
        if token.type == "table_open":
            settled.append(_region(page))
        settled.append(token)
        if token.type == "table_close":
            settled.append(Token("region_close", "div", -1, block=True))
        if token.type in {"th_open", "td_open"}:
            _settle_cell(token)
    return settled


def _empty_heads(tokens: list[Token]) -> set[int]:
    """Return the places of the tokens that open and close a heading without words."""
    opened = [
        place
        for place, token in enumerate(tokens[:-2])
        if token.type == "th_open" and not tokens[place + 1].content.strip()
    ]
    return {place + offset for place in opened for offset in (0, 2)}


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
    if cell.tag == "th":
        cell.attrSet("scope", "col")
