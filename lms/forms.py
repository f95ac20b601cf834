"""The base of every form: CSRF from the session, messages in the reader's language."""

from collections.abc import Iterable
from typing import Any, Self

from flask import request
from flask_babel import get_domain, lazy_ngettext
from flask_wtf import FlaskForm
from wtforms.fields.choices import (  # type: ignore[attr-defined] # the types are a release behind
    SelectChoice,
)

from lms.i18n import gettext
from lms.i18n import lazy_gettext as _l

BUILT_IN = (
    _l("This field is required."),
    _l("Not a valid choice."),
    _l("Not a valid choice: could not coerce."),
    _l("'%(value)s' is not a valid choice for this field."),
    _l("Not a valid integer value."),
    _l("Not a valid date value."),
    _l("Invalid email address."),
    _l("Field must be equal to %(other_name)s."),
    _l("Invalid input."),
    _l("Not a valid decimal value."),
    _l("Number must be at least %(min)s."),
    _l("Number must be at most %(max)s."),
    _l("Number must be between %(min)s and %(max)s."),
    _l("Field must be between %(min)d and %(max)d characters long."),
    lazy_ngettext(
        "Field must be at least %(min)d character long.",
        "Field must be at least %(min)d characters long.",
        2,
    ),
    lazy_ngettext(
        "Field cannot be longer than %(max)d character.",
        "Field cannot be longer than %(max)d characters.",
        2,
    ),
    lazy_ngettext(
        "Field must be exactly %(max)d character long.",
        "Field must be exactly %(max)d characters long.",
        2,
    ),
)
"""Sentences of the form library, marked so that our catalogues hold them: it has no Kyrgyz."""


class Messages:
    """Gives the form library our catalogues instead of its own."""

    def gettext(self, text: str) -> str:
        """Translate a sentence of the library."""
        return str(gettext(text))

    def ngettext(self, one: str, many: str, num: int) -> str:
        """Translate a sentence that has a count; the library fills its blanks."""
        found = get_domain().get_translations().ungettext(one, many, num)
        return str(found)


class Form(FlaskForm):
    """A form posted to this application. It checks shape; verbs check truth."""

    class Meta(FlaskForm.Meta):
        """Where the messages come from."""

        def get_translations(self, _form: object) -> Messages:
            """Return our catalogues."""
            return Messages()

    @classmethod
    def of_request(cls, **values: Any) -> Self:
        """Read the form from the request, falling back to the values given."""
        return cls(data=values)

    @property
    def accepted(self) -> bool:
        """Tell whether the form was posted and every field holds."""
        return request.method == "POST" and bool(self.validate())


def options(pairs: Iterable[tuple[str, object]]) -> list[SelectChoice]:
    """Return choices of a select or radio field from pairs of value and label."""
    return [SelectChoice(value, label) for value, label in pairs]
