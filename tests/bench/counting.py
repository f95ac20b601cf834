"""What needs no load: queries of a page, its bytes, and the first visit of a newcomer."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import brotli
import html5lib
from flask import Flask
from sqlalchemy import Engine, event

from lms.config import LANGUAGES
from lms.db.session import database
from tests.bench.cast import Cast
from tests.bench.certifying import QUIZ
from tests.bench.scenarios import COURSE, LESSON, TABLE, a_number
from tests.bench.taught import taught


@dataclass(frozen=True, slots=True)
class Counted:
    """One page: its queries, and its bytes as they are and compressed."""

    queries: int
    plain: int
    compressed: int


@dataclass(frozen=True, slots=True)
class Visit:
    """The first visit of a browser that has kept nothing; sizes in bytes, compressed."""

    lesson: str
    language: str
    page: int
    styles: int
    scripts: int
    requests: int

    @property
    def total(self) -> int:
        """Return the bytes of page, styles and scripts together."""
        return self.page + self.styles + self.scripts


@contextmanager
def statements(engine: Engine) -> Iterator[list[str]]:
    """Collect the statements that are sent to the database meanwhile."""
    found: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        found.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield found
    event.remove(engine, "before_cursor_execute", note)


def pages(app: Flask, cast: Cast) -> dict[str, tuple[str, str]]:
    """Return what is counted, by name: an address, and a cookie or nothing."""
    signed, attempt = cast.learners[0]
    learner, coordinator = signed.cookie, cast.coordinator.cookie
    return {
        "catalogue, visitor": ("/", ""),
        "course, visitor": (COURSE, ""),
        "course, signed in": (COURSE, learner),
        "lesson, visitor": (LESSON, ""),
        "lesson, signed in": (LESSON, learner),
        "quiz, signed in": (f"{COURSE}/quizzes/{QUIZ}", learner),
        "question of an attempt": (f"/attempts/{attempt}/2", learner),
        "attempt before submitting": (f"/attempts/{attempt}", learner),
        "my page": ("/me", learner),
        "own certificates": ("/certificates", learner),
        "verify": (f"/verify/{a_number(app)}", ""),
        TABLE: ("/coordination", coordinator),
        f"{TABLE} by last day": ("/coordination?sort=until", coordinator),
    }


def count(app: Flask, cast: Cast) -> Mapping[str, Counted]:
    """Return what each page costs, by its name."""
    return {name: _counted(app, *asked) for name, asked in pages(app, cast).items()}


def _counted(app: Flask, path: str, cookie: str) -> Counted:
    with app.app_context():
        engine = database().engine
    fetch(app, path, cookie)
    # Asked again: the first time, templates and statements are made ready.
    with statements(engine) as asked:
        body = fetch(app, path, cookie)
    return Counted(len(asked), len(brotli.decompress(body)), len(body))


def fetch(app: Flask, path: str, cookie: str) -> bytes:
    """Return a page as it is sent, compressed."""
    browser = app.test_client(use_cookies=False)
    headers = {"Accept-Encoding": "br", **({"Cookie": cookie} if cookie else {})}
    answer = browser.get(path, headers=headers)
    if answer.status_code != 200:
        raise ValueError(f"{path}: {answer.status}")
    return answer.get_data()


def visits(app: Flask, built: Path) -> list[Visit]:
    """Return the first visit of every lesson in every language.

    ``built`` is where the application keeps its compressed static files.
    """
    with app.app_context(), database().reader() as db:
        lessons = taught(db.connection()).lessons
    return [
        _visit(app, built, lesson, language) for language in LANGUAGES for lesson in lessons
    ]


def _visit(app: Flask, built: Path, lesson: str, language: str) -> Visit:
    body = fetch(app, f"{COURSE}/lessons/{lesson}?lang={language}", "")
    page = html5lib.parse(brotli.decompress(body), namespaceHTMLElements=False)
    styles = [link.get("href") for link in page.iter("link") if link.get("rel") == "stylesheet"]
    scripts = [script.get("src") for script in page.iter("script")]
    return Visit(
        lesson=lesson,
        language=language,
        page=len(body),
        styles=sum(_compressed(built, url) for url in styles),
        scripts=sum(_compressed(built, url) for url in scripts),
        requests=1 + len(styles) + len(scripts),
    )


def _compressed(built: Path, url: str) -> int:
    name = urlsplit(url).path.removeprefix("/static/")
    return (built / f"{name}.br").stat().st_size
