"""Engines: how a transaction begins on SQLite and on PostgreSQL."""

from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session, sessionmaker

PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    # A writer waits this long, in milliseconds, for the one before it.
    "PRAGMA busy_timeout = 10000",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA cache_size = -16000",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA journal_size_limit = 67108864",
)


def make_engine(url: str, **options: Any) -> Engine:
    """Build an engine for the database at that address.

    On SQLite the driver is kept from beginning transactions, so that a writing one can begin
    with ``BEGIN IMMEDIATE``: an upgrade from reading to writing fails at once when another
    writer was quicker, whatever the time-out.
    """
    address = make_url(url)
    # Faults go to the logs, where no names or letters belong.
    options = {"hide_parameters": True, **options}
    if address.get_backend_name() != "sqlite":
        if "poolclass" not in options:
            options |= {"pool_pre_ping": True, "pool_size": 10, "max_overflow": 10}
        return create_engine(address, **options)
    engine = create_engine(address, **options)
    event.listen(engine, "connect", _configure)
    event.listen(engine, "begin", _begin)
    return engine


def readers(engine: Engine) -> sessionmaker[Session]:
    """Return a maker of sessions that cannot write."""
    options = {"sqlite_read_only": True, "postgresql_readonly": True}
    if engine.dialect.name == "sqlite":
        del options["postgresql_readonly"]
    return sessionmaker(engine.execution_options(**options), expire_on_commit=False)


def writers(engine: Engine) -> sessionmaker[Session]:
    """Return a maker of sessions that take the write lock when they begin."""
    return sessionmaker(
        engine.execution_options(sqlite_begin="IMMEDIATE"), expire_on_commit=False
    )


def _configure(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    driver = connection.connection.dbapi_connection
    if driver is None:
        return
    # Set at each beginning: the pool hands the same connection to readers and to writers.
    cursor = driver.cursor()
    cursor.execute(f"PRAGMA query_only = {int(bool(options.get('sqlite_read_only')))}")
    mode = options.get("sqlite_begin", "DEFERRED")
    if mode != "NONE":
        cursor.execute(f"BEGIN {mode}")
    cursor.close()
