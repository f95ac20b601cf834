"""Whether and when the next attempt opens, in words, with what is to be done until then."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from courses.outline import LessonLine
from courses.steps import Step, lesson_url
from lms.i18n import gettext as _
from lms.i18n import ngettext as _n
from quizzes.limits import (
    AlreadyPassed,
    Decision,
    MayStart,
    NoMoreUntil,
    RereadFirst,
    UnderWay,
    WaitUntil,
)
from quizzes.wording import moment


@dataclass(frozen=True, slots=True)
class Opening:
    """What a learner is told about the next attempt."""

    sentence: str
    is_open: bool = False
    """Whether an attempt may begin now."""
    under_way: bool = False
    lessons: Sequence[Step] = ()
    """The lessons to read again first, as an outline."""


def opening(decided: Decision, slug: str, lines: Sequence[LessonLine]) -> Opening:
    """Return a decision in words (P-12)."""
    match decided:
        case MayStart():
            return Opening(_left(decided.left), is_open=True)
        case UnderWay():
            return Opening(_("An attempt is under way. Go on where you were."), under_way=True)
        case AlreadyPassed():
            day = moment(decided.finished)
            return Opening(_("You passed this quiz: %(moment)s", moment=day))
        case WaitUntil():
            return Opening(
                _(
                    "The next attempt opens: %(moment)s. Attempts are kept apart, so that "
                    "there is time to read again.",
                    moment=moment(decided.moment),
                )
            )
        case RereadFirst():
            return _reading(decided, slug, {line.key: line for line in lines})
        case NoMoreUntil():
            return Opening(
                _(
                    "All attempts within 90 days are used. The next one opens: %(moment)s",
                    moment=moment(decided.moment),
                )
            )


def _left(left: int | None) -> str:
    if left is None:
        return str(_("You may begin at any time, and as often as you like."))
    return str(_n("%(num)d attempt is left to you.", "%(num)d attempts are left to you.", left))


def _reading(decided: RereadFirst, slug: str, lines: Mapping[str, LessonLine]) -> Opening:
    return Opening(
        _(
            "Read these lessons once more and mark each of them as read; they belong to what "
            "went wrong last time. The next attempt opens then, not before: %(moment)s",
            moment=moment(decided.not_before),
        ),
        lessons=[
            Step(lines[key].title, state="", url=lesson_url(slug, key), note=_("to read again"))
            for key in decided.lessons
            if key in lines
        ],
    )
