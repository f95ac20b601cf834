"""Grading an attempt: marks in, result out. Pure; exact fractions throughout."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

WHOLE = Fraction(100)


@dataclass(frozen=True, slots=True)
class Marked:
    """One question after marking.

    ``share`` runs from 0 (wrong) to 1 (right); ``objective`` is None where it has none.
    """

    question_id: str
    share: Fraction
    points: Fraction = Fraction(1)
    objective: str | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What an attempt came to, in exact percentages of the points on offer."""

    percent: Fraction
    passed: bool
    by_objective: Mapping[str, Fraction]
    failed_objectives: tuple[str, ...]


def result(marks: Sequence[Marked], pass_mark: Fraction) -> Result:
    """Return the result of an attempt against a pass mark in percent (P-11).

    :raises ValueError: no points were on offer.
    """
    percent = score_percent(marks)
    by_objective = percent_by_objective(marks)
    failed = (name for name, share in by_objective.items() if not passes(share, pass_mark))
    return Result(percent, passes(percent, pass_mark), by_objective, tuple(failed))


def score_percent(marks: Sequence[Marked]) -> Fraction:
    """Return the score as an exact percentage of the points on offer.

    A fraction, not a float: 3 of 7 against a pass mark of 42.857 must not turn on the
    last bit of a rounding.

    :raises ValueError: no points were on offer, so no score exists.
    """
    on_offer = sum((mark.points for mark in marks), Fraction(0))
    if not on_offer:
        raise ValueError("a quiz without points cannot be scored")
    earned = sum((mark.points * mark.share for mark in marks), Fraction(0))
    return WHOLE * earned / on_offer


def passes(percent: Fraction, pass_mark: Fraction) -> bool:
    """Return whether the score is a pass; the pass mark itself is one (P-11)."""
    return percent >= pass_mark


def percent_by_objective(marks: Sequence[Marked]) -> dict[str, Fraction]:
    """Return the score of each objective, in the order in which they were met."""
    names = dict.fromkeys(mark.objective for mark in marks if mark.objective is not None)
    return {
        name: score_percent([mark for mark in marks if mark.objective == name])
        for name in names
    }
