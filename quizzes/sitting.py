"""An attempt as its learner sees it: what it is at, where it stands, how long is left."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from courses.outline import in_language
from quizzes import addresses, packing, queries
from quizzes.attempts.allowance import is_exam
from quizzes.limits import is_over, time_left
from quizzes.models import Attempt, AttemptState
from quizzes.queries import Sat
from quizzes.settings import Feedback, QuizSettings


@dataclass(frozen=True, slots=True)
class Sitting:
    """One attempt, in the reader's language, at one moment."""

    attempt: Attempt
    settings: QuizSettings
    slug: str
    course_title: str
    quiz_title: str
    questions: int
    """How many are asked."""
    reviewed: frozenset[str]
    now: datetime

    @property
    def is_open(self) -> bool:
        """Whether answers are still taken."""
        return self.attempt.state is AttemptState.IN_PROGRESS and not self.is_overdue

    @property
    def is_overdue(self) -> bool:
        """Whether its time is up although nobody has closed it yet."""
        in_progress = self.attempt.state is AttemptState.IN_PROGRESS
        return in_progress and is_over(self.attempt.deadline_at, now=self.now)

    @property
    def is_void(self) -> bool:
        """Whether an officer has declared it void (P-44)."""
        return self.attempt.state is AttemptState.VOIDED

    @property
    def has_expired(self) -> bool:
        """Whether it was closed because its time was up."""
        return self.attempt.state is AttemptState.EXPIRED

    @property
    def is_exam(self) -> bool:
        """Whether neither key nor feedback is shown, at any time (P-14)."""
        return is_exam(self.settings)

    @property
    def tells_at_once(self) -> bool:
        """Whether feedback follows each answer, which then stands."""
        return self.settings.feedback is Feedback.AT_ONCE

    @property
    def seconds_left(self) -> int | None:
        """How many seconds there are until the deadline; None where there is none."""
        left = time_left(self.attempt.deadline_at, now=self.now)
        return None if left is None else int(left.total_seconds())

    @property
    def address(self) -> str:
        """The address of the attempt."""
        return addresses.of_attempt(self.attempt.id)

    @property
    def quiz_address(self) -> str:
        """The address of the quiz."""
        return addresses.of_quiz(self.slug, self.attempt.quiz_key)

    def is_unreviewed(self, language: str) -> bool:
        """Tell whether no native speaker has reviewed the texts in that language."""
        return language not in self.reviewed


def sitting(
    db: Session, attempt_id: int, person_id: int, language: str, *, now: datetime
) -> Sitting:
    """Return a person's attempt.

    :raises NoSuchAttempt: this person has no such attempt.
    """
    return of_sat(queries.sat(db, attempt_id, person_id), language, now=now)


def of_sat(found: Sat, language: str, *, now: datetime) -> Sitting:
    """Return an attempt that was found already."""
    source = found.release.source_language
    return Sitting(
        attempt=found.attempt,
        settings=packing.unpack_settings(found.quiz.settings),
        slug=found.slug,
        course_title=in_language(found.release.title, language, source),
        quiz_title=in_language(found.quiz.title, language, source),
        questions=found.questions,
        reviewed=frozenset(found.release.reviewed),
        now=now,
    )
