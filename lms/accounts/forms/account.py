"""Forms of one's own account."""

from wtforms import BooleanField
from wtforms.validators import InputRequired

from lms.accounts.forms.fields import (
    NewPassword,
    PlaceFields,
    email_field,
    name_field,
    present_password,
)
from lms.forms import Form
from lms.i18n import lazy_gettext as _l


class PlaceForm(PlaceFields):
    """Language, region and jurisdiction."""


class NameForm(Form):
    """Another name."""

    name = name_field(description=_l("Certificates issued before keep the former name."))


class EmailForm(Form):
    """Another address, and the password, so that a browser left open is not enough."""

    email = email_field(
        description=_l("A letter goes to this address, and one to your present one.")
    )
    password = present_password()


class PasswordForm(NewPassword):
    """Another password."""

    present = present_password()


class CloseForm(Form):
    """The end of an account."""

    password = present_password()
    sure = BooleanField(
        _l("I know that this cannot be undone."),
        [InputRequired(_l("Tick this, so that no account is closed by mistake."))],
    )


class Press(Form):
    """A button; only the token is sent."""
