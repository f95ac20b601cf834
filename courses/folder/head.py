"""``course.yaml`` read."""

import re

from courses.folder.content import Head, Part
from courses.folder.fields import LONGEST_SENTENCE, LONGEST_TITLE, Fields
from courses.folder.names import LANGUAGES
from courses.folder.problems import Kind
from courses.scope import Scope

KEYS = (
    "slug", "source_language", "languages", "jurisdiction", "licence", "certificate",
    "title", "summary", "reviewed", "modules", "objectives", "quizzes",
)  # fmt: skip
PART_KEYS = ("id", "title", "lessons")
CERTIFICATE = re.compile(r"[A-Z][A-Z0-9-]{1,15}")


def read_head(fields: Fields) -> Head:
    """Return what ``course.yaml`` says; what is wrong in it is reported and read as empty."""
    fields.only(KEYS)
    languages = fields.ids("languages", LANGUAGES)
    return Head(
        slug=fields.id("slug"),
        source_language=_source_language(fields, languages),
        languages=languages,
        jurisdiction=fields.choice("jurisdiction", Scope, Scope.BOTH),
        licence=fields.text("licence"),
        certificate=_certificate(fields),
        title=fields.texts("title", languages, longest=LONGEST_TITLE),
        summary=fields.texts("summary", languages, longest=LONGEST_SENTENCE),
        reviewed=fields.ids("reviewed", languages),
        modules=_parts(fields, "modules", languages),
        objectives=_parts(fields, "objectives", languages),
        quizzes=fields.ids("quizzes"),
    )


def _source_language(fields: Fields, languages: tuple[str, ...]) -> str:
    language = fields.text("source_language")
    if language and language not in languages:
        fields.problem(Kind.SOURCE_NOT_LISTED, "source_language", language=language)
    return language


def _certificate(fields: Fields) -> str | None:
    code = fields.optional("certificate")
    if code is not None and not CERTIFICATE.fullmatch(code):
        fields.problem(Kind.BAD_CODE, "certificate", code=code)
        return None
    return code


def _parts(fields: Fields, name: str, languages: tuple[str, ...]) -> tuple[Part, ...]:
    parts: list[Part] = []
    for inside in fields.each(name):
        inside.only(PART_KEYS)
        part = Part(
            id=inside.id("id"),
            title=inside.texts("title", languages, longest=LONGEST_TITLE),
            lessons=inside.ids("lessons"),
        )
        if part.id in {other.id for other in parts}:
            inside.problem(Kind.TWICE, "id", name=part.id)
        parts.append(part)
    return tuple(parts)
