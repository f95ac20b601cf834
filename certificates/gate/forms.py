"""Forms of the gate: they turn what was typed into values, and ask nobody."""

from typing import Any

from flask_wtf.file import FileField, FileRequired, FileSize
from wtforms import (
    IntegerField,
    RadioField,
    SelectField,
    StringField,
    TextAreaField,
)
from wtforms.validators import InputRequired, Length, Optional
from wtforms.widgets import HiddenInput

from certificates.gate import fingerprint
from certificates.gate.drafting import Texts
from certificates.gate.fingerprint import Fingerprint
from certificates.gate.models import ReportDraft
from certificates.gate.wording import COMPREHENSIVE
from certificates.scheme.terms import ReportType
from certificates.scheme.wording import REPORTS
from lms.accounts.regions import by_name
from lms.accounts.roles import Jurisdiction
from lms.accounts.wording import JURISDICTIONS
from lms.forms import Form, options
from lms.i18n import lazy_gettext as _l

LONGEST_TEXT = 10_000
LARGEST = 1024**3
"""Bytes; the shell's own limit on uploads is far below."""


class RevisionForm(Form):
    """A button on a page that shows one revision of a draft."""

    revision = IntegerField(_l("Version"), [InputRequired()], widget=HiddenInput())

    def began_from(self, revision: int) -> None:
        """Let the form be sent again as a change of that revision."""
        # What was posted would be shown again otherwise.
        self.revision.raw_data, self.revision.data = None, revision


class DraftForm(RevisionForm):
    """A report on its way; nothing but its type need be filled in yet."""

    report_type = RadioField(
        _l("Type of report"),
        [InputRequired()],
        choices=options((kind.value, words) for kind, words in REPORTS.items()),
        description=COMPREHENSIVE,
    )
    title = StringField(
        _l("Title"),
        [Optional(), Length(max=200)],
        # Not lms.text.normalised, which is for names: it would write "№ 12" as "No 12".
        filters=[lambda text: " ".join((text or "").split())],
        description=_l("Neutral: what was looked at, where and when."),
    )
    bodies = TextAreaField(
        _l("Area, body or organisation it is about"),
        [Optional(), Length(max=LONGEST_TEXT)],
        description=_l("One to a line. No names of private persons, no phone numbers."),
        render_kw={"rows": 4},
    )
    jurisdiction = RadioField(
        _l("Whose law it is under"),
        [Optional()],
        choices=options((each.value, words) for each, words in JURISDICTIONS.items()),
    )
    region = SelectField(
        _l("Region"),
        [Optional()],
        description=_l("A coordinator of this region, other than you, releases it."),
    )

    def __init__(self, *args: Any, **values: Any) -> None:
        super().__init__(*args, **values)
        self.region.choices = options([("", _l("I choose it later")), *by_name()])

    def texts(self) -> Texts:
        """Return what was typed, as it is kept."""
        law = self.jurisdiction.data
        return Texts(
            report_type=ReportType(self.report_type.data),
            title=self.title.data or "",
            bodies=(self.bodies.data or "").replace("\r\n", "\n"),
            jurisdiction=Jurisdiction(law) if law else None,
            region=self.region.data or None,
        )


def shown(draft: ReportDraft) -> dict[str, Any]:
    """Return a draft as the fields of its form show it."""
    return {
        "report_type": draft.report_type.value,
        "title": draft.title,
        "bodies": draft.bodies,
        "jurisdiction": draft.jurisdiction and draft.jurisdiction.value,
        "region": draft.region or "",
        "revision": draft.revision,
    }


class FileForm(Form):
    """A file, of which only the fingerprint is looked at."""

    file = FileField(
        _l("File of the report"),
        [
            FileRequired(_l("Choose a file.")),
            FileSize(LARGEST, 1, _l("This file is empty. Choose another one.")),
        ],
    )

    def fingerprint(self) -> Fingerprint:
        """Read the file to its end and return what is kept of it."""
        return fingerprint.of(self.file.data.stream, self.file.data.filename or "")


class ReturnForm(RevisionForm):
    """What the author should change."""

    note = TextAreaField(
        _l("Note to the author"),
        [InputRequired(), Length(max=LONGEST_TEXT)],
        description=_l("What is missing or contradicts itself; conclusions are the author's."),
        render_kw={"rows": 4},
    )


class WithdrawForm(Form):
    """Why a permit ends."""

    reason = TextAreaField(
        _l("Reason"),
        [InputRequired(), Length(max=LONGEST_TEXT)],
        description=_l("Everyone can read it on the page of the report. Name no person."),
        render_kw={"rows": 4},
    )
