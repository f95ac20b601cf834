"""Fields that several forms of accounts share."""

from typing import Any

from wtforms import Form as AnyForm
from wtforms import PasswordField, RadioField, SelectField, StringField
from wtforms.validators import EqualTo, InputRequired, Length, StopValidation, ValidationError

from lms.accounts.email_rules import LONGEST as LONGEST_EMAIL
from lms.accounts.email_rules import email_of
from lms.accounts.password_rules import faults
from lms.accounts.profiles import Profile
from lms.accounts.regions import by_name
from lms.accounts.roles import Jurisdiction
from lms.accounts.roster import LONGEST_NAME
from lms.accounts.wording import JURISDICTIONS, PASSWORD_FAULTS
from lms.forms import Form, options
from lms.i18n import lazy_gettext as _l
from lms.languages import AUTONYMS
from lms.text import normalised


def stripped(text: str | None) -> str:
    """Return the text without spaces at its ends."""
    return (text or "").strip()


def an_email(_form: AnyForm, field: StringField) -> None:
    """Refuse what is no e-mail address, and keep the address in lower case.

    :raises StopValidation: it is none.
    """
    email = email_of(field.data or "")
    if email is None:
        raise StopValidation(str(_l("This is no e-mail address. It looks like name@place.kz.")))
    field.data = email


def a_name(_form: AnyForm, field: StringField) -> None:
    """Refuse an empty name, and keep it with single spaces.

    :raises StopValidation: nothing is left.
    """
    field.data = normalised(field.data or "")
    if not field.data:
        raise StopValidation(str(_l("Write your name as it is to stand on a certificate.")))


def email_field(**options_: Any) -> StringField:
    """Return a field for an e-mail address."""
    return StringField(
        _l("E-mail"),
        [InputRequired(), Length(max=LONGEST_EMAIL), an_email],
        filters=[stripped],
        render_kw={"type": "email", "autocomplete": "email", "inputmode": "email"},
        **options_,
    )


def name_field(**options_: Any) -> StringField:
    """Return a field for a person's name."""
    return StringField(
        _l("Name"),
        # Measured as it is kept: one sign may stand for eighteen letters.
        [InputRequired(), a_name, Length(max=LONGEST_NAME)],
        render_kw={"autocomplete": "name"},
        **options_,
    )


def present_password() -> PasswordField:
    """Return a field that asks somebody who has signed in for the password again."""
    return PasswordField(
        _l("Your present password"),
        [InputRequired(), Length(max=1000)],
        render_kw={"autocomplete": "current-password"},
    )


class NewPassword(Form):
    """A password to be, typed twice. ``own`` holds what it must not repeat."""

    own: tuple[str | None, ...] = ()

    password = PasswordField(
        _l("New password"),
        [InputRequired()],
        description=_l("At least ten letters. Three or four words are good; spaces count."),
        render_kw={"autocomplete": "new-password"},
    )
    password_again = PasswordField(
        _l("The same password again"),
        [InputRequired(), EqualTo("password", _l("The two passwords differ."))],
        render_kw={"autocomplete": "new-password"},
    )

    def validate_password(self, field: PasswordField) -> None:
        """Refuse what is easy to guess.

        :raises ValidationError: says everything that is wrong.
        """
        found = faults(field.data or "", (*self.own, *self.typed_own()))
        if found:
            raise ValidationError(" ".join(str(PASSWORD_FAULTS[fault]) for fault in found))

    def typed_own(self) -> tuple[str | None, ...]:
        """Return what the form itself says of the person."""
        return ()


class PlaceFields(Form):
    """Language, region and jurisdiction: three separate answers, none guessed from another."""

    language = RadioField(
        _l("Language"),
        [InputRequired()],
        choices=options((code, names[0]) for code, names in AUTONYMS.items()),
        description=_l("Of pages and letters; lessons can be read in any."),
    )
    jurisdiction = RadioField(
        _l("Whose law you work with"),
        [InputRequired()],
        choices=options((each.value, words) for each, words in JURISDICTIONS.items()),
        description=_l("Lessons and questions on law are chosen by this."),
    )
    region = SelectField(
        _l("Region"),
        description=_l("Your coordinator is the one of this region."),
    )

    def __init__(self, *args: Any, **values: Any) -> None:
        super().__init__(*args, **values)
        self.region.choices = options([("", _l("I choose it later")), *by_name()])

    def place(self) -> dict[str, Any]:
        """Return the three answers as they are kept."""
        chosen = self.jurisdiction.data
        return {
            "language": self.language.data,
            "region": self.region.data or None,
            "jurisdiction": Jurisdiction(chosen) if chosen else None,
        }


class ProfileFields(PlaceFields):
    """Everything that is asked of a person (product.md 8)."""

    name = name_field(description=_l("As it is to stand on a certificate."))

    def profile(self) -> Profile:
        """Return the profile as it was filled in."""
        return Profile(name=self.name.data or "", **self.place())
