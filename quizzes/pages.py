"""What the pages of quizzes and attempts are made of, in a few queries each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from sqlalchemy.orm import Session

from courses import queries as courses
from courses.outline import LessonLine, Place, in_language, reads_of
from courses.steps import lesson_url
from quizzes import packing, queries, sitting
from quizzes.attempts.allowance import decision, is_exam
from quizzes.models import Attempt
from quizzes.opening import Opening, opening
from quizzes.settings import QuizSettings
from quizzes.sitting import Sitting


@dataclass(frozen=True, slots=True)
class QuizPage:
    """What a reader sees of a quiz before, between and after attempts."""

    place: Place
    quiz_id: int
    title: str
    questions: int
    """How many are asked."""
    settings: QuizSettings
    is_exam: bool
    opening: Opening
    attempts: Sequence[Attempt]
    """The reader's own, first ones first."""

    @property
    def under_way(self) -> Attempt | None:
        """The attempt to go on with, if there is one."""
        return next((one for one in self.attempts if one.finished_at is None), None)


@dataclass(frozen=True, slots=True)
class Objective:
    """How an attempt went at one objective, and the lessons to read again if it was failed."""

    title: str
    percent: Fraction
    failed: bool
    lessons: Sequence[tuple[str, str]]
    """Title and address of each lesson that teaches it."""


@dataclass(frozen=True, slots=True)
class ResultPage:
    """What a learner sees of an attempt that is closed."""

    sitting: Sitting
    objectives: Sequence[Objective]
    opening: Opening


def quiz_page(
    db: Session, slug: str, key: str, person_id: int | None, language: str, *, at: datetime
) -> QuizPage:
    """Return what the reader sees of a quiz; None is a visitor.

    :raises NoSuchCourse: no course of that slug has a release.
    :raises NoSuchQuiz: the release shown to this reader has no quiz of that key.
    """
    found = courses.find(db, slug, person_id)
    place = courses.place(found, language)
    given = queries.given(db, place.release_id, key)
    settings = packing.unpack_settings(given.quiz.settings)
    made = queries.attempts(db, place.enrolment_id, key) if place.enrolment_id else ()
    lines = courses.outline(db, place, language) if made else []
    decided = decision(settings, found.release.objectives, made, reads_of(lines), at=at)
    return QuizPage(
        place=place,
        quiz_id=given.quiz.id,
        title=in_language(given.quiz.title, language, place.source_language),
        questions=sum(settings.blueprint.values()) or given.pool,
        settings=settings,
        is_exam=is_exam(settings),
        opening=opening(decided, slug, lines),
        attempts=made,
    )


def result_page(db: Session, found: queries.Sat, language: str, *, at: datetime) -> ResultPage:
    """Return what the learner sees of an attempt that is closed."""
    course = courses.find(db, found.slug, found.attempt.person_id)
    lines = courses.outline(db, courses.place(course, language), language)
    made = queries.attempts(db, found.attempt.enrolment_id, found.attempt.quiz_key)
    shown = sitting.of_sat(found, language, now=at)
    objectives = course.release.objectives
    decided = decision(shown.settings, objectives, made, reads_of(lines), at=at)
    return ResultPage(
        sitting=shown,
        objectives=_objectives(found, language, lines),
        opening=opening(decided, found.slug, lines),
    )


def _objectives(
    found: queries.Sat, language: str, lines: Sequence[LessonLine]
) -> list[Objective]:
    by_key = {each["id"]: each for each in found.release.objectives}
    source = found.release.source_language
    return [
        Objective(
            title=in_language(by_key[mark["key"]]["title"], language, source),
            percent=Fraction(mark["percent"]),
            failed=mark["failed"],
            lessons=_lessons(found.slug, by_key[mark["key"]]["lessons"], lines),
        )
        for mark in found.attempt.objectives
    ]


def _lessons(
    slug: str, keys: Sequence[str], lines: Sequence[LessonLine]
) -> list[tuple[str, str]]:
    return [(line.title, lesson_url(slug, line.key)) for line in lines if line.key in keys]
