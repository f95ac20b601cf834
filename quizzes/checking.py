"""What an author should mend in the quizzes and self-checks of a course, for its folder."""

from collections.abc import Iterable, Iterator, Sequence

from courses.folder.content import CourseFolder
from courses.folder.problems import Problem as FolderProblem
from courses.folder.problems import told
from courses.quiz_part import Block
from lms.i18n import gettext as _
from quizzes.folder import FolderQuiz, read_quizzes
from quizzes.problems import Problem
from quizzes.questions import Question
from quizzes.text import comparison, linter
from quizzes.text.document import check_quiz, check_translation, in_order
from quizzes.text.overlay import parse_translations
from quizzes.text.parser import parse_questions
from quizzes.text.wording import problem_sentence


def check_quizzes(folder: CourseFolder) -> Iterator[FolderProblem]:
    """Yield what is wrong in the files of the quizzes."""
    objectives = {objective.id for objective in folder.head.objectives}
    quizzes = list(read_quizzes(folder))
    for quiz in quizzes:
        yield from _told(quiz.file.path, check_quiz(quiz.source, objectives))
        for file, translation in quiz.translations.values():
            yield from _told(file.path, check_translation(translation, quiz.source))
    yield from _shared_ids(quizzes)


def check_block(block: Block) -> Iterator[FolderProblem]:
    """Yield what is wrong in a ``:::quiz`` block of a lesson: it holds one question."""
    if block.original is None:
        read = parse_questions(block.text, first_line=block.line)
        problems = [*read.problems, *linter.question_problems(read.questions)]
        yield from _told(block.path, in_order(problems))
        yield from _of_number(block, read.questions)
        return
    source = parse_questions(block.original)
    translated = parse_translations(block.text, first_line=block.line)
    differences = comparison.translation_problems(
        translated, source.questions, last_line=block.line
    )
    yield from _told(block.path, in_order([*translated.problems, *differences]))


def _told(path: str, problems: Iterable[Problem]) -> Iterator[FolderProblem]:
    for problem in problems:
        yield told(path, problem.line, problem_sentence(problem), serious=problem.serious)


def _of_number(block: Block, questions: Sequence[Question]) -> Iterator[FolderProblem]:
    for extra in questions[1:]:
        sentence = _("A self-check holds one question. Begin another “:::quiz” for this one.")
        yield told(block.path, extra.line, sentence)


def _shared_ids(quizzes: Sequence[FolderQuiz]) -> Iterator[FolderProblem]:
    """Yield the ids that a quiz shares with an earlier one: they would be one question."""
    seen: dict[str, str] = {}
    for quiz in quizzes:
        own = {question.id: question.line for question in quiz.source.questions}
        for used, line in own.items():
            if used in seen:
                sentence = _("The id “%(id)s” is used already in %(file)s. Choose another.")
                yield told(quiz.file.path, line, sentence % {"id": used, "file": seen[used]})
        seen |= dict.fromkeys(own, quiz.file.path)
