"""The file of a lesson read."""

from dataclasses import dataclass, fields
from datetime import date

from markupsafe import Markup

from courses.folder.content import LessonFile, RawBlock, Source
from courses.folder.fields import LONGEST_SENTENCE, Fields
from courses.folder.names import LessonName
from courses.folder.problems import Kind, Problem, told
from courses.scope import Scope
from lms.frontmatter import FrontMatterError, split
from lms.markdown import check, render
from lms.markdown.page import AdmonitionWords, MediaUrl
from lms.markdown.wording import fault_sentence, problem_sentence

TEXTS = ("title", "objective", "sources")
SETTINGS = ("minutes", "jurisdiction", "law_checked")
SOURCE_SETTINGS = ("ref", "url")
MOST_MINUTES = 240
BLOCK = "quiz"
"""The name of the blocks that the quiz part reads."""
NO_WORDS = AdmonitionWords(*[""] * len(fields(AdmonitionWords)))
"""Where a text is only searched for blocks, what stands around it is nobody's to read."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What only the file in the source language says of a lesson."""

    minutes: int
    jurisdiction: Scope
    law_checked_on: date | None


@dataclass(frozen=True, slots=True)
class ReadLesson:
    """The file of a lesson, and its settings where it is in the source language."""

    name: LessonName
    file: LessonFile
    settings: Settings | None


def read_lesson(
    name: LessonName, text: str, *, source: bool, media: MediaUrl, report: list[Problem]
) -> ReadLesson | None:
    """Return what the file of a lesson says; None where its front matter cannot be read.

    :param source: whether the file is in the source language of the course.
    """
    try:
        front = split(text)
    except FrontMatterError as error:
        report.append(told(name.path, error.line, fault_sentence(error)))
        return None
    head = Fields(name.path, front, report)
    head.only((*TEXTS, *SETTINGS) if source else TEXTS, () if source else SETTINGS)
    lesson = LessonFile(
        path=name.path,
        language=name.language,
        title=head.text("title"),
        objective=head.text("objective", longest=LONGEST_SENTENCE),
        sources=tuple(
            _source(inside, source) for inside in head.each("sources", optional=True)
        ),
        body=front.body,
        body_line=front.body_line,
        blocks=blocks_of(front.body, front.body_line),
    )
    _check_body(lesson, media, report)
    return ReadLesson(name, lesson, _settings(head) if source else None)


def blocks_of(body: str, body_line: int) -> tuple[RawBlock, ...]:
    """Return the blocks of a lesson that the quiz part reads, in order."""
    found: list[RawBlock] = []

    def take(text: str, line: int, _ordinal: int) -> Markup:
        found.append(RawBlock(body_line + line - 1, text))
        return Markup()

    render(body, page="", words=NO_WORDS, blocks={BLOCK: take})
    return tuple(found)


def _settings(head: Fields) -> Settings:
    return Settings(
        minutes=head.number("minutes", 1, MOST_MINUTES),
        jurisdiction=head.choice("jurisdiction", Scope, Scope.BOTH),
        law_checked_on=head.day("law_checked"),
    )


def _source(inside: Fields, source: bool) -> Source:
    inside.only((*SOURCE_SETTINGS, "text") if source else ("text",), SOURCE_SETTINGS)
    return Source(
        ref=inside.text("ref") if source else "",
        text=inside.text("text", longest=LONGEST_SENTENCE),
        url=inside.address("url") if source else None,
    )


def _check_body(lesson: LessonFile, media: MediaUrl, report: list[Problem]) -> None:
    if not lesson.body.strip():
        report.append(Problem(lesson.path, lesson.body_line, Kind.NO_BODY))
    report.extend(
        told(lesson.path, lesson.body_line + problem.line - 1, problem_sentence(problem))
        for problem in check(lesson.body, blocks=(BLOCK,), media=media)
    )
