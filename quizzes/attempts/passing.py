"""What follows when a quiz is passed, in the transaction that passes it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.orm import Session

from courses import completion
from courses.requirements import Requirements
from lms.feature import provided
from quizzes.models import Attempt

AfterPass = Callable[[Session, Attempt, datetime], None]


@dataclass(frozen=True, slots=True)
class Followers:
    """What later features do when a quiz is passed, as they were composed."""

    after_pass: tuple[AfterPass, ...] = ()


@dataclass(frozen=True, slots=True)
class Passing:
    """All that is to be told of a pass."""

    requirements: Requirements = field(default_factory=Requirements)
    followers: Followers = field(default_factory=Followers)

    def follow(self, db: Session, attempt: Attempt, *, at: datetime) -> None:
        """Complete the course if the quiz was the last thing missing; then tell the others."""
        completion.settle(db, attempt.enrolment_id, self.requirements, at=at)
        for follow in self.followers.after_pass:
            follow(db, attempt, at)


def passing() -> Passing:
    """Return what the present application was composed with."""
    return Passing(provided(Requirements), provided(Followers))
