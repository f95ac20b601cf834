"""The request's way through the database: reads apart, one writing transaction, one commit."""

from collections.abc import Callable

from flask import Flask, current_app, g, request
from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from lms.db.engine import readers, writers

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


class Database:
    """The engine of one application, and what makes sessions on it."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.reader: sessionmaker[Session] = readers(engine)
        self.writer: sessionmaker[Session] = writers(engine)


def init_app(app: Flask, engine: Engine) -> None:
    """Give the application its database."""
    app.extensions["lms.database"] = Database(engine)

    @app.teardown_appcontext
    def close(_error: BaseException | None) -> None:
        finish(commit=False)


def database() -> Database:
    """Return the database of the present application."""
    found: Database = current_app.extensions["lms.database"]
    return found


def reading() -> Session:
    """Return a session to read with; inside a write it is the writing one."""
    if (writer := g.get("db_writer")) is not None:
        found: Session = writer
        return found
    if "db_reader" not in g:
        g.db_reader = database().reader()
    reader: Session = g.db_reader
    return reader


def writing() -> Session:
    """Return the request's one writing session; its first call takes the write lock.

    The reading session is closed first, so that a request never holds two connections and
    the pool cannot lock itself up. Ids, not objects, cross from one to the other.

    :raises RuntimeError: the request is a GET, which writes nothing.
    """
    if request and request.method in SAFE_METHODS:
        raise RuntimeError(f"{request.method} {request.path} tries to write")
    if "db_writer" not in g:
        _close("db_reader")
        g.db_writer = database().writer()
    writer: Session = g.db_writer
    return writer


def finish(*, commit: bool) -> None:
    """Commit or roll back what the request wrote, and close its sessions.

    :raises sqlalchemy.exc.SQLAlchemyError: the commit failed; everything is rolled back.
    """
    writer: Session | None = g.get("db_writer")
    try:
        if writer is not None and commit:
            writer.commit()
    finally:
        _close("db_writer")
        _close("db_reader")


def write_apart(act: Callable[[Session], object]) -> None:
    """Do something in a transaction of its own: what must outlive a refused request."""
    with database().writer.begin() as db:
        act(db)


def _close(name: str) -> None:
    session: Session | None = g.pop(name, None)
    if session is not None:
        session.close()
