"""Why quizzes may decline a request."""

from lms.errors import Conflict, Invalid, NotFound
from lms.i18n import lazy_gettext as _l


class NoSuchQuiz(NotFound):
    """The release shown to this reader has no quiz of that key."""

    message = _l("There is no such quiz in this course.")
    advice = _l("Choose a quiz from the page of the course.")


class NoSuchAttempt(NotFound):
    """No attempt of this person has that id; whether another's has, nobody is told."""

    message = _l("There is no such attempt of yours.")
    advice = _l("Open the quiz from the page of its course: your attempts are listed there.")


class NoSuchQuestion(NotFound):
    """The attempt has no question at that place."""

    message = _l("There is no such question in this attempt.")
    advice = _l("Go back to the attempt and choose one of its questions.")


class UnreadableAnswer(Invalid):
    """What was sent cannot be an answer to the question."""

    message = _l("This cannot be an answer to the question.")
    advice = _l("Go back, load the page anew and choose among the answers shown.")


class PassedAlready(Conflict):
    """An exam that is passed is not taken again."""

    message = _l("You have passed this quiz already.")
    advice = _l("There is nothing left to do here; your result is on the page of the quiz.")
    rule = "P-12"


class OpensLater(Conflict):
    """Attempts are kept apart."""

    message = _l("The next attempt opens: %(moment)s")
    advice = _l("Use the time to read the lessons again; the quiz waits for you.")
    rule = "P-12"


class ReadAgainFirst(Conflict):
    """After the first attempts the lessons of failed objectives come first."""

    message = _l("Some lessons are to be read again before the next attempt.")
    advice = _l("Open the page of the quiz: it lists the lessons to mark as read again.")
    rule = "P-12"


class AttemptsUsedUp(Conflict):
    """All attempts of the window are used."""

    message = _l("All attempts of these ninety days are used. The next opens: %(moment)s")
    advice = _l("Use the time to read the lessons again, or ask a coordinator for advice.")
    rule = "P-12"
