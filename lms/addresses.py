"""Addresses of pages: those that readers bring back, and those that go out in letters."""

from urllib.parse import urlsplit

from flask import current_app

from lms.config import Settings

LONGEST = 2000
"""Letters of an address that is kept; a longer one is none of our own."""


def safe_next(target: str | None, default: str = "/") -> str:
    """Return the page asked for when it is one of our own, and the default otherwise.

    Browsers read a backslash as a slash and drop tabs and line breaks, so an address with
    any of them could lead elsewhere although it looks like a path.
    """
    if not target or len(target) > LONGEST or "\\" in target or not target.isprintable():
        return default
    if not target.startswith("/") or target.startswith("//"):
        return default
    parts = urlsplit(target)
    return default if parts.scheme or parts.netloc else target


def absolute(path: str) -> str:
    """Return the whole address of one of our pages, for a letter."""
    settings: Settings = current_app.extensions["lms.settings"]
    return f"{settings.base_url}{path}"
