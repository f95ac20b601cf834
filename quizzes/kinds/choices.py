"""What the kinds that offer choices share. Pure."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction

from quizzes.kinds.protocol import AnswerLine, AnswerPart, InvalidAnswerError, Marker
from quizzes.problems import Fault, Problem
from quizzes.questions import Choice, Question

FIELD = "choice"
"""The name under which a page sends the ids of the choices picked."""

FEWEST = 2
"""One choice is no choice."""

NONE, WHOLE = Fraction(0), Fraction(1)

ShareOf = Callable[[bool], Fraction]
"""Gives a choice's own share from whether it is right."""


def read_choices(part: AnswerPart, share_of: ShareOf) -> tuple[Choice, ...]:
    """Return the choices written on the lines; a weight on a line comes before the rule."""
    return tuple(
        Choice(
            text=line.text,
            share=share_of(line.marked) if line.weight is None else line.weight,
            feedback=line.feedback,
            fixed=line.fixed,
            right=line.marked,
            line=line.line,
        )
        for line in part.lines
    )


def write_lines(
    question: Question, marker: Marker, share_of: ShareOf
) -> tuple[AnswerLine, ...]:
    """Return the lines of the choices; a weight is written only where the rule differs."""
    return tuple(
        AnswerLine(
            marker=marker,
            text=choice.text,
            marked=choice.right,
            feedback=choice.feedback,
            weight=None if choice.share == share_of(choice.right) else choice.share,
            fixed=choice.fixed,
            line=choice.line,
        )
        for choice in question.choices
    )


def checked_choice(question: Question, value: object) -> str:
    """Return the id of a choice on offer.

    :raises InvalidAnswerError: the value is no such id.
    """
    if not isinstance(value, str) or value not in question.choice_ids:
        raise InvalidAnswerError(f"not a choice of this question: {value!r}")
    return value


def one_choice(question: Question, value: object) -> str | None:
    """Return the id of the one choice picked, or None where nothing was.

    :raises InvalidAnswerError: the value is neither.
    """
    return None if value is None else checked_choice(question, value)


def one_from_form(question: Question, values: Mapping[str, Sequence[str]]) -> str | None:
    """Return the id of the one choice that a page sent, or None.

    :raises InvalidAnswerError: several were sent, or one that is not on offer.
    """
    picked = values.get(FIELD, ())
    if len(picked) > 1:
        raise InvalidAnswerError("one choice was asked for and several were sent")
    return one_choice(question, picked[0] if picked else None)


def within_bounds(share: Fraction) -> Fraction:
    """Return the share, no less than 0 and no more than 1."""
    return min(max(share, NONE), WHOLE)


def choice_problems(question: Question) -> Iterator[Problem]:
    """Yield what is wrong with the choices, whichever of them are right."""
    if len(question.choices) < FEWEST:
        yield Problem(Fault.TOO_FEW_CHOICES, question.line)
    if not any(choice.right for choice in question.choices):
        yield Problem(Fault.NO_RIGHT_ANSWER, question.line)
    yield from _text_problems(question)
    if not question.callouts.feedback:
        for choice in question.choices:
            if not choice.feedback:
                yield Problem(Fault.MISSING_FEEDBACK, choice.line)


def _text_problems(question: Question) -> Iterator[Problem]:
    seen: Counter[str] = Counter()
    for choice in question.choices:
        # Learners cannot tell apart what differs only in capitals or spaces.
        plain = " ".join(choice.text.casefold().split())
        seen[plain] += 1
        if not plain:
            yield Problem(Fault.EMPTY_CHOICE, choice.line)
        elif seen[plain] > 1:
            yield Problem(Fault.DUPLICATE_CHOICE, choice.line, {"choice": choice.text})
