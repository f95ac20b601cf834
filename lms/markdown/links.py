"""Links: to other sites by http, https or mailto, and to other pages of this one."""

import re
from itertools import takewhile

from markdown_it.token import Token

SCHEMES = ("http:", "https:", "mailto:")
MAX_ADDRESS = 1_000
"""A longer one, repeated by reference, could blow a small text up to gigabytes."""


def is_allowed(address: str) -> bool:
    """Return whether a page may link to the address.

    A colon before the first slash makes a scheme, even when something odd stands in front
    of it: browsers differ in what they forgive there.
    """
    if len(address) > MAX_ADDRESS or re.match(r"[\\/]{2}", address):
        return False
    before = re.split(r"[/?#]", address, maxsplit=1)[0].lower()
    return ":" not in before or before.startswith(SCHEMES)


def settle(children: list[Token]) -> None:
    """Take the link off words that lead where no page may, and titles off all links."""
    refused = False
    for token in children:
        if token.type == "link_open":
            refused = not is_allowed(str(token.attrs.get("href", "")))
            token.hidden = refused
            # A title is not shown to those who touch or listen.
            token.attrs.pop("title", None)
        elif token.type == "link_close":
            token.hidden = refused


def inside(children: list[Token], at: int) -> list[Token]:
    """Return the tokens between the link that opens at this place and its end."""
    return list(takewhile(lambda token: token.type != "link_close", children[at + 1 :]))
