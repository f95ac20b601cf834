"""The job table and the worker's heart-beat."""

import enum
from datetime import datetime
from typing import Any

from sqlalchemy import Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from lms.db.base import Base, Code, Key


class JobState(enum.Enum):
    """Where a job stands. A finished job leaves no row, unless it has a key to remember."""

    READY = "ready"
    RUNNING = "running"
    DONE = "done"
    DEAD = "dead"


class Job(Base):
    """A piece of work, written in the same transaction as its cause."""

    __tablename__ = "job"
    __table_args__ = (Index("ix_job_due", "state", "run_at", "id"),)

    id: Mapped[Key]
    kind: Mapped[Code]
    payload: Mapped[dict[str, Any]]
    key: Mapped[str | None] = mapped_column(String(200), unique=True)
    """What makes it once only, such as ``remind:17:2026-11-21``; None: no such promise."""
    state: Mapped[JobState]
    run_at: Mapped[datetime]
    """Not before this moment; a failed run moves it on."""
    tries: Mapped[int]
    lease_by: Mapped[str | None] = mapped_column(String(100))
    lease_until: Mapped[datetime | None]
    """While it runs: when another worker may take it over."""
    error: Mapped[str | None] = mapped_column(Text)
    """The last failure, for ``doctor``; None while it never failed."""


class Heartbeat(Base):
    """When each worker was last seen alive."""

    __tablename__ = "heartbeat"

    worker: Mapped[str] = mapped_column(String(100), primary_key=True)
    seen_at: Mapped[datetime]
