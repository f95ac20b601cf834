"""An application on a database of its own for each test, and a reader's hands."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from databases import Postgres, Sqlite
from factories import Make
from flask import Flask
from pages import Browser
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import sync_playwright
from sqlalchemy.orm import Session

import wsgi
from lms.config import Settings
from lms.db.session import database

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium")
# Chromium refuses its own sandbox to root, and containers give it little shared memory.
AS_ROOT = ["--no-sandbox", "--disable-dev-shm-usage"]


# How long an example takes says more of the machine than of the code.
hypothesis.settings.register_profile(
    "parasat", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("parasat")


def pytest_addoption(parser):
    parser.addoption("--database", choices=("sqlite", "postgres"), default="sqlite")


@pytest.fixture(scope="session")
def databases(request, tmp_path_factory) -> Iterator[Sqlite | Postgres]:
    """What makes empty, migrated databases, quickly."""
    kind = Postgres if request.config.getoption("--database") == "postgres" else Sqlite
    with kind(tmp_path_factory.mktemp("databases")) as maker:
        yield maker


@pytest.fixture(scope="session")
def built_assets(tmp_path_factory) -> Path:
    """Static files, compressed once for all the tests."""
    return tmp_path_factory.mktemp("assets")


@pytest.fixture
def settings(databases, tmp_path, built_assets) -> Iterator[Settings]:
    """Settings of a platform that nobody else uses."""
    (tmp_path / "static").symlink_to(built_assets)
    with databases.fresh() as url:
        yield Settings(
            secret_key="a secret for tests only",
            database_url=url,
            base_url="http://localhost",
            data_dir=tmp_path,
            metrics_token="counting",
        )


@pytest.fixture
def app(settings) -> Iterator[Flask]:
    """The whole application."""
    app = wsgi.build(settings)
    app.testing = True
    # Faults are pages in tests too: what a reader would see is what is tested.
    app.config["PROPAGATE_EXCEPTIONS"] = False
    with app.app_context():
        engine = database().engine
    yield app
    engine.dispose()


@pytest.fixture
def db(app) -> Iterator[Session]:
    """A session beside the application's own; each statement commits itself.

    So it never holds the write lock against the application, and always reads what is there.
    """
    with app.app_context():
        engine = database().engine
    sqlite = engine.dialect.name == "sqlite"
    options = {"sqlite_begin": "NONE"} if sqlite else {"isolation_level": "AUTOCOMMIT"}
    with Session(engine.execution_options(**options), expire_on_commit=False) as session:
        yield session


@pytest.fixture
def make(db) -> Make:
    """Plausible rows on demand."""
    return Make(db)


@pytest.fixture
def browser(app) -> Browser:
    """A visitor's browser, which inspects every page it fetches."""
    return Browser(app)


@pytest.fixture
def browser_of(app, make):
    """Make a browser that somebody has signed in with: ``browser_of(person)``."""
    return lambda person: Browser(app, token=make.session_token(person))


@pytest.fixture(scope="session")
def chromium() -> Iterator[Chromium]:
    """A real browser, started once: there can be one Playwright in a process."""
    if not CHROMIUM:
        pytest.skip("Chromium is not installed (Debian package chromium)")
    args = AS_ROOT if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=args)
        yield started
        started.close()
