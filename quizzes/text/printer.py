"""Questions written as text, in the one canonical form. Pure.

Reading what was printed gives the same questions, and printing what was read from a
canonical text gives the same text.
"""

from collections.abc import Iterable, Iterator
from dataclasses import astuple, fields

from quizzes.kinds.protocol import AnswerLine, Marker
from quizzes.kinds.registry import kind_of
from quizzes.questions import Callouts, Question, Scoring
from quizzes.text import attributes, marks, weights
from quizzes.text.lines import read_lines

INDENT = "  "

_BOXES = {Marker.ROUND: ("( )", "(x)"), Marker.SQUARE: ("[ ]", "[x]")}


def print_questions(questions: Iterable[Question]) -> str:
    """Return the text of the questions, ending in one line end."""
    return "\n".join(print_question(question) for question in questions)


def print_question(question: Question) -> str:
    """Return the text of one question: heading, text, answers, callouts."""
    lines = kind_of(question).write(question).lines
    return print_block(question.text, attributes_of(question), lines, question.callouts)


def attributes_of(question: Question) -> str:
    """Return the attributes of the question's heading, in their braces."""
    classes = kind_of(question).write(question).classes
    return attributes.written(_heading_attributes(question, classes))


def print_block(text: str, said: str, answers: Iterable[AnswerLine], callouts: Callouts) -> str:
    """Return a heading with its attributes and everything under it."""
    heading, _, body = text.partition("\n")
    parts = [
        [_ended(f"## {heading}", said)],
        _escaped(body.strip("\n")),
        [line for answer in answers for line in _answer_lines(answer)],
        [line for name, said in _said(callouts) for line in _callout_lines(name, said)],
    ]
    return "\n\n".join("\n".join(lines) for lines in parts if any(lines)) + "\n"


def _heading_attributes(question: Question, classes: frozenset[str]) -> Iterator[str]:
    if question.id:
        yield f"#{question.id}"
    yield from sorted(f".{name}" for name in classes)
    if question.objective:
        yield attributes.pair("objective", question.objective)
    if question.difficulty:
        yield attributes.pair("difficulty", question.difficulty.value)
    if question.points != 1:
        yield attributes.pair("points", weights.print_points(question.points))
    if question.tags:
        yield attributes.pair("tags", ", ".join(question.tags))
    if question.scoring is not Scoring.PARTIAL:
        yield attributes.pair("scoring", question.scoring.value)


def _ended(line: str, said: str) -> str:
    """Return the line with its attributes, or with empty ones if its end looks like some."""
    mistakable = attributes.split(line)[1] is not None
    return f"{line} {said or '{}'}" if said or mistakable else line.rstrip()


def _answer_lines(answer: AnswerLine) -> Iterator[str]:
    first, _, rest = answer.text.partition("\n")
    words = [weights.print_weight(answer.weight)] if answer.weight is not None else []
    words += ["fixed"] if answer.fixed else []
    yield _ended(f"{_mark(answer)} {first}", attributes.written(words))
    if rest:
        yield from _indented(rest.split("\n"))
    if answer.feedback:
        yield from _indented(_quoted(answer.feedback))


def _mark(answer: AnswerLine) -> str:
    if answer.marker in _BOXES:
        return f"- {_BOXES[answer.marker][answer.marked]}"
    return "=" if answer.marker is Marker.EQUALS else "-"


def _said(callouts: Callouts) -> Iterator[tuple[str, str]]:
    names = (one.name for one in fields(callouts))
    return ((name, text) for name, text in zip(names, astuple(callouts), strict=True) if text)


def _callout_lines(name: str, text: str) -> Iterator[str]:
    return _quoted(f"[!{name}] {text}")


def _quoted(text: str) -> Iterator[str]:
    return (f"> {line}".rstrip() for line in text.split("\n"))


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"{INDENT}{line}".rstrip() for line in lines)


def _escaped(text: str) -> list[str]:
    """Return the lines, with a backslash before what would end the text of the question."""
    return [
        f"\\{line.text}" if marks.structural(line) else line.text
        for line in read_lines(text, [])
    ]
