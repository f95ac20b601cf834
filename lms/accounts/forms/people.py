"""Forms of those who invite and who decide on roles."""

from typing import Any

from flask_wtf.file import FileField, FileRequired
from wtforms import RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, InputRequired, Length, Optional, ValidationError

from lms.accounts.forms.fields import an_email, stripped
from lms.accounts.regions import REGIONS, by_name
from lms.accounts.role_rules import proposable
from lms.accounts.roles import Jurisdiction, Role
from lms.accounts.roster import Entry, Line, RosterError, read
from lms.accounts.wording import FILE_FAULTS, JURISDICTIONS, ROLES
from lms.config import LANGUAGES
from lms.forms import Form, options
from lms.i18n import lazy_gettext as _l
from lms.languages import AUTONYMS
from lms.text import normalised


class SearchForm(Form):
    """Whom somebody looks for."""

    class Meta(Form.Meta):
        """A search is a GET and changes nothing."""

        csrf = False

    q = StringField(_l("Name, e-mail or sign-in name"), [Optional(), Length(max=200)])


class InviteForm(Form):
    """Somebody to invite. Regions are those that the inviter may invite to."""

    email = StringField(
        _l("E-mail"),
        [Optional(), Length(max=254), an_email],
        filters=[stripped],
        description=_l("Leave it empty to get a one-time code, which you give by hand."),
        render_kw={"type": "email", "autocomplete": "off"},
    )
    name = StringField(
        _l("Name"),
        [Optional(), Length(max=200)],
        description=_l("The person can correct it."),
        render_kw={"autocomplete": "off"},
    )
    language = SelectField(
        _l("Language of the invitation"),
        choices=options((code, names[0]) for code, names in AUTONYMS.items()),
    )
    region = SelectField(_l("Region"), [Optional()])
    jurisdiction = SelectField(_l("Whose law the person works with"), [Optional()])

    def __init__(self, *args: Any, allowed: list[str] | None = None, **values: Any) -> None:
        super().__init__(*args, **values)
        later = [("", _l("The person chooses it"))]
        regions = [pair for pair in by_name() if allowed is None or pair[0] in allowed]
        self.region.choices = options([*(later if allowed is None else []), *regions])
        self.jurisdiction.choices = options(
            [*later, *((each.value, words) for each, words in JURISDICTIONS.items())]
        )

    # On the form, not on the field: an empty optional field is not validated at all.
    def validate(self, extra_validators: Any = None) -> bool:
        """Ask for a name too where no address says who is meant."""
        self.name.data = normalised(self.name.data or "")
        good = super().validate(extra_validators)
        if good and not self.name.data and not self.email.data:
            self.name.errors = [str(_l("Write a name, an e-mail, or both."))]
            good = False
        return bool(good)

    def entry(self) -> Entry:
        """Return whom to invite."""
        chosen = self.jurisdiction.data
        return Entry(
            name=self.name.data or None,
            email=self.email.data or None,
            language=self.language.data,
            region=self.region.data or None,
            jurisdiction=Jurisdiction(chosen) if chosen else None,
        )


class RosterForm(Form):
    """A file with many people to invite."""

    lines: list[Line]

    file = FileField(
        _l("CSV file"),
        [FileRequired(_l("Choose a file."))],
        description=_l("UTF-8, at most 1 MB, separated by commas or semicolons."),
        render_kw={"accept": ".csv,text/csv"},
    )

    def validate_file(self, field: FileField) -> None:
        """Read the lines.

        :raises ValidationError: the file as a whole cannot be read.
        """
        try:
            self.lines = read(field.data.read(), languages=LANGUAGES, regions=REGIONS)
        except RosterError as unreadable:
            raise ValidationError(str(FILE_FAULTS[unreadable.fault])) from unreadable


class RoleForm(Form):
    """A role to propose for somebody."""

    role = RadioField(
        _l("Role"),
        [InputRequired()],
        choices=options((role.value, ROLES[role]) for role in proposable()),
    )
    region = SelectField(
        _l("Region"), [Optional()], description=_l("Only a coordinator has a region.")
    )
    reason = TextAreaField(
        _l("Reason"),
        [DataRequired(), Length(max=1000)],
        filters=[stripped],
        description=_l("Whoever confirms it reads this."),
    )

    def __init__(self, *args: Any, **values: Any) -> None:
        super().__init__(*args, **values)
        self.region.choices = options([("", _l("No region")), *by_name()])

    def terms(self) -> tuple[Role, str | None, str]:
        """Return role, region and reason."""
        return Role(self.role.data), self.region.data or None, self.reason.data or ""
