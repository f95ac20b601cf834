"""Whole quiz files: settings at the head, questions below. Never raises.

This is the one module of the format that reads YAML, and the door to the others: verbs,
the command line and the studio come in here.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from lms import frontmatter
from lms.frontmatter import FrontMatter, FrontMatterError
from quizzes.problems import Fault, Problem
from quizzes.questions import Question
from quizzes.settings import QuizSettings, read_settings, read_title
from quizzes.text import comparison, ids, linter, overlay, printer
from quizzes.text.head import print_settings
from quizzes.text.overlay import Translations
from quizzes.text.parser import parse_questions

TITLE = "quiz"


@dataclass(frozen=True, slots=True)
class QuizText:
    """A quiz as its file has it. ``problems`` are those of reading; see ``check_quiz``."""

    settings: QuizSettings
    questions: tuple[Question, ...]
    problems: tuple[Problem, ...] = ()
    draw_line: int = 1


@dataclass(frozen=True, slots=True)
class QuizTranslation:
    """A quiz in another language as its file has it. ``title`` is empty where none is."""

    title: str
    translations: Translations
    problems: tuple[Problem, ...] = ()
    last_line: int = 1


def read_quiz(text: str) -> QuizText:
    """Read a quiz file in the source language."""
    report: list[Problem] = []
    head = _head(text, report)
    if report:
        return QuizText(QuizSettings(), (), tuple(report))
    settings = read_settings(head.values, _line_of(head), report)
    body = parse_questions(head.body, first_line=head.body_line)
    problems = in_order([*report, *body.problems])
    return QuizText(settings, body.questions, problems, head.line_of(("draw",)))


def check_quiz(
    quiz: QuizText, objectives: Collection[str] | None = None
) -> tuple[Problem, ...]:
    """Return everything wrong with a quiz, in the order of its lines.

    ``objectives`` are those of the course; None where they are not known.
    """
    return in_order(
        [
            *quiz.problems,
            *linter.question_problems(quiz.questions, objectives),
            *linter.quiz_problems(
                quiz.questions, quiz.settings, objectives, draw_line=quiz.draw_line
            ),
        ]
    )


def read_translation(text: str) -> QuizTranslation:
    """Read the file of a quiz in another language."""
    report: list[Problem] = []
    head = _head(text, report)
    if report:
        return QuizTranslation("", Translations((), ()), tuple(report))
    for name in head.values:
        if name != TITLE:
            line = head.line_of((name,))
            report.append(Problem(Fault.SETTING_IN_TRANSLATION, line, {"setting": name}))
    title = read_title(head.values.get(TITLE)) or ""
    if not title:
        report.append(Problem(Fault.MISSING_TITLE, head.line_of((TITLE,))))
    body = overlay.parse_translations(head.body, first_line=head.body_line)
    problems = in_order([*report, *body.problems])
    last_line = head.body_line + head.body.rstrip().count("\n")
    return QuizTranslation(title, body, problems, last_line)


def check_translation(translation: QuizTranslation, quiz: QuizText) -> tuple[Problem, ...]:
    """Return everything wrong with a translation beside its quiz, in the order of lines."""
    differences = comparison.translation_problems(
        translation.translations, quiz.questions, last_line=translation.last_line
    )
    return in_order([*translation.problems, *differences])


def print_quiz(quiz: QuizText) -> str:
    """Return the quiz as a file, in the one canonical form."""
    return f"{print_settings(quiz.settings)}\n{printer.print_questions(quiz.questions)}"


def with_ids(text: str, prefix: str) -> str:
    """Return the file with an id on every question, and nothing else changed."""
    return ids.write_missing_ids(text, prefix, from_line=_head(text, []).body_line)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems by line, and those of one line as they were found."""
    return tuple(sorted(problems, key=lambda problem: problem.line))


def _head(text: str, report: list[Problem]) -> FrontMatter:
    try:
        return frontmatter.split(text)
    except FrontMatterError as error:
        # Where the head ends is unknown, so nothing below it is read: guesses would mislead.
        said: dict[str, str | int] = {"yaml": error.fault.value, **error.values}
        report.append(Problem(Fault.FRONT_MATTER, error.line, said))
        return FrontMatter({}, {}, body="", body_line=error.line)


def _line_of(head: FrontMatter) -> Callable[[str], int]:
    return lambda name: head.line_of((name,))
