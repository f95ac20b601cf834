"""A translation held against its source: same questions, same shape, same key. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace

from quizzes.kinds.protocol import AnswerLine, AnswerPart, Marker
from quizzes.kinds.registry import kind_of
from quizzes.problems import Fault, Problem
from quizzes.questions import Choice, Question
from quizzes.text import attributes, blocks, linter, printer
from quizzes.text.attributes import Attributes
from quizzes.text.overlay import Translation, Translations, apply

UNSEEN = frozenset({"note", "rubric"})
"""Callouts that no learner sees, and that need no translation."""


def translation_problems(
    translations: Translations, questions: Sequence[Question], *, last_line: int = 1
) -> Iterator[Problem]:
    """Yield where the translations differ from the source in anything but words.

    ``last_line`` is where a question that is missing would be written.
    """
    found = translations.translations
    by_id = {question.id: question for question in questions}
    yield from linter.duplicate_ids([(one.id, one.line) for one in found])
    for translation in found:
        if translation.id in by_id:
            yield from _differences(by_id[translation.id], translation)
        elif translation.id:
            yield Problem(Fault.UNKNOWN_QUESTION, translation.line, {"id": translation.id})
    for missing in [one for one in by_id if one and one not in translations.by_id]:
        yield Problem(Fault.MISSING_TRANSLATION, last_line, {"id": missing})


def _differences(question: Question, translation: Translation) -> Iterator[Problem]:
    source = kind_of(question).write(question)
    yield from _heading_differences(question, translation)
    yield from _untranslated_callouts(question, translation)
    expected = kind_of(question).shape(question).choices
    given = len(translation.choices)
    if given != expected:
        yield Problem(
            Fault.CHOICE_COUNT_DIFFERS,
            translation.line,
            {"id": question.id, "expected": expected, "found": given},
        )
        return
    yield from _mark_differences(source, translation)
    if expected:
        for choice, line in zip(question.choices, translation.choices, strict=True):
            yield from _choice_differences(choice, line)
    for problem in kind_of(question).problems(apply(question, translation)):
        if problem.fault is Fault.DUPLICATE_CHOICE:
            yield problem


def _heading_differences(question: Question, translation: Translation) -> Iterator[Problem]:
    source = attributes.split(printer.attributes_of(question))[1] or Attributes()
    said = replace(
        translation.said,
        id="",
        classes=tuple(set(translation.said.classes) - set(source.classes)),
        values=dict(translation.said.values.items() - source.values.items()),
    )
    for problem in blocks.unknown_attributes(said, translation.line):
        yield replace(problem, fault=Fault.ATTRIBUTE_IN_TRANSLATION)


def _mark_differences(source: AnswerPart, translation: Translation) -> Iterator[Problem]:
    for expected, line in zip(source.lines, translation.answers, strict=False):
        if line.marker is not Marker.PLAIN and _key(line) != _key(expected):
            yield Problem(Fault.MARK_DIFFERS, line.line, {"id": translation.id})


def _key(line: AnswerLine) -> tuple[bool, str]:
    # A task list with one tick is single choice too, so the shape of the box says nothing.
    return line.marked, line.text.casefold() if line.marker is Marker.EQUALS else ""


def _choice_differences(choice: Choice, line: AnswerLine) -> Iterator[Problem]:
    if line.weight not in {None, choice.share}:
        yield Problem(Fault.ATTRIBUTE_IN_TRANSLATION, line.line, {"attribute": "%"})
    if line.fixed and not choice.fixed:
        yield Problem(Fault.ATTRIBUTE_IN_TRANSLATION, line.line, {"attribute": "fixed"})
    if not line.text:
        yield Problem(Fault.EMPTY_CHOICE, line.line)
    if choice.feedback and not line.feedback:
        yield Problem(Fault.UNTRANSLATED_FEEDBACK, line.line)


def _untranslated_callouts(question: Question, translation: Translation) -> Iterator[Problem]:
    said = asdict(translation.callouts)
    for name, text in asdict(question.callouts).items():
        if text and not said[name] and name not in UNSEEN:
            yield Problem(Fault.UNTRANSLATED_FEEDBACK, translation.line)
