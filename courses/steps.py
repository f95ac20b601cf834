"""Lessons and requirements as the progress macros show them: a cord of knots, an outline."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from flask import url_for

from courses import wording
from courses.law import is_being_rechecked
from courses.outline import LessonLine, Module, Place
from courses.quiz_part import QuizLink
from courses.requirements import Requirement
from lms.i18n import gettext as _

DONE, NOW, TO_COME = "done", "now", ""


@dataclass(frozen=True, slots=True)
class Step:
    """One step, as lms/templates/macros/progress.html shows it."""

    label: str
    state: str
    url: str | None = None
    note: str = ""
    """The state in words, beside the label of an outline."""
    name: str = ""
    """The full name for screen readers, where the label is but a number."""


def lesson_url(slug: str, lesson_key: str) -> str:
    """Return the address of a lesson."""
    return url_for("courses.lesson", slug=slug, lesson_key=lesson_key)


def outline(
    shown: Place, module: Module, lines: Iterable[LessonLine], now: str | None, today: date
) -> list[Step]:
    """Return the lessons of one module as an outline.

    :param now: the lesson at which the reader goes on; None for somebody without progress.
    """
    steps = []
    for line in lines:
        if line.key in module.lessons:
            state = _state(line, now)
            stale = is_being_rechecked(line.law_checked_on, today=today)
            note = wording.lesson_state(state, line.minutes, rechecked=stale)
            label = f"{shown.number_of(line.key)} {line.title}"
            steps.append(Step(label, state, lesson_url(shown.slug, line.key), note))
    return steps


def modules(shown: Place, lines: Sequence[LessonLine], now: str | None) -> list[Step]:
    """Return the modules of a course as knots; each leads to its part of the page."""
    steps = []
    for module in shown.modules:
        own = [line for line in lines if line.key in module.lessons]
        state = NOW if now in module.lessons else TO_COME
        if all(line.read_at for line in own):
            state = DONE
        steps.append(
            Step(
                label=str(module.number),
                state=state,
                url=f"#module-{module.number}",
                name=_name(f"{module.number}. {module.title}", state),
            )
        )
    return steps


def lessons(shown: Place, lines: Iterable[LessonLine], now: str) -> list[Step]:
    """Return the lessons of the module that the present one stands in, as knots."""
    module = shown.module_of(now)
    steps = []
    for line in lines:
        if line.key in module.lessons:
            number, state = shown.number_of(line.key), _state(line, now)
            url = None if state == NOW else lesson_url(shown.slug, line.key)
            label = _("%(number)s, this lesson", number=number) if state == NOW else number
            steps.append(Step(label, state, url, name=_name(f"{number} {line.title}", state)))
    return steps


def requirements(asked: Iterable[Requirement]) -> list[Step]:
    """Return what the course asks for beyond its lessons, as an outline."""
    return [
        Step(
            label=one.title,
            state=DONE if one.met else TO_COME,
            url=one.url,
            note=wording.requirement_state(met=one.met, optional=one.optional),
        )
        for one in asked
    ]


def quizzes(links: Iterable[QuizLink]) -> list[Step]:
    """Return the quizzes of a course as an outline, for somebody who is not enrolled."""
    return [Step(link.title, TO_COME, link.url) for link in links]


def _state(line: LessonLine, now: str | None) -> str:
    if line.key == now:
        return NOW
    return DONE if line.read_at else TO_COME


def _name(title: str, state: str) -> str:
    return _("%(title)s: done", title=title) if state == DONE else title
