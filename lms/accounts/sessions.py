"""Sessions: beginning and ending them, and noting now and then that one is in use."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, select, update
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from lms.accounts.codes import new_token
from lms.accounts.current import Reader, digest_of, reader_of_token
from lms.accounts.errors import LinkOver, NoSuchSession
from lms.accounts.models import UserSession
from lms.db.session import Database
from lms.security.audit import record

TOUCH_EVERY = timedelta(minutes=10)
AGENT_LETTERS = 200


def begin(
    db: Session, person_id: int, *, agent: str, lifetime: timedelta, at: datetime
) -> Reader:
    """Begin a session for somebody who has just been recognised.

    ``agent`` is what the browser says of itself, ``lifetime`` how long it may stay unused.

    :raises LinkOver: the account was closed at this moment.
    """
    token = new_token()
    db.add(
        UserSession(
            person_id=person_id,
            digest=digest_of(token),
            agent=agent[:AGENT_LETTERS],
            begun_at=at,
            seen_at=at,
            expires_at=at + lifetime,
        )
    )
    record(db, "session.begun", at=at, actor_id=person_id, subject_id=person_id)
    db.flush()
    found = reader_of_token(db, token, at=at)
    if found is None:
        raise LinkOver
    return found


def of_person(db: Session, person_id: int, *, at: datetime) -> Sequence[UserSession]:
    """Return the sessions that somebody has open, the last begun first."""
    return db.scalars(
        select(UserSession)
        .where(UserSession.person_id == person_id, UserSession.expires_at > at)
        .order_by(UserSession.id.desc())
    ).all()


def end(db: Session, person_id: int, session_id: int, *, at: datetime) -> None:
    """End one session of somebody's.

    :raises NoSuchSession: it is over, or is another person's.
    """
    ended = db.execute(
        delete(UserSession)
        .where(UserSession.id == session_id, UserSession.person_id == person_id)
        .returning(UserSession.id)
    ).scalar()
    if ended is None:
        raise NoSuchSession
    record(db, "session.ended", at=at, subject_id=person_id, ended=session_id)


def end_all(db: Session, person_id: int, *, at: datetime, but: int | None = None) -> None:
    """End every session of somebody's, except the one with the id ``but``."""
    ended = delete(UserSession).where(UserSession.person_id == person_id)
    db.execute(ended.where(UserSession.id != but) if but is not None else ended)
    record(db, "session.ended-all", at=at, actor_id=person_id, subject_id=person_id)


def due(reader: Reader | None, *, at: datetime) -> bool:
    """Tell whether the reader's session should be noted as seen."""
    return bool(reader and reader.seen_at and at - reader.seen_at >= TOUCH_EVERY)


def touch(database: Database, session_id: int, *, lifetime: timedelta, at: datetime) -> bool:
    """Note that a session is in use, unless somebody else is writing; return whether it was.

    It is best-effort: a reader never waits for it, and a page is never lost to it.
    """
    engine = database.engine.execution_options(sqlite_begin="NONE")
    seen = update(UserSession).where(UserSession.id == session_id)
    try:
        with engine.begin() as connection, _impatient(connection):
            connection.execute(seen.values(seen_at=at, expires_at=at + lifetime))
    except OperationalError:
        return False
    return True


@contextmanager
def _impatient(connection: Connection) -> Iterator[None]:
    """Let the connection give up at once where it would have to wait for a lock."""
    if connection.dialect.name != "sqlite":
        connection.exec_driver_sql("SET LOCAL lock_timeout = '50ms'")
        yield
        return
    patience = connection.exec_driver_sql("PRAGMA busy_timeout").scalar()
    connection.exec_driver_sql("PRAGMA busy_timeout = 0")
    try:
        yield
    finally:
        connection.exec_driver_sql(f"PRAGMA busy_timeout = {patience}")
