"""What the page of a course and the page of a lesson are made of, in a few queries each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from flask import url_for
from sqlalchemy.orm import Session

from courses import progress, queries, steps
from courses.law import is_being_rechecked
from courses.outline import LessonLine, Module, Place, ShownText, minutes_left, reads_of
from courses.quiz_part import QuizPart
from courses.requirements import Requirement, Requirements
from courses.steps import Step
from lms.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Onward:
    """Where the reader of a course page goes on."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class CoursePage:
    """What a reader sees of a course."""

    place: Place
    knots: list[Step]
    outlines: list[tuple[Module, list[Step]]]
    requirements: list[Step]
    onward: Onward | None
    """None when nothing is left to do."""
    read: int
    lessons: int
    minutes_left: int


@dataclass(frozen=True, slots=True)
class LessonPage:
    """What a reader sees of a lesson."""

    place: Place
    module: Module
    line: LessonLine
    text: ShownText
    knots: list[Step]
    before: Onward | None
    after: Onward | None
    """None for the last lesson of the course."""
    rechecked: bool
    """Whether the law in it is being re-checked (P-52)."""


def course_page(
    db: Session,
    slug: str,
    person_id: int | None,
    language: str,
    *,
    asks: Requirements,
    quizzes: QuizPart,
    today: date,
) -> CoursePage:
    """Return what the reader sees of a course.

    :raises NoSuchCourse: no course of that slug has a release.
    """
    found = queries.find(db, slug, person_id)
    place = queries.place(found, language)
    lines = queries.outline(db, place, language)
    asked = list(asks.of(db, found.enrolment)) if found.enrolment else []
    now = progress.next_unread(place.order, reads_of(lines)) if place.enrolled else None
    return CoursePage(
        place=place,
        knots=steps.modules(place, lines, now),
        outlines=[
            (module, steps.outline(place, module, lines, now, today))
            for module in place.modules
        ],
        requirements=(
            steps.requirements(asked)
            if found.enrolment
            else steps.quizzes(quizzes.listed(db, place.release_id, language))
        ),
        onward=_onward(place, lines, now, asked),
        read=len(reads_of(lines)),
        lessons=len(lines),
        minutes_left=minutes_left(lines),
    )


def lesson_page(
    db: Session,
    slug: str,
    lesson_key: str,
    person_id: int | None,
    language: str,
    *,
    today: date,
) -> LessonPage:
    """Return what the reader sees of a lesson.

    :raises NoSuchCourse: no course of that slug has a release.
    :raises NoSuchLesson: the release shown to this reader has no such lesson.
    """
    place = queries.place(queries.find(db, slug, person_id), language)
    lines = queries.outline(db, place, language)
    line = queries.line_of(lines, lesson_key)
    return LessonPage(
        place=place,
        module=place.module_of(lesson_key),
        line=line,
        text=queries.text(db, line),
        knots=steps.lessons(place, lines, lesson_key),
        before=_neighbour(place, lines, progress.preceding(place.order, lesson_key)),
        after=_neighbour(place, lines, progress.following(place.order, lesson_key)),
        rechecked=is_being_rechecked(line.law_checked_on, today=today),
    )


def _onward(
    place: Place, lines: list[LessonLine], now: str | None, asked: list[Requirement]
) -> Onward | None:
    if not place.enrolled:
        first = lines[0]
        return Onward(_("Read the first lesson"), steps.lesson_url(place.slug, first.key))
    if now is not None:
        title = f"{place.number_of(now)} {queries.line_of(lines, now).title}"
        label = _("Continue where you were: %(lesson)s", lesson=title)
        return Onward(label, steps.lesson_url(place.slug, now))
    waiting = [one for one in asked if not one.met and not one.optional]
    if waiting:
        return Onward(_("Go on to: %(title)s", title=waiting[0].title), waiting[0].url)
    return None


def _neighbour(place: Place, lines: list[LessonLine], key: str | None) -> Onward | None:
    if key is None:
        return None
    title = queries.line_of(lines, key).title
    return Onward(f"{place.number_of(key)} {title}", steps.lesson_url(place.slug, key))


def after_lesson(slug: str, order: Sequence[str], lesson_key: str) -> str:
    """Return the address to go on to when a lesson is read: the next one, or the quizzes.

    :param order: the keys of the lessons of the learner's release.
    """
    following = progress.following(order, lesson_key)
    if following is not None:
        return steps.lesson_url(slug, following)
    return url_for("courses.course", slug=slug, _anchor="asked")
