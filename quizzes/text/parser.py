"""Questions read from their text, in the source language. Pure; never raises.

Everything that could not be read is reported with its line, and the rest is read all the
same: an author with sixty questions wants every problem at once.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from quizzes.kinds.protocol import AnswerLine, AnswerPart, Kind, Marker
from quizzes.kinds.registry import kind_claiming
from quizzes.problems import Fault, Problem
from quizzes.questions import Difficulty, Question, Scoring
from quizzes.text import attributes, blocks, weights
from quizzes.text.attributes import Attributes
from quizzes.text.blocks import Block, Body
from quizzes.text.lines import joined, read_lines

# No longer than the column that keeps it.
_ID = re.compile(r"(?=.{1,60}$)[a-z0-9]+(?:-[a-z0-9]+)*")
_HEADING_KEYS = frozenset({"points", "objective", "difficulty", "tags", "scoring"})


@dataclass(frozen=True, slots=True)
class Questions:
    """The questions of a text, and what was wrong with it, by line."""

    questions: tuple[Question, ...]
    problems: tuple[Problem, ...]


def parse_questions(text: str, *, first_line: int = 1) -> Questions:
    """Read a text of questions: the body of a quiz file or a ``:::quiz`` block of a lesson.

    ``first_line`` is the number that the first line of the text has in its file.
    """
    report: list[Problem] = []
    lines = read_lines(text, report, first_line=first_line)
    read = [_question(block, report) for block in blocks.split_blocks(lines, report)]
    questions = tuple(question for question in read if question)
    report.sort(key=lambda problem: problem.line)
    return Questions(questions, tuple(report))


def split_heading(block: Block, report: list[Problem]) -> tuple[str, Attributes]:
    """Part a heading into its text and its attributes, whose id is checked."""
    text, said = attributes.split(block.heading)
    said = said or Attributes()
    if not said.id:
        report.append(Problem(Fault.MISSING_ID, block.line))
    elif not _ID.fullmatch(said.id):
        report.append(Problem(Fault.BAD_ID, block.line, {"id": said.id}))
    if not text:
        report.append(Problem(Fault.EMPTY_TEXT, block.line, {"id": said.id}))
    return text, said


def whole_text(heading: str, body: Body) -> str:
    """Return the text of a question: its heading and what followed."""
    return joined([heading, "", body.text])


def _question(block: Block, report: list[Problem]) -> Question | None:
    heading, said = split_heading(block, report)
    body = blocks.read_body(block, blocks.first_mark, report)
    bare = Question(
        id=said.id,
        kind="",
        text=whole_text(heading, body),
        points=_points(said, block.line, report),
        objective=said.values.get("objective") or None,
        difficulty=_difficulty(said, block.line, report),
        tags=_tags(said),
        callouts=body.callouts,
        line=block.line,
    )
    part = AnswerPart(_marked_only(body.answers, report), frozenset(said.classes))
    kind = kind_claiming(part)
    if kind is None:
        # The rest of the heading was read all the same, so that its problems are told too.
        report.append(Problem(_fault_of(part), block.line, {"id": said.id}))
        return None
    report.extend(blocks.unknown_attributes(_left_over(said, kind), block.line))
    scoring = _scoring(said, kind, block.line, report)
    return replace(bare, kind=kind.name, choices=kind.read(part), scoring=scoring)


def _marked_only(
    answers: Sequence[AnswerLine], report: list[Problem]
) -> tuple[AnswerLine, ...]:
    plain = [line for line in answers if line.marker is Marker.PLAIN]
    report.extend(
        Problem(Fault.UNMARKED_CHOICE, line.line, {"choice": line.text}) for line in plain
    )
    return tuple(line for line in answers if line.marker is not Marker.PLAIN)


def _fault_of(part: AnswerPart) -> Fault:
    if not part.lines:
        return Fault.NO_ANSWERS
    return Fault.MIXED_MARKS if len(part.markers) > 1 else Fault.UNKNOWN_ANSWER


def _left_over(said: Attributes, kind: Kind) -> Attributes:
    """Return the attributes that say nothing to a heading of this kind."""
    return replace(
        said,
        id="",
        classes=tuple(name for name in said.classes if name not in kind.classes),
        values={k: v for k, v in said.values.items() if k not in _HEADING_KEYS},
    )


def _points(said: Attributes, line: int, report: list[Problem]) -> Fraction:
    written = said.values.get("points", "1")
    points = weights.read_points(written)
    if points is None:
        report.append(Problem(Fault.BAD_POINTS, line, {"points": written}))
    return points or Fraction(1)


def _difficulty(said: Attributes, line: int, report: list[Problem]) -> Difficulty | None:
    written = said.values.get("difficulty")
    for difficulty in Difficulty:
        if written == difficulty.value:
            return difficulty
    if written is not None:
        report.append(Problem(Fault.UNKNOWN_DIFFICULTY, line, {"difficulty": written}))
    return None


def _tags(said: Attributes) -> tuple[str, ...]:
    written = said.values.get("tags", "").split(",")
    return tuple(tag.strip() for tag in written if tag.strip())


def _scoring(said: Attributes, kind: Kind, line: int, report: list[Problem]) -> Scoring:
    written = said.values.get("scoring", Scoring.PARTIAL.value)
    for scoring in kind.scorings:
        if written == scoring.value:
            return scoring
    report.append(Problem(Fault.UNKNOWN_SCORING, line, {"scoring": written}))
    return Scoring.PARTIAL
