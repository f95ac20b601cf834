"""The settings at the head of a quiz. Pure: plain values in, typed settings out."""

import enum
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from fractions import Fraction
from typing import Any

from quizzes.problems import Fault, Problem


class Feedback(enum.Enum):
    """When a learner sees what was right. SCORE_ONLY never shows the key (P-14)."""

    AT_ONCE = "at-once"
    AFTER_SUBMIT = "after-submit"
    SCORE_ONLY = "score-only"


class Shuffle(enum.Enum):
    """What is put into another order for each learner."""

    QUESTIONS = "questions"
    CHOICES = "choices"


@dataclass(frozen=True, slots=True)
class Draw:
    """How many questions are taken from those of one objective."""

    objective: str
    count: int


@dataclass(frozen=True, slots=True)
class QuizSettings:
    """How a quiz is asked.

    ``pass_mark`` is a percentage of the points and itself a pass (P-11). ``attempts`` is
    how many there are before lessons must be read again, None for no limit at all (P-12).
    ``time`` is None where nothing limits it (P-15). Without ``draws`` every question is asked.
    """

    title: str = ""
    pass_mark: Fraction = Fraction(70)
    attempts: int | None = None
    cooldown: timedelta = timedelta(0)
    time: timedelta | None = None
    feedback: Feedback = Feedback.SCORE_ONLY
    shuffle: frozenset[Shuffle] = frozenset()
    draws: tuple[Draw, ...] = ()

    @property
    def blueprint(self) -> dict[str, int]:
        """How many questions are asked for each objective."""
        return {draw.objective: draw.count for draw in self.draws}


EXAM = QuizSettings(attempts=3, cooldown=timedelta(hours=24))
"""What holds where an exam, a quiz that shows the score only, does not say (P-12)."""

PRACTICE = QuizSettings()

UNLIMITED = "unlimited"

UNITS = {
    "d": timedelta(days=1),
    "h": timedelta(hours=1),
    "min": timedelta(minutes=1),
    "s": timedelta(seconds=1),
}
_DURATION = re.compile(r"(\d{1,6})\s*(d|h|min|s)")
_PERCENT = re.compile(r"(\d{1,3}(?:\.\d{1,5})?)\s*%")
_DRAW = re.compile(r"([1-9]\d{0,3})\s+from\s+([a-z0-9-]+)")
_COUNT = re.compile(r"[1-9]\d{0,3}")


def read_settings(
    values: Mapping[str, object], line_of: Callable[[str], int], report: list[Problem]
) -> QuizSettings:
    """Return the settings written at the head of a quiz; report those that say nothing.

    ``line_of`` gives the line on which the setting of that name stands.
    """
    read: dict[str, Any] = {}
    for name, value in values.items():
        if name not in _SETTINGS:
            report.append(Problem(Fault.UNKNOWN_SETTING, line_of(name), {"setting": name}))
            continue
        field, reader, example = _SETTINGS[name]
        read[field] = reader(value)
        # Left out, so that the rest of the quiz is read as if the line were not there.
        if read[field] is None:
            del read[field]
            said: dict[str, str | int] = {"setting": name, "example": example}
            report.append(Problem(Fault.BAD_SETTING, line_of(name), said))
    if not read.get("title"):
        report.append(Problem(Fault.MISSING_TITLE, line_of("quiz")))
    exam = read.get("feedback", Feedback.SCORE_ONLY) is Feedback.SCORE_ONLY
    if read.get("attempts") == UNLIMITED:
        read["attempts"] = None
    return replace(EXAM if exam else PRACTICE, **read)


def read_title(value: object) -> str | None:
    """Return a title on one line, None where the value is no text."""
    return " ".join(value.split()) if isinstance(value, str) else None


def _percent(value: object) -> Fraction | None:
    match = _PERCENT.fullmatch(value) if isinstance(value, str) else None
    percent = Fraction(match[1]) if match else Fraction(0)
    return percent if 0 < percent <= Fraction(100) else None


def _attempts(value: object) -> int | str | None:
    if value == UNLIMITED:
        return UNLIMITED
    return int(value) if isinstance(value, str) and _COUNT.fullmatch(value) else None


def _duration(value: object) -> timedelta | None:
    match = _DURATION.fullmatch(value) if isinstance(value, str) else None
    return int(match[1]) * UNITS[match[2]] if match else None


def _time(value: object) -> timedelta | None:
    return _duration(value) or None


def _feedback(value: object) -> Feedback | None:
    return next((moment for moment in Feedback if moment.value == value), None)


def _shuffle(value: object) -> frozenset[Shuffle] | None:
    names = value if isinstance(value, list) else [value]
    known = frozenset(shuffle for shuffle in Shuffle if shuffle.value in names)
    return known if len(known) == len(names) else None


def _draws(value: object) -> tuple[Draw, ...] | None:
    parts = value.split(",") if isinstance(value, str) else []
    found = [_DRAW.fullmatch(part.strip()) for part in parts]
    draws = tuple(Draw(match[2], int(match[1])) for match in found if match)
    once = len({draw.objective for draw in draws}) == len(draws)
    return draws if draws and len(draws) == len(parts) and once else None


_SETTINGS: dict[str, tuple[str, Callable[[object], object], str]] = {
    "quiz": ("title", read_title, '"First aid: final quiz"'),
    "pass": ("pass_mark", _percent, "80%"),
    "attempts": ("attempts", _attempts, "3"),
    "cooldown": ("cooldown", _duration, "1d"),
    "time": ("time", _time, "20min"),
    "feedback": ("feedback", _feedback, "score-only"),
    "shuffle": ("shuffle", _shuffle, "[questions, choices]"),
    "draw": ("draws", _draws, "3 from principles, 2 from respect"),
}
