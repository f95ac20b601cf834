"""A course folder made ready to be shown: the slow work, done before anything is written."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from flask_babel import force_locale
from markupsafe import Markup

from courses.folder.content import CourseFolder, Lesson, LessonFile
from courses.folder.lessons import BLOCK
from courses.media import addresses
from courses.quiz_part import Block, QuizPart
from lms.markdown import render
from lms.markdown.page import MediaUrl
from lms.markdown.wording import words

# A comment cannot come from the text of a lesson: raw HTML in it is shown as text.
MARKER = Markup("<!--block {}-->")
MARK = re.compile(r"<!--block (\d+)-->\n?")

Segments = list[dict[str, Any]]
"""The body of a lesson in order, as LessonText.segments keeps it."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A folder that was checked, with the segments of each lesson by key and language."""

    folder: CourseFolder
    segments: Mapping[tuple[str, str], Segments]


def prepare(folder: CourseFolder, quiz_part: QuizPart) -> Prepared:
    """Make every lesson of a checked folder ready to be shown."""
    media = addresses(folder.head.slug, folder.files)
    source = folder.head.source_language
    return Prepared(
        folder,
        {
            (lesson.key, language): segments(lesson, language, source, quiz_part, media)
            for lesson in folder.lessons
            for language in lesson.texts
        },
    )


def segments(
    lesson: Lesson, language: str, source: str, quiz_part: QuizPart, media: MediaUrl
) -> Segments:
    """Return one lesson in one language: pieces of HTML, and blocks for the quiz part."""
    kept = [quiz_part.keep_block(block) for block in blocks(lesson, language, source)]
    with force_locale(language):
        html = render(
            lesson.texts[language].body,
            page=lesson.key,
            words=words(),
            blocks={BLOCK: lambda _text, _line, ordinal: MARKER.format(ordinal)},
            media=media,
        )
    return list(_segments(html, kept))


def blocks(lesson: Lesson, language: str, source: str) -> Iterator[Block]:
    """Yield the blocks of a lesson, each beside its original; they stand in one order."""
    file = lesson.texts[language]
    original = lesson.texts[source]
    for at, block in enumerate(file.blocks):
        yield Block(
            path=file.path,
            line=block.line,
            language=language,
            text=block.text,
            original=None if language == source else _text_at(original, at),
        )


def _text_at(original: LessonFile, at: int) -> str:
    return original.blocks[at].text if at < len(original.blocks) else ""


def _segments(html: str, kept: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    # Splitting by one group gives text and number in turn.
    for at, piece in enumerate(MARK.split(html)):
        if at % 2:
            # Nothing is kept of a block where no quiz part reads it.
            if block := kept[int(piece) - 1]:
                yield {"check": block}
        elif piece.strip():
            yield {"html": piece}
