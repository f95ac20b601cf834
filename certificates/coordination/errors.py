"""Why something of coordination may be declined."""

from lms.errors import Invalid
from lms.i18n import lazy_gettext as _l


class TooManyRows(Invalid):
    """The list is longer than one file may be."""

    message = _l("This list has more than %(most)d rows, and one file holds no more.")
    advice = _l("Narrow the list by certificate, standing or last day, and export it in parts.")
    rule = "product.md 8"
