"""What a certificate rests on, as it is kept with the record."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from typing import Any, Self

from sqlalchemy import select
from sqlalchemy.orm import Session

from courses.models import Course, Release
from lms.config import LANGUAGES
from quizzes.models import Attempt, Quiz


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """One quiz that was passed. ``score`` is an exact percentage of the points."""

    course: str
    title: Mapping[str, str]
    release: int
    quiz: str
    attempt: int
    score: Fraction
    passed_at: datetime

    def kept(self) -> dict[str, object]:
        """Return it as JSON."""
        return {
            "course": self.course,
            "title": dict(self.title),
            "release": self.release,
            "quiz": self.quiz,
            "attempt": self.attempt,
            "score": str(self.score),
            "passed_at": self.passed_at.isoformat(),
        }

    @classmethod
    def of_kept(cls, kept: Mapping[str, Any]) -> Self:
        """Read it back from JSON."""
        return cls(
            **{
                **kept,
                "score": Fraction(kept["score"]),
                "passed_at": datetime.fromisoformat(kept["passed_at"]),
            }
        )


def passed_in(db: Session, attempt: Attempt) -> Passed:
    """Return what a passed attempt is evidence of.

    :raises sqlalchemy.exc.NoResultFound: the attempt belongs to no release.
    """
    slug, number, title = db.execute(
        select(Course.slug, Release.number, Release.title)
        .join(Release, Release.course_id == Course.id)
        .join(Quiz, Quiz.release_id == Release.id)
        .where(Quiz.id == attempt.quiz_id)
    ).one()
    return Passed(
        course=slug,
        title=in_every_language(title),
        release=number,
        quiz=attempt.quiz_key,
        attempt=attempt.id,
        score=attempt.score or Fraction(0),
        passed_at=attempt.finished_at or attempt.started_at,
    )


def in_every_language(texts: Mapping[str, str]) -> dict[str, str]:
    """Return the text in each language; English, or the only one there is, where it lacks."""
    other = texts.get("en") or next(iter(texts.values()))
    return {language: texts.get(language) or other for language in LANGUAGES}
