"""A quiz text cut into questions, and a question into text, answer lines and callouts. Pure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, fields, replace
from itertools import pairwise

from quizzes.kinds.protocol import AnswerLine, Marker
from quizzes.problems import Fault, Problem
from quizzes.questions import Callouts
from quizzes.text import attributes, marks
from quizzes.text.attributes import Attributes
from quizzes.text.lines import Line, joined

CALLOUTS = tuple(one.name for one in fields(Callouts))


@dataclass(frozen=True, slots=True)
class Block:
    """A heading and the lines under it, up to the next heading."""

    heading: str
    line: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """What stood under a heading, taken apart."""

    text: str
    answers: tuple[AnswerLine, ...]
    callouts: Callouts


@dataclass(slots=True)
class _Entry:
    """An answer line or a callout, with the lines that belong to it."""

    head: Line
    tail: list[Line] = field(default_factory=list)

    def takes(self, line: Line) -> bool:
        """Return whether the line goes on with this entry."""
        last = self.tail[-1] if self.tail else self.head
        follows = line.number == last.number + 1
        if marks.callout(self.head):
            return follows and line.text.startswith(">") and not line.fenced
        if line.fenced:
            # Code that began further left is not under this choice, however its lines begin.
            return follows and (last.fenced or line.indented)
        return line.blank or line.indented


StartOf = Callable[[Sequence[Line]], int]
"""Finds where, among the lines under a heading, the text ends and the answers begin."""


def split_blocks(lines: Sequence[Line], report: list[Problem]) -> tuple[Block, ...]:
    """Cut the lines at their headings; report what stands where no question is."""
    starts = [at for at, line in enumerate(lines) if _begins_question(line, report)]
    before = lines[: starts[0]] if starts else lines
    stray = next((line for line in before if not line.blank and not marks.heading(line)), None)
    if stray:
        report.append(Problem(Fault.TEXT_BEFORE_QUESTIONS, stray.number))
    if not starts:
        report.append(Problem(Fault.NO_QUESTIONS, lines[0].number))
    return tuple(_block(lines[start:end]) for start, end in pairwise([*starts, len(lines)]))


def _begins_question(line: Line, report: list[Problem]) -> bool:
    level, text = marks.heading(line) or (0, "")
    if level == 1:
        report.append(Problem(Fault.UNEXPECTED_HEADING, line.number, {"heading": text}))
    return level > 1


def _block(lines: Sequence[Line]) -> Block:
    _, heading = marks.heading(lines[0]) or (0, "")
    body = tuple(line for line in lines[1:] if not marks.heading(line))
    return Block(heading, lines[0].number, body)


def first_mark(lines: Sequence[Line]) -> int:
    """Return where the first line with an answer mark, or the first callout, stands."""
    found = (at for at, line in enumerate(lines) if marks.structural(line))
    return next(found, len(lines))


def last_list(lines: Sequence[Line]) -> int:
    """Return where the last list begins, or the first callout after all text.

    In a translation choices have no marks; a list followed by a sentence is text.
    """
    start = len(lines)
    for at in reversed(range(len(lines))):
        line = lines[at]
        if marks.answer(line) or marks.callout(line):
            start = at
        elif not (line.blank or line.indented or marks.quoted(line) is not None):
            break
    return start


def read_body(block: Block, start_of: StartOf, report: list[Problem]) -> Body:
    """Take apart what stands under a heading."""
    start = start_of(block.lines)
    text = joined([line.text for line in block.lines[:start]]).lstrip("\n")
    entries = _entries(block.lines[start:], report)
    answers = [entry for entry in entries if not marks.callout(entry.head)]
    callouts = [entry for entry in entries if marks.callout(entry.head)]
    return Body(
        text=text,
        answers=tuple(_answer(entry, report) for entry in answers),
        callouts=_callouts(callouts, report),
    )


def _entries(lines: Sequence[Line], report: list[Problem]) -> list[_Entry]:
    entries: list[_Entry] = []
    for line in lines:
        if marks.answer(line) or marks.callout(line):
            entries.append(_Entry(line))
        elif entries and entries[-1].takes(line):
            entries[-1].tail.append(line)
        elif not line.blank:
            report.append(Problem(Fault.STRAY_LINE, line.number, {"text": line.text}))
    return entries


def _answer(entry: _Entry, report: list[Problem]) -> AnswerLine:
    marker, marked, first = marks.answer(entry.head) or (Marker.PLAIN, False, "")
    text, said = attributes.split(first)
    said = said or Attributes()
    report.extend(
        unknown_attributes(replace(said, weight=None, fixed=False), entry.head.number)
    )
    under, feedback = _under_item(entry.tail, report)
    return AnswerLine(
        marker=marker,
        text=joined([text, *under]),
        marked=marked,
        feedback=joined(feedback).strip(),
        weight=said.weight,
        fixed=said.fixed,
        line=entry.head.number,
    )


def _under_item(tail: Sequence[Line], report: list[Problem]) -> tuple[list[str], list[str]]:
    """Part the lines under a choice into the rest of its text and its feedback."""
    text: list[Line] = []
    feedback: list[str] = []
    for line in tail:
        quoted = marks.quoted(line)
        # A blank line between two quoted ones parts two paragraphs of one feedback.
        if quoted is not None or (feedback and line.blank):
            feedback.append(quoted or "")
        elif feedback or marks.structural(replace(line, text=line.text.strip())):
            report.append(Problem(Fault.STRAY_LINE, line.number, {"text": line.text.strip()}))
        else:
            text.append(line)
    return _dedented(text), feedback


def _dedented(lines: Sequence[Line]) -> list[str]:
    # Tabs and spaces may be mixed under one choice; only as columns can they be compared.
    texts = [line.text.expandtabs(4) for line in lines]
    margins = [len(text) - len(text.lstrip()) for text in texts if text]
    margin = min(margins, default=0)
    return [text[margin:] for text in texts]


def _callouts(entries: Sequence[_Entry], report: list[Problem]) -> Callouts:
    said: dict[str, str] = {}
    for entry in entries:
        name, first = marks.callout(entry.head) or ("", "")
        fault = Fault.REPEATED_CALLOUT if name in said else Fault.UNKNOWN_CALLOUT
        if name in said or name not in CALLOUTS:
            report.append(Problem(fault, entry.head.number, {"callout": name}))
            continue
        lines = [first, *(marks.quoted(line) or "" for line in entry.tail)]
        said[name] = joined(lines).strip()
    return Callouts(**said)


def unknown_attributes(said: Attributes, line: int) -> list[Problem]:
    """Return a problem for each attribute still there, and for each that was repeated."""
    names = [*(f".{name}" for name in said.classes), *said.values]
    names += [f"#{said.id}"] if said.id else []
    names += ["fixed"] if said.fixed else []
    names += ["%"] if said.weight is not None else []
    return [
        *(Problem(Fault.UNKNOWN_ATTRIBUTE, line, {"attribute": name}) for name in names),
        *(Problem(Fault.REPEATED_ATTRIBUTE, line, {"attribute": n}) for n in said.repeated),
    ]
