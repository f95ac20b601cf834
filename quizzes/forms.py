"""What pages of quizzes send: the pledge at the start, and an answer."""

import re

from flask import request
from wtforms import BooleanField, IntegerField, StringField
from wtforms.validators import InputRequired, NumberRange, Optional
from wtforms.widgets import HiddenInput

from lms.forms import Form
from lms.i18n import lazy_gettext as _l
from lms.languages import AUTONYMS, language
from lms.unreadable import LAST_ROW
from quizzes import addresses
from quizzes.attempts.answering import Sent
from quizzes.errors import UnreadableAnswer
from quizzes.kinds.protocol import InvalidAnswerError
from quizzes.kinds.registry import kind_of
from quizzes.questions import Question

PLACE = re.compile(r"[0-9]{1,4}")
LAST = "end"
"""Where a button leads that goes on to the overview, where the attempt is submitted."""


class PracticeForm(Form):
    """The start of a quiz that counts for nothing."""


class StartForm(PracticeForm):
    """The start of an exam."""

    pledge = BooleanField(
        _l(
            "I will answer by myself, and will not pass on the questions. "
            "I may use the lessons and the texts of laws."
        ),
        [InputRequired(_l("Without this promise the attempt cannot begin."))],
    )


class AnswerForm(Form):
    """An answer to one question, with the revision that its page had shown."""

    revision = IntegerField(
        validators=[InputRequired(), NumberRange(0, LAST_ROW)],
        widget=HiddenInput(),
        # Or some browsers put the old number back when they load the page anew.
        render_kw={"autocomplete": "off"},
    )
    go = StringField(validators=[Optional()])

    def sent(self, question: Question) -> Sent:
        """Return the answer that was sent.

        :raises UnreadableAnswer: it cannot be an answer to this question.
        """
        if not self.accepted or self.revision.data is None:
            raise UnreadableAnswer
        try:
            answer = kind_of(question).answer_from_form(
                question, request.form.to_dict(flat=False)
            )
        except InvalidAnswerError as error:
            raise UnreadableAnswer from error
        return Sent(answer, self.revision.data, language())

    def onward(self, attempt_id: int, position: int) -> str:
        """Return the address that the pressed button leads to."""
        wanted = self.go.data or ""
        if wanted == LAST:
            return addresses.of_attempt(attempt_id)
        if wanted in AUTONYMS:
            return f"{addresses.of_question(attempt_id, position)}?lang={wanted}"
        place = PLACE.fullmatch(wanted)
        return addresses.of_question(attempt_id, int(place[0]) if place else position)
