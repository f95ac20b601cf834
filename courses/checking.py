"""A course folder checked by courses and by the quiz part together."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from courses.errors import CourseHasProblems
from courses.folder.content import CourseFolder
from courses.folder.problems import Problem
from courses.folder.reading import Reading, read_folder
from courses.folder.wording import sentence
from courses.quiz_part import QuizPart
from courses.rendering import blocks


def check_folder(path: Path, quiz_part: QuizPart) -> Reading:
    """Return what a folder on disk holds, and everything that is wrong in it."""
    return checked(read_folder(path), quiz_part)


def checked(reading: Reading, quiz_part: QuizPart) -> Reading:
    """Return what was read with what the quiz part finds wrong in it."""
    if reading.folder is None:
        return reading
    found = _of_quizzes(reading.folder, quiz_part)
    return replace(reading, problems=tuple(sorted([*reading.problems, *found])))


def usable(reading: Reading) -> CourseFolder:
    """Return a folder that a release can be made of.

    :raises CourseHasProblems: it has faults; they are told with their lines.
    """
    if reading.usable is None:
        serious = [problem for problem in reading.problems if problem.serious]
        raise CourseHasProblems(problems="\n".join(line(problem) for problem in serious))
    return reading.usable


def line(problem: Problem) -> str:
    """Return a problem on one line, as compilers tell them."""
    return f"{problem.path}:{problem.line}: {sentence(problem)}"


def _of_quizzes(folder: CourseFolder, quiz_part: QuizPart) -> Iterator[Problem]:
    source = folder.head.source_language
    for lesson in folder.lessons:
        for language in lesson.texts:
            for block in blocks(lesson, language, source):
                yield from quiz_part.check_block(block)
    yield from quiz_part.check_quizzes(folder)
