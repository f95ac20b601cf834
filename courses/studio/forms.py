"""Forms of the studio: a text, a proposal, a reason."""

from wtforms import HiddenField, TextAreaField
from wtforms.validators import DataRequired, Length

from courses.studio.states import Seen
from courses.studio.texts import LONGEST, plain
from lms.forms import Form
from lms.i18n import lazy_gettext as _l

LONGEST_NOTE = 1000


class TextForm(Form):
    """The text of a lesson in one language, as its file says it."""

    markdown = TextAreaField(
        _l("Text in Markdown"),
        [DataRequired(), Length(max=LONGEST)],
        description=_l("The head between two lines “---”, and the lesson below it."),
        render_kw={"spellcheck": "true", "autocomplete": "off"},
    )
    # Named so that a refusal, which shows all that was typed, leaves it out.
    seen_token = HiddenField()

    def text(self) -> str:
        """Return the text with plain line ends."""
        return plain(self.markdown.data or "")

    def seen(self) -> Seen:
        """Return what the text was written from."""
        return Seen.of_token(self.seen_token.data or "")


class RestoreForm(Form):
    """An earlier version of a text, to be sent to where texts are saved, as it is."""

    markdown = HiddenField()
    seen_token = HiddenField()


class ProposalForm(Form):
    """What a trainer says of a release they propose."""

    note = TextAreaField(
        _l("What changes, and why"),
        [DataRequired(), Length(max=LONGEST_NOTE)],
        description=_l("One sentence is enough. The other trainer reads it first."),
        render_kw={"rows": 3},
    )


class DeclineForm(Form):
    """Why a trainer declines a release."""

    reason = TextAreaField(
        _l("Reason"),
        [DataRequired(), Length(max=LONGEST_NOTE)],
        description=_l("What has to be mended before you would approve it."),
        render_kw={"rows": 3},
    )
