"""Platforms to be measured: a database with the bundled course and people, and its server."""

import os
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from flask import Flask
from sqlalchemy import text

import wsgi
from lms import clock, logs
from lms.config import Settings
from lms.db.engine import make_engine
from lms.db.session import database
from tests.bench import floor
from tests.bench.cast import Cast, cast
from tests.bench.filling import fill
from tests.bench.serving import HOST, ROOT, WORKERS, Server
from tests.databases import Postgres, Sqlite

KINDS = {"sqlite": Sqlite, "postgresql": Postgres}


@dataclass
class Platform:
    """One database with so many people, and what is needed to serve it."""

    kind: str
    people: int
    url: str
    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        """Return its settings, as the environment of its processes."""
        return {
            "PARASAT_DATABASE_URL": self.url,
            "PARASAT_DATA_DIR": str(self.folder),
            "PARASAT_BASE_URL": f"http://{HOST}",
            "PARASAT_SECRET_KEY": self.secret,
        }

    @cached_property
    def secret(self) -> str:
        """Return a key that nobody else has."""
        return secrets.token_urlsafe(32)

    @cached_property
    def app(self) -> Flask:
        """Return the same application inside this process, to sign and to count with."""
        return wsgi.build(Settings.from_env(self.environment))

    def command(self, *words: str) -> None:
        """Run a command of the platform."""
        subprocess.run(
            [sys.executable, str(ROOT / "wsgi.py"), *words],
            check=True,
            cwd=ROOT,
            env={**os.environ, **self.environment},
            stdout=subprocess.DEVNULL,
        )

    def prepare(self, sitters: int) -> Cast:
        """Import the course, put the people in, and sign in those who will act."""
        self.command("course", "import", "--library")
        engine = make_engine(self.url)
        fill(engine, self.people, at=clock.now())
        engine.dispose()
        return cast(self.app, sitters, at=clock.now())

    def close(self) -> None:
        """Let go of the database."""
        with self.app.app_context():
            database().engine.dispose()

    def server(self, workers: int = WORKERS) -> Server:
        """Return a server of it, not started yet."""
        log = self.folder / "server.log"
        return Server("wsgi:build()", self.environment, log, workers)


@contextmanager
def house(kind: str) -> Iterator["House"]:
    """Keep a place for databases of one kind, and take everything away afterwards."""
    logs.configure("ERROR")
    folder = Path(tempfile.mkdtemp(prefix="parasat-bench-"))
    try:
        with KINDS[kind](folder) as databases, ExitStack() as stack:
            # So that all is taken away too when somebody ends this process; after the database
            # server has begun, which listens for the signal itself and stops at once.
            signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
            yield House(kind, folder, databases, stack)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@dataclass
class House:
    """Where platforms of one kind of database stand."""

    kind: str
    folder: Path
    databases: Sqlite | Postgres
    stack: ExitStack

    def platform(self, people: int) -> Platform:
        """Return an empty platform for so many people."""
        url = self.stack.enter_context(self.databases.fresh())
        folder = self.folder / f"platform-{people}"
        folder.mkdir()
        platform = Platform(self.kind, people, url, folder)
        self.stack.callback(platform.close)
        return platform

    def secure(self) -> str:
        """Make PostgreSQL write to the disk as it does for everyone; say what it then does.

        The tests' server is told not to wait for the disk, which is well for filling.
        """
        if not isinstance(self.databases, Postgres):
            return "WAL, synchronous = NORMAL"
        self.databases.run("ALTER SYSTEM RESET ALL")
        self.databases.run("SELECT pg_reload_conf()")
        self.databases.run("CHECKPOINT")
        with self.databases.admin.connect() as connection:
            names = ("server_version", "fsync", "synchronous_commit", "shared_buffers")
            shown = {name: connection.scalar(text(f"SHOW {name}")) for name in names}
        return ", ".join(f"{name} = {value}" for name, value in shown.items())

    def floor(self) -> Server:
        """Return a server of the bare page, not started yet; always on SQLite."""
        path = self.folder / "floor.sqlite"
        floor.fill(path)
        environment = {floor.DATABASE: str(path)}
        return Server("tests.bench.floor:build()", environment, self.folder / "floor.log")
