"""Putting work into the job table."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, TypeAlias

from sqlalchemy import insert
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from lms.jobs.models import Job, JobState

Finish: TypeAlias = Callable[[Session], None]
Handler: TypeAlias = Callable[[Session, Mapping[str, Any], datetime], Finish | None]
"""Does the slow part of a job with a reading session, and returns what writes its result.

The returned function is run in the writing transaction that also ends the job, so that its
effect happens once. The slow part may be run again after a crash and must bear that.
"""


def enqueue(
    db: Session,
    kind: str,
    payload: Mapping[str, Any],
    *,
    at: datetime,
    key: str | None = None,
) -> None:
    """Ask for work not before ``at``, in the caller's transaction.

    With a ``key`` the work is asked for once only, however often this is called.
    """
    row = {
        "kind": kind,
        "payload": dict(payload),
        "key": key,
        "state": JobState.READY,
        "run_at": at,
        "tries": 0,
    }
    if key is None:
        db.execute(insert(Job).values(**row))
        return
    dialect = sqlite if db.get_bind().dialect.name == "sqlite" else postgresql
    db.execute(dialect.insert(Job).values(**row).on_conflict_do_nothing(index_elements=["key"]))
