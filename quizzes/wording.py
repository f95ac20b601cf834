"""What quizzes say about amounts, moments and attempts, in the reader's language."""

from datetime import datetime, timedelta
from decimal import ROUND_FLOOR, Decimal
from fractions import Fraction

from babel import Locale
from babel.numbers import format_percent
from flask import current_app
from flask_babel import LazyString, format_time, get_locale

from courses.wording import autonyms
from lms.i18n import gettext as _
from lms.i18n import lazy_gettext as _l
from lms.i18n import ngettext as _n
from lms.languages import moment as moment_in_words
from quizzes.limits import Policy
from quizzes.models import Attempt, AttemptState
from quizzes.settings import Feedback, QuizSettings

TENTH_OF_PERCENT = Decimal("0.001")
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
GUIDE = (Fraction(3, 2), Fraction(2))
"""Minutes that a question usually takes, from and to (P-15)."""

STATES = {
    AttemptState.IN_PROGRESS: _l("under way"),
    AttemptState.SUBMITTED: _l("submitted"),
    AttemptState.EXPIRED: _l("ended when its time was up"),
    AttemptState.VOIDED: _l("declared void"),
}
FEEDBACK = {
    Feedback.AT_ONCE: _l("After each answer you are told what is right, and why."),
    Feedback.AFTER_SUBMIT: _l("After you submit you are told what is right, and why."),
    Feedback.SCORE_ONLY: _l(
        "Afterwards you are shown your mark and which lessons to read again. "
        "Which answers were right is not shown, so that the questions can be used again."
    ),
}


def percent(value: Fraction) -> str:
    """Return a percentage, cut to one decimal: 79.99 must never read as a pass of 80."""
    share = Decimal(value.numerator) / Decimal(value.denominator * 100)
    cut = share.quantize(TENTH_OF_PERCENT, ROUND_FLOOR)
    return str(format_percent(cut, locale=_locale(), decimal_quantization=False))


def moment(value: datetime) -> LazyString:
    """Return a moment in words, made only when it is shown, in the reader's language."""
    return LazyString(lambda: moment_in_words(value, current_app.extensions["lms.settings"]))


def saved_at(value: datetime) -> str:
    """Return that an answer is saved, with the time of day."""
    return str(_("Saved at %(time)s", time=format_time(value, "HH:mm")))


def duration(value: timedelta) -> str:
    """Return a length of time in hours, or in minutes where it is no whole number of them."""
    if value % HOUR:
        return str(_n("%(num)d minute", "%(num)d minutes", -(-value // MINUTE)))
    return str(_n("%(num)d hour", "%(num)d hours", value // HOUR))


def answered(done: int, questions: int) -> str:
    """Return how many questions have an answer."""
    return str(_("Answered: %(done)d of %(all)d.", done=done, all=questions))


def state(attempt: Attempt) -> str:
    """Return where an attempt stands."""
    return str(STATES[attempt.state])


def mark(attempt: Attempt) -> str:
    """Return the mark of an attempt; a dash while there is none."""
    return "—" if attempt.score is None else percent(attempt.score)


def feedback(settings: QuizSettings) -> str:
    """Return what a learner is told, and when (P-14)."""
    return str(FEEDBACK[settings.feedback])


def outcome(attempt: Attempt) -> str:
    """Return how a closed attempt ended, as a heading."""
    if attempt.state is AttemptState.VOIDED:
        return str(_("This attempt is void"))
    return str(_("You have passed") if attempt.passed else _("Not passed this time"))


def result(attempt: Attempt, settings: QuizSettings, questions: int) -> list[tuple[str, str]]:
    """Return the mark beside what was needed, as facts."""
    return [
        (str(_("Your mark")), mark(attempt)),
        (str(_("Pass mark")), percent(settings.pass_mark)),
        (str(_("Questions")), str(questions)),
    ]


def share(value: Fraction, *, failed: bool) -> str:
    """Return how an attempt went at one objective."""
    written = percent(value)
    if failed:
        return str(_("%(percent)s, to read again", percent=written))
    return str(_("%(percent)s, done", percent=written))


def rules(
    questions: int, settings: QuizSettings, languages: tuple[str, ...]
) -> list[tuple[str, str]]:
    """Return the rules of a quiz as facts; all of them are said before the first attempt."""
    time = _("not limited; %(guide)s", guide=guide(questions))
    facts = [
        (_("Questions"), str(questions)),
        (_("Pass mark"), percent(settings.pass_mark)),
        (_("Time"), duration(settings.time) if settings.time else time),
        (_("Attempts"), _attempts(settings)),
    ]
    if settings.cooldown:
        facts.append((_("Between attempts"), duration(settings.cooldown)))
    switch = _("%(list)s; you may switch inside the attempt", list=autonyms(languages))
    facts.append((_("Languages"), switch))
    return [(str(name), str(value)) for name, value in facts]


def _attempts(settings: QuizSettings) -> str:
    if settings.attempts is None:
        return str(_("as many as you like"))
    policy = Policy(attempts=settings.attempts)
    return str(
        _(
            "%(first)d; for each further one the lessons of what went wrong are read again; "
            "in %(days)d days no more than %(all)d",
            first=settings.attempts,
            days=policy.window.days,
            all=policy.in_all,
        )
    )


def guide(questions: int) -> str:
    """Return how long so many questions usually take (P-15)."""
    least, most = (-(-questions * rate // 1) for rate in GUIDE)
    return str(_("usually %(least)d to %(most)d minutes", least=least, most=most))


def _locale() -> Locale:
    return get_locale() or Locale("en")
