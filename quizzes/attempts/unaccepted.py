"""Answers that arrive and cannot count: kept, refused, and shown to whoever sent them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup
from sqlalchemy.orm import Session

from lms.errors import Conflict
from lms.i18n import lazy_gettext as _l
from lms.languages import language
from quizzes import addresses
from quizzes.kinds.faces import face_of
from quizzes.models import QuestionVersion, Unaccepted
from quizzes.packing import unpack_question
from quizzes.posing import in_words
from quizzes.questions import Answer


@dataclass(frozen=True, slots=True)
class Clash:
    """The answer that was sent, beside the one that stands."""

    attempt_id: int
    position: int
    version: QuestionVersion
    sent: Answer
    saved: Answer
    revision: int
    """Of the one that stands."""

    @property
    def address(self) -> str:
        """The address of the question."""
        return addresses.of_question(self.attempt_id, self.position)


class NotAccepted(Conflict):
    """An answer came that does not count; its page shows what was sent, and what is saved."""

    page = "quizzes/not-accepted.html"
    reason: ClassVar[Unaccepted]
    can_choose: ClassVar[bool] = False
    """Whether what was sent may still be put in the place of what is saved."""

    def __init__(self, clash: Clash, *, leaving: Callable[[Session], object]) -> None:
        super().__init__(leaving=leaving)
        self.clash = clash

    @property
    def sent(self) -> list[Markup]:
        """The answer that was sent, in words."""
        return in_words(self.clash.version, self.clash.sent, language())

    @property
    def saved(self) -> list[Markup]:
        """The answer that stands, in words."""
        return in_words(self.clash.version, self.clash.saved, language())

    @property
    def again(self) -> list[tuple[str, str]]:
        """The fields that send the refused answer once more."""
        question = unpack_question(self.clash.version.content)
        return face_of(question).as_sent(self.clash.sent)


class StaleAnswer(NotAccepted):
    """A newer answer was saved after the page had been opened."""

    reason = Unaccepted.STALE
    can_choose = True
    message = _l("Not saved: this question was answered in another window meanwhile.")
    advice = _l("Choose which of the two answers is to stand.")


class LateAnswer(NotAccepted):
    """The deadline and its grace were past."""

    reason = Unaccepted.LATE
    message = _l("Not saved: the time of this attempt was up.")
    advice = _l("What you sent is kept as evidence. What was saved in time has been marked.")
    rule = "P-15"


class ClosedAttempt(NotAccepted):
    """The attempt had been submitted."""

    reason = Unaccepted.CLOSED
    message = _l("Not saved: this attempt has been submitted.")
    advice = _l("What you sent is kept as evidence. What was saved before has been marked.")


class SettledAnswer(NotAccepted):
    """The learner had been shown what is right."""

    reason = Unaccepted.SETTLED
    message = _l("Not saved: you have seen what is right here, so your first answer stands.")
    advice = _l("Go on to the next question. The whole quiz may be taken again at any time.")


REFUSALS = {
    refusal.reason: refusal
    for refusal in (StaleAnswer, LateAnswer, ClosedAttempt, SettledAnswer)
}
