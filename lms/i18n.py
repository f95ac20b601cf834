"""The names that strings are marked with for translation; nothing else marks them."""

from flask import g
from flask_babel import LazyString, get_locale, get_translations, ngettext
from markupsafe import Markup

__all__ = ["gettext", "lazy_gettext", "ngettext"]

# A page holds dozens of sentences and the library looks its catalogue up for each of them. Only
# sentences of the source are asked for, so that as many are kept as the catalogues hold.
_kept: dict[tuple[str, str], str] = {}


def gettext(text: str, /, **blanks: object) -> str:
    """Return the sentence in the language of the request, with its blanks filled in."""
    found = _found(text)
    return found % blanks if blanks else found


def lazy_gettext(text: str, /, **blanks: object) -> LazyString:
    """Return the sentence to be put into a language once it is shown."""
    return LazyString(gettext, text, **blanks)


def on_page(text: str, /, **blanks: object) -> Markup:
    """Return the sentence for a template: what fills its blanks is escaped."""
    # Without blanks too, as in any template: a percent sign is written twice.
    return Markup(_found(text)) % blanks  # noqa: S704 - our own sentences hold no markup


def _found(text: str) -> str:
    language = _language()
    if language is None:
        return text
    key = (language, text)
    if key not in _kept:
        _kept[key] = get_translations().ugettext(text)
    return _kept[key]


def _language() -> str | None:
    """Return the language of the request or of the letter; None outside of both."""
    # Where the library keeps it. Asking the library itself takes five times as long, and it is
    # asked when nothing is there yet.
    try:
        locale = getattr(g.get("_flask_babel"), "babel_locale", None)
    except RuntimeError:
        return None
    locale = locale or get_locale()
    return locale.language if locale else None
