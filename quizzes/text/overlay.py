"""Translations of questions: texts only, laid over the source by id and position. Pure.

A translation carries no key: ids, marks, weights and points come from the source language,
so that a question is marked alike in whatever language it was read (P-16).
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace

from quizzes.kinds.protocol import AnswerLine, Marker
from quizzes.kinds.registry import kind_of
from quizzes.problems import Problem
from quizzes.questions import Callouts, Choice, Question
from quizzes.text import blocks, printer
from quizzes.text.attributes import Attributes
from quizzes.text.blocks import Block
from quizzes.text.lines import read_lines
from quizzes.text.parser import split_heading, whole_text


@dataclass(frozen=True, slots=True)
class Translation:
    """The texts of one question in another language.

    ``answers`` and ``said`` may repeat the key of the source; they never change it.
    """

    id: str
    text: str
    answers: tuple[AnswerLine, ...] = ()
    callouts: Callouts = field(default_factory=Callouts)
    said: Attributes = field(default_factory=Attributes)
    line: int = 0

    @property
    def choices(self) -> tuple[AnswerLine, ...]:
        """The answer lines that put a choice into words."""
        return tuple(line for line in self.answers if line.marker is not Marker.EQUALS)


@dataclass(frozen=True, slots=True)
class Translations:
    """The translations in a text, and what was wrong with it, by line."""

    translations: tuple[Translation, ...]
    problems: tuple[Problem, ...]

    @property
    def by_id(self) -> Mapping[str, Translation]:
        """The translations by the id of their question."""
        return {translation.id: translation for translation in self.translations}


def parse_translations(text: str, *, first_line: int = 1) -> Translations:
    """Read the translation of a text of questions; ``first_line`` is its line in its file."""
    report: list[Problem] = []
    lines = read_lines(text, report, first_line=first_line)
    read = [_translation(block, report) for block in blocks.split_blocks(lines, report)]
    report.sort(key=lambda problem: problem.line)
    return Translations(tuple(read), tuple(report))


def _translation(block: Block, report: list[Problem]) -> Translation:
    heading, said = split_heading(block, report)
    body = blocks.read_body(block, blocks.last_list, report)
    text = whole_text(heading, body)
    return Translation(said.id, text, body.answers, body.callouts, said, block.line)


def translated(
    questions: Sequence[Question], by_id: Mapping[str, Translation]
) -> tuple[Question, ...]:
    """Return the questions in the other language, the untranslated ones as they are."""
    return tuple(
        apply(question, by_id[question.id]) if question.id in by_id else question
        for question in questions
    )


def apply(question: Question, translation: Translation) -> Question:
    """Return the question with the texts of the translation; what is missing stays."""
    return replace(
        question,
        text=translation.text or question.text,
        choices=_choices(question, translation),
        callouts=_callouts(question.callouts, translation.callouts),
        line=translation.line,
    )


def _choices(question: Question, translation: Translation) -> tuple[Choice, ...]:
    lines = translation.choices
    if len(lines) != kind_of(question).shape(question).choices or not lines:
        return question.choices
    return tuple(
        replace(
            choice,
            text=line.text or choice.text,
            feedback=line.feedback or choice.feedback,
            line=line.line,
        )
        for choice, line in zip(question.choices, lines, strict=True)
    )


def _callouts(source: Callouts, translation: Callouts) -> Callouts:
    return replace(source, **{name: said for name, said in asdict(translation).items() if said})


def print_translations(translations: Sequence[Translation]) -> str:
    """Return the text of the translations in canonical form: no marks, no weights."""
    return "\n".join(_print(translation) for translation in translations)


def _print(translation: Translation) -> str:
    lines = [
        AnswerLine(Marker.PLAIN, line.text, feedback=line.feedback)
        for line in translation.choices
    ]
    said = f"{{#{translation.id}}}" if translation.id else ""
    return printer.print_block(translation.text, said, lines, translation.callouts)
