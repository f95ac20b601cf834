"""Forms of those who come in."""

from collections.abc import Iterator

from wtforms import Field, HiddenField, PasswordField, StringField
from wtforms.validators import DataRequired, InputRequired, Length

from lms.accounts.forms.fields import NewPassword, ProfileFields, email_field, stripped
from lms.forms import Form
from lms.i18n import lazy_gettext as _l

SHOWN = ("name", "email", "language", "jurisdiction", "region", "password", "password_again")
PLACES = {name: place for place, name in enumerate(SHOWN)}


class JoinForm(Form):
    """An address to send a link to."""

    email = email_field(
        description=_l("Only for signing in and for reminders. It is never made public.")
    )
    next = HiddenField()


class CodeForm(Form):
    """A code that was given by hand."""

    code = StringField(
        _l("One-time code"),
        [DataRequired(), Length(max=100)],
        filters=[stripped],
        description=_l("Twelve letters, such as KWRT-MPBX-HNLD. Small letters will do."),
        render_kw={"autocomplete": "one-time-code", "autocapitalize": "characters"},
    )


class WelcomeForm(ProfileFields, NewPassword):
    """The profile and the password of somebody who comes in."""

    def __iter__(self) -> Iterator[Field]:
        """Yield the fields as the page shows them, so that their faults stand in that order."""
        return iter(sorted(super().__iter__(), key=lambda field: PLACES.get(field.name, 0)))

    def typed_own(self) -> tuple[str | None, ...]:
        """Return the name, which the password must not repeat."""
        return (self.name.data,)


class FounderForm(WelcomeForm):
    """What the first two administrators say: no letter has told their address yet."""

    email = email_field(description=_l("You sign in with it."))

    def typed_own(self) -> tuple[str | None, ...]:
        """Return name and address, which the password must not repeat."""
        return (self.name.data, self.email.data)


class SignInForm(Form):
    """Who somebody is, and the proof."""

    who = StringField(
        _l("E-mail or sign-in name"),
        [DataRequired(), Length(max=254)],
        filters=[stripped],
        render_kw={"autocomplete": "username", "autocapitalize": "none"},
    )
    password = PasswordField(
        _l("Password"),
        [InputRequired(), Length(max=1000)],
        render_kw={"autocomplete": "current-password"},
    )
    next = HiddenField()


class ForgottenForm(Form):
    """An address to send a link to a new password to."""

    email = email_field(description=_l("The one you sign in with."))


class NewPasswordForm(NewPassword):
    """A new password by a link or code."""
