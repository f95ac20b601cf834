"""Forms of the register."""

from datetime import date
from typing import Self

from flask import request
from wtforms import BooleanField, DateField, Field, SelectField, StringField, ValidationError
from wtforms.validators import InputRequired, Length, Optional

from certificates.issuing.number import read
from certificates.register.wording import SLIPS
from lms.config import LANGUAGES
from lms.forms import Form, options
from lms.i18n import lazy_gettext as _l
from lms.languages import AUTONYMS

FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2100, 12, 31)


class Asked(Form):
    """A question sent by GET: it changes nothing, so it carries no token."""

    class Meta(Form.Meta):
        """How it differs from a form that is posted."""

        csrf = False

    @classmethod
    def of_query(cls) -> Self:
        """Read the form from the address."""
        return cls(formdata=request.args)


class NumberForm(Asked):
    """The number of a certificate, as somebody copies it from paper."""

    number = StringField(
        _l("Number of the certificate"),
        [InputRequired(), Length(max=60)],
        description=_l("It looks like this: PRS-XXXX-XXXX-XXXX-C. Hyphens may be left out."),
    )

    @property
    def answered(self) -> bool:
        """Tell whether a number was sent that can be looked up."""
        return "number" in request.args and bool(self.validate())

    def validate_number(self, field: Field) -> None:
        """Read the number, and put it into its usual form.

        :raises ValidationError: it holds a slip, or is none at all.
        """
        typed = read(field.data or "")
        if typed.number is None:
            raise ValidationError(str(SLIPS[typed.reading]))
        field.data = typed.number


class DayForm(Asked):
    """The day for which somebody wants to know a standing."""

    on = DateField(_l("Day"), [Optional()])

    @property
    def day(self) -> date | None:
        """Return the day asked for; None for today, or when it cannot be read."""
        return self.on.data if self.validate() else None

    def validate_on(self, field: Field) -> None:
        """Keep to the years in which there are certificates.

        :raises ValidationError: the day lies outside of them.
        """
        if field.data and not FIRST_DAY <= field.data <= LAST_DAY:
            raise ValidationError(str(_l("Choose a day between 2000 and 2100.")))


class NameForm(Form):
    """Whether the register may show the holder's name (P-45)."""

    shown = BooleanField(
        _l("Show my name to whoever checks one of my certificates"),
        description=_l(
            "Unless you tick this, the page shows number, standing and dates, and no name."
        ),
    )


class FileForm(Form):
    """The language in which a holder wants the printable file."""

    language = SelectField(
        _l("Language"),
        choices=options([(code, AUTONYMS[code][0]) for code in LANGUAGES]),
    )
