"""Whether a person may begin another attempt at a quiz, by the attempts there are."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from quizzes.limits import Decision, Earlier, Policy, may_start
from quizzes.models import Attempt, AttemptState
from quizzes.settings import Feedback, QuizSettings


def is_exam(settings: QuizSettings) -> bool:
    """Tell whether the quiz counts: it shows the score only, and once passed it is done."""
    return settings.feedback is Feedback.SCORE_ONLY


def decision(
    settings: QuizSettings,
    objectives: Sequence[Mapping[str, Any]],
    attempts: Sequence[Attempt],
    reads: Mapping[str, datetime],
    *,
    at: datetime,
) -> Decision:
    """Decide whether another attempt may begin, and if not, why and until when (P-12).

    :param objectives: those of the course, as its release keeps them.
    :param attempts: those of one person at this quiz, in the order in which they began.
    :param reads: when the person last marked each lesson as read, by its key.
    """
    counted = [one for one in attempts if one.state is not AttemptState.VOIDED]
    ended = [one.finished_at for one in counted if one.finished_at]
    return may_start(
        [_earlier(one, exam=is_exam(settings)) for one in counted],
        Policy(attempts=settings.attempts, cooldown=settings.cooldown),
        now=at,
        lessons={each["id"]: each["lessons"] for each in objectives},
        reread=[key for key, read_at in reads.items() if ended and read_at > max(ended)],
    )


def _earlier(attempt: Attempt, *, exam: bool) -> Earlier:
    return Earlier(
        started=attempt.started_at,
        finished=attempt.finished_at,
        # Practice is never over: a pass keeps nobody from doing it again.
        passed=exam and bool(attempt.passed),
        failed_objectives=tuple(each["key"] for each in attempt.objectives if each["failed"]),
    )
