"""Images: from the course's own ``media/`` only, with a description and perhaps a caption."""

import re
from urllib.parse import unquote

from markdown_it.token import Token
from markupsafe import Markup, escape

from lms.markdown.page import Page
from lms.markdown.plain import text_of

PATH = re.compile(r"(?:\./)?(media/[\w.-]+(?:/[\w.-]+)*)")
MAX_CAPTION = 300

IMAGE = Markup('<img src="{}" alt="{}" loading="lazy">')
CAPTION = Markup("<figcaption>{}</figcaption>")


def path_of(image: Token) -> str | None:
    """Return the path of the image below its course; None when it points elsewhere."""
    found = PATH.fullmatch(unquote(str(image.attrs.get("src", ""))))
    return found[1] if found and ".." not in found[1].split("/") else None


def alt_of(image: Token) -> str:
    """Return the description of the image."""
    return text_of(image.children or []).strip()


def url_of(image: Token, page: Page) -> str | None:
    """Return the address of the image; None when it is not a file of the course."""
    path = path_of(image)
    return page.media(path) if path else None


def image(token: Token, page: Page) -> str:
    """Write an image, or its description when there is no such file."""
    url = url_of(token, page)
    if not url:
        return str(escape(alt_of(token)))
    return IMAGE.format(url, alt_of(token)) + CAPTION.format(_caption(token)) * token.hidden


def settle(tokens: list[Token], page: Page) -> None:
    """Make a figure of each paragraph that is one image with a title, its caption."""
    for before, inline, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if before.type != "paragraph_open" or before.hidden:
            continue
        children = inline.children or []
        if len(children) == 1 and children[0].type == "image":
            picture = children[0]
            if _caption(picture) and url_of(picture, page):
                before.tag = after.tag = "figure"
                picture.hidden = True


def _caption(token: Token) -> str:
    return str(token.attrs.get("title", ""))[:MAX_CAPTION]
