"""Course folders and releases; a test names only what it is about."""

from contextlib import contextmanager
from datetime import UTC, datetime

from markupsafe import Markup
from sqlalchemy import event

from courses import releasing
from courses.folder.reading import read_files
from courses.quiz_part import WITHOUT_QUIZZES, Asked, Block, QuizLink, QuizPart
from courses.rendering import prepare
from lms.db.session import database

AT = datetime(2026, 3, 1, 9, tzinfo=UTC)
LANGUAGES = ("en", "ru")


def yaml(slug="watching", lessons=("first", "second", "third"), quizzes=(), **changes) -> str:
    """Return a course.yaml; a change replaces the line of its key, None removes it."""
    listed = ", ".join(lessons)
    lines = {
        "slug": slug,
        "source_language": "en",
        "languages": f"[{', '.join(LANGUAGES)}]",
        "jurisdiction": "both",
        "licence": "CC BY-SA 4.0",
        "title": "{en: Watching, ru: Наблюдение}",
        "summary": "{en: How to watch., ru: Как наблюдать.}",
        "reviewed": "[en]",
        "modules": f"[{{id: one, title: {{en: One, ru: Один}}, lessons: [{listed}]}}]",
        "objectives": "[]",
        "quizzes": f"[{', '.join(quizzes)}]",
    }
    lines = {key: value for key, value in {**lines, **changes}.items() if value is not None}
    return "".join(f"{key}: {value}\n" for key, value in lines.items())


def lesson(title="A lesson", body="A monitor reads.", **settings) -> str:
    """Return the file of a lesson in the source language."""
    known = {"minutes": "5", "jurisdiction": "KZ", **settings}
    return front({"title": title, "objective": "Say what was read.", **known}, body)


def translation(title="Урок", body="Наблюдатель читает.", **settings) -> str:
    """Return the file of a lesson in another language."""
    return front({"title": title, "objective": "Сказать, что прочитано.", **settings}, body)


def front(values, body) -> str:
    head = "".join(f"{key}: {value}\n" for key, value in values.items() if value is not None)
    return f"---\n{head}---\n{body}\n"


def files(lessons=("first", "second", "third"), changes=None, **settings) -> dict[str, bytes]:
    """Return the files of a course; a change replaces a file, None removes it."""
    texts = {"course.yaml": yaml(lessons=lessons, **settings)}
    for number, key in enumerate(lessons, start=1):
        texts[f"lessons/{number:02d}-{key}.en.md"] = lesson(f"The {key}")
        texts[f"lessons/{number:02d}-{key}.ru.md"] = translation(f"Урок {number}")
    texts |= changes or {}
    return {
        path: text if isinstance(text, bytes) else text.encode()
        for path, text in texts.items()
        if text is not None
    }


def write(folder, contents):
    """Put the files into a folder on disk, and return it."""
    for path, content in contents.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


def release(db, contents=None, *, quiz_part=WITHOUT_QUIZZES, at=AT, trainers=None):
    """Make a release of the files, or of a plain course."""
    reading = read_files(contents or files())
    assert reading.usable, reading.problems
    prepared = prepare(reading.usable, quiz_part)
    return releasing.make_release(db, prepared, quiz_part, at=at, trainers=trainers)


def plain_part(links=()) -> QuizPart:
    """Return a quiz part that keeps blocks as they are and repeats what was asked."""

    def show(kept, asked: Asked) -> Markup:
        said = Markup("<p>{}: {}</p>").format(kept["id"], kept["text"])
        if asked.check == kept["id"]:
            said += Markup("<p>You sent {} to {}</p>").format(asked.answers, asked.address)
        return said

    def keep(block: Block):
        return {"id": "q1", "text": f"{block.text.strip()} | {block.original}"}

    return QuizPart(
        check_block=WITHOUT_QUIZZES.check_block,
        keep_block=keep,
        show_block=show,
        check_quizzes=WITHOUT_QUIZZES.check_quizzes,
        import_quizzes=WITHOUT_QUIZZES.import_quizzes,
        listed=lambda _db, _release, _language: [QuizLink(key, key, "/q") for key in links],
    )


@contextmanager
def counted_queries(app):
    """Collect the statements that the application sends to its database."""
    asked = []
    with app.app_context():
        engine = database().engine

    def note(_connection, _cursor, statement, *_rest):
        if not statement.startswith(("BEGIN", "PRAGMA", "SAVEPOINT", "SHOW")):
            asked.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield asked
    event.remove(engine, "before_cursor_execute", note)
