"""The names that strings are marked with for translation; nothing else marks them."""

from flask_babel import gettext, lazy_gettext, ngettext

__all__ = ["gettext", "lazy_gettext", "ngettext"]
