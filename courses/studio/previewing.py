"""A text shown as its lesson would be, with everything that is wrong in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from courses import media, rendering
from courses.folder import agreement
from courses.folder.content import Lesson, LessonFile
from courses.folder.lessons import ReadLesson
from courses.folder.names import media_type
from courses.folder.problems import Problem
from courses.outline import ShownText, Source
from courses.quiz_part import Block, QuizPart
from courses.scope import Scope
from courses.studio.desk import Desk
from courses.studio.opening import Opened, original, read
from courses.studio.texts import LONGEST
from lms.markdown.page import MediaUrl

BROKEN: Mapping[str, Any] = {"broken": True}
"""Stands for a self-check that cannot be shown until its problems are mended."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a text would look like, and what is wrong in it."""

    problems: tuple[Problem, ...]
    shown: ShownText | None
    """None while the head of the text cannot be read, or the text is too long."""

    @property
    def weight(self) -> int:
        """The bytes of the lesson's own HTML, before it is compressed; without pictures."""
        segments = self.shown.segments if self.shown else ()
        return sum(len(segment.get("html", "").encode()) for segment in segments)


def preview(opened: Opened, text: str, quiz_part: QuizPart) -> Preview:
    """Return how the text would look in the place that was opened for it."""
    if len(text) > LONGEST:
        return Preview((), None)
    report: list[Problem] = []
    own = read(opened.desk, opened.spot.place, text, report)
    source = own if opened.is_source else _original(opened)
    if own is None or source is None:
        return Preview(tuple(sorted(report)), None)
    lesson = _lesson(opened, own, source)
    if not opened.is_source:
        report += agreement.of_translation(own.file, source.file)
    report += _of_blocks(opened, lesson, quiz_part)
    shown = _shown(opened, lesson, source.file, quiz_part)
    return Preview(tuple(sorted(report)), shown)


def media_of(desk: Desk) -> MediaUrl:
    """Return what finds the address of an image of the release by its path."""

    def find(path: str) -> str | None:
        digest = desk.manifest.get(path)
        if digest is None or not media_type(path):
            return None
        return media.address(desk.slug, digest, path)

    return find


def _original(opened: Opened) -> ReadLesson | None:
    return original(opened.desk, opened.spot.lesson_key, opened.texts)


def _lesson(opened: Opened, own: ReadLesson, source: ReadLesson) -> Lesson:
    settings = source.settings
    return Lesson(
        key=opened.spot.lesson_key,
        module="",
        minutes=settings.minutes if settings else 0,
        jurisdiction=settings.jurisdiction if settings else Scope.BOTH,
        law_checked_on=settings.law_checked_on if settings else None,
        texts={opened.desk.source_language: source.file, opened.spot.language: own.file},
    )


def _blocks(opened: Opened, lesson: Lesson) -> Iterator[Block]:
    return rendering.blocks(lesson, opened.spot.language, opened.desk.source_language)


def _of_blocks(opened: Opened, lesson: Lesson, quiz_part: QuizPart) -> Iterator[Problem]:
    for block in _blocks(opened, lesson):
        yield from quiz_part.check_block(block)


def _shown(
    opened: Opened, lesson: Lesson, source: LessonFile, quiz_part: QuizPart
) -> ShownText:
    language = opened.spot.language
    file = lesson.texts[language]
    return ShownText(
        language=language,
        title=file.title,
        objective=file.objective,
        sources=tuple(
            Source(theirs.ref, ours.text, theirs.url)
            for ours, theirs in zip(file.sources, source.sources, strict=False)
        ),
        segments=rendering.segments(
            lesson,
            language,
            opened.desk.source_language,
            _forgiving(quiz_part),
            media_of(opened.desk),
        ),
    )


def _forgiving(quiz_part: QuizPart) -> QuizPart:
    """Return the quiz part with a stand-in for blocks that it cannot keep yet."""

    def keep(block: Block) -> dict[str, Any]:
        broken = any(problem.serious for problem in quiz_part.check_block(block))
        return dict(BROKEN) if broken else quiz_part.keep_block(block)

    return replace(quiz_part, keep_block=keep)
