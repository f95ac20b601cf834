"""Whether the files of a course agree with each other.

``course.yaml`` is the word on what belongs to the course and in which order; the names of the
files repeat the order, so that a listing of the folder reads as the course does.
"""

import itertools
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from courses.folder.content import Head, LessonFile, Part, QuizFile
from courses.folder.names import COURSE_FILE, LessonName
from courses.folder.problems import Kind, Problem
from lms.frontmatter import Document


def of_modules(head: Head, yaml: Document, names: Sequence[LessonName]) -> Iterator[Problem]:
    """Yield where modules and objectives name lessons otherwise than the folder has them."""
    keys = {name.key for name in names}
    yield from _unknown(keys, "modules", head.modules, yaml)
    yield from _unknown(keys, "objectives", head.objectives, yaml)
    placed = Counter(key for module in head.modules for key in module.lessons)
    line = yaml.line_of(("modules",))
    if not placed:
        yield Problem(COURSE_FILE, line, Kind.NO_LESSONS)
    for key, times in placed.items():
        if times > 1:
            yield Problem(COURSE_FILE, line, Kind.IN_TWO_MODULES, {"lesson": key})
    for name in names:
        if name.key not in placed:
            yield Problem(name.path, 1, Kind.IN_NO_MODULE, {"lesson": name.key})


def _unknown(
    keys: Collection[str], field: str, parts: Sequence[Part], yaml: Document
) -> Iterator[Problem]:
    for at, part in enumerate(parts):
        line = yaml.line_of((field, at, "lessons"))
        for key in part.lessons:
            if key not in keys:
                yield Problem(COURSE_FILE, line, Kind.UNKNOWN_LESSON, {"lesson": key})


def of_numbers(head: Head, names: Sequence[LessonName]) -> Iterator[Problem]:
    """Yield where the numbers in the names of files are not the order of the course."""
    numbers: dict[str, int] = {}
    keys: dict[int, str] = {}
    for name in names:
        if name.number != numbers.setdefault(name.key, name.number):
            number = f"{numbers[name.key]:02d}"
            yield Problem(name.path, 1, Kind.NUMBER_DIFFERS, {"number": number})
        elif name.key != keys.setdefault(name.number, name.key):
            yield Problem(name.path, 1, Kind.NUMBER_TWICE, {"lesson": keys[name.number]})
    order = [key for module in head.modules for key in module.lessons if key in numbers]
    for before, key in itertools.pairwise(order):
        if numbers[key] < numbers[before]:
            path = next(name.path for name in names if name.key == key)
            yield Problem(path, 1, Kind.OUT_OF_ORDER, {"lesson": before})


def of_languages(
    head: Head, path: str, found: Collection[str], *, advice_at: str
) -> Iterator[Problem]:
    """Yield in which languages a lesson or a quiz lacks a file, or has one too many.

    :param path: of its file in the source language, or of any of its files.
    """
    for language in found:
        if language not in head.languages:
            yield Problem(path, 1, Kind.LANGUAGE_NOT_LISTED, {"language": language})
    if head.source_language not in found:
        yield Problem(path, 1, Kind.NO_SOURCE_TEXT, {"language": head.source_language})
    for language in head.languages:
        if language not in found and language != head.source_language:
            values = {"language": language, "name": advice_at}
            yield Problem(path, 1, Kind.NO_TRANSLATION, values)


def of_translation(lesson: LessonFile, original: LessonFile) -> Iterator[Problem]:
    """Yield where a translation has more or fewer parts than its original."""
    for kind, here, there in (
        (Kind.SOURCES_DIFFER, lesson.sources, original.sources),
        (Kind.BLOCKS_DIFFER, lesson.blocks, original.blocks),
    ):
        if len(here) != len(there):
            values = {"here": str(len(here)), "there": str(len(there))}
            yield Problem(lesson.path, 1, kind, values)


def of_quizzes(head: Head, yaml: Document, quizzes: Sequence[QuizFile]) -> Iterator[Problem]:
    """Yield where the quizzes that the course names are not the ones it has."""
    by_key: Mapping[str, list[QuizFile]] = {
        key: [quiz for quiz in quizzes if quiz.key == key] for key in head.quizzes
    }
    for at, (key, found) in enumerate(by_key.items()):
        if not found:
            line = yaml.line_of(("quizzes", at))
            yield Problem(COURSE_FILE, line, Kind.NO_QUIZ_FILE, {"quiz": key})
            continue
        present = [quiz.language for quiz in found]
        yield from of_languages(head, found[0].path, present, advice_at=f"quizzes/{key}")
    for quiz in quizzes:
        if quiz.key not in by_key:
            yield Problem(quiz.path, 1, Kind.UNKNOWN_QUIZ, {"quiz": quiz.key})
