"""What nobody can mean: numbers beyond every row, and a character that no text has."""

from flask import Flask, request
from werkzeug.routing import IntegerConverter, Map

from lms.errors import Invalid
from lms.i18n import lazy_gettext as _l

LAST_ROW = 2**31 - 1
"""PostgreSQL keeps the keys of rows in four bytes, and fails at a number beyond them."""

NUL = "\x00"
"""PostgreSQL keeps no text with it; it comes from broken programs and from probing."""


class Garbled(Invalid):
    """A character came along that no keyboard types and no database keeps."""

    message = _l("Something in this request cannot be read as text.")
    advice = _l("Go back, type it anew instead of pasting it, and send it again.")


class RowNumber(IntegerConverter):
    """The number of a row in an address; one that no row can have leads to no page."""

    def __init__(self, rules: Map) -> None:
        super().__init__(rules, max=LAST_ROW)


def row_number(text: str) -> int:
    """Return the number of a row from the query of an address, for ``args.get(type=…)``.

    :raises ValueError: it is none that a row can have.
    """
    number = int(text)
    if not 0 <= number <= LAST_ROW:
        raise ValueError(text)
    return number


def init_app(app: Flask) -> None:
    """Refuse such requests before any view sees them."""
    app.url_map.converters["int"] = RowNumber

    @app.before_request
    def check() -> None:
        """Look through what the request says.

        :raises Garbled: there is a character that no database keeps.
        """
        if request.endpoint is None:
            return
        sent = [value for _name, value in request.values.items(multi=True)]
        if any(NUL in text for text in (request.path, *sent)):
            raise Garbled
