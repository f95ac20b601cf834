"""The worker: takes due jobs under a lease, does them, tries again when they fail."""

import signal
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from types import FrameType

import structlog
from sqlalchemy import ColumnElement, delete, or_, select, update
from sqlalchemy.orm import Session

from lms import clock
from lms.db.session import Database
from lms.jobs.models import Heartbeat, Job, JobState
from lms.jobs.queue import Handler
from lms.logs import said

log = structlog.get_logger("lms.worker")
BEAT_EVERY = timedelta(seconds=20)
TICK_EVERY = timedelta(minutes=1)
MOST_TRIES = 8
LONGEST_WAIT = timedelta(hours=1)
REMEMBERED = timedelta(days=60)
"""How long a job with a key, or a dead letter, is kept after its end."""


class LeaseLost(Exception):  # noqa: N818 - an outcome between two workers, not a fault
    """Another worker took the job over; what this one did is rolled back."""


def wait_after(tries: int) -> timedelta:
    """Return how long a job waits after that many failed tries."""
    return min(timedelta(seconds=10 * 2**tries), LONGEST_WAIT)


@dataclass
class Worker:
    """One process that works through the job table. Any number may run beside each other."""

    database: Database
    handlers: Mapping[str, Handler]
    name: str
    ticks: Iterable[Callable[[Session, datetime], None]] = ()
    lease: timedelta = timedelta(minutes=5)
    stopping: bool = field(default=False, init=False)
    _beaten: datetime | None = field(default=None, init=False)
    _ticked: datetime | None = field(default=None, init=False)

    def run(self, *, pause: float = 0.5) -> None:
        """Work until told to stop; ``pause`` is how many seconds to sleep when idle."""
        signal.signal(signal.SIGTERM, self._stop)
        signal.signal(signal.SIGINT, self._stop)
        while not self.stopping:
            self.beat(at=clock.now())
            self.tick(at=clock.now())
            if not self.step(at=clock.now()):
                time.sleep(pause)

    def step(self, *, at: datetime) -> bool:
        """Do one due job; return whether there was one."""
        with self.database.reader() as db:
            waiting = db.scalar(select(Job.id).where(_due(at)).limit(1))
        job = self.claim(at=at) if waiting is not None else None
        if job is None:
            return False
        try:
            self.do(job, at=at)
        except LeaseLost:
            log.warning("lease lost", job=job.id, kind=job.kind)
        except Exception as error:  # noqa: BLE001 - whatever a handler raises is a failed try
            self._failed(job, error, at)
        return True

    def beat(self, *, at: datetime) -> None:
        """Write down, now and then, that this worker is alive."""
        if self._beaten and at - self._beaten < BEAT_EVERY:
            return
        self._beaten = at
        with self.database.writer.begin() as db:
            db.merge(Heartbeat(worker=self.name, seen_at=at))

    def tick(self, *, at: datetime) -> None:
        """Once a minute, let the features ask for what is due by the calendar."""
        if self._ticked and at - self._ticked < TICK_EVERY:
            return
        self._ticked = at
        for act in self.ticks:
            with self.database.writer.begin() as db:
                act(db, at)
        with self.database.writer.begin() as db:
            old = at - REMEMBERED
            # Dead letters too: they hold what was to be sent, and to whom.
            ended = Job.state.in_([JobState.DONE, JobState.DEAD])
            db.execute(delete(Job).where(ended, Job.run_at < old))

    def claim(self, *, at: datetime) -> Job | None:
        """Take the job that is due first, under a lease; None when another was quicker."""
        with self.database.writer.begin() as db:
            due = select(Job).where(_due(at)).order_by(Job.run_at, Job.id).limit(1)
            job = db.scalar(due.with_for_update(skip_locked=True))
            if job is None:
                return None
            job.state = JobState.RUNNING
            job.tries += 1
            job.lease_by, job.lease_until = self.name, at + self.lease
            return job

    def do(self, job: Job, *, at: datetime) -> None:
        """Do a job that was taken, and end it together with its effect.

        :raises LeaseLost: the lease ran out and another worker took the job over.
        """
        with self.database.reader() as db:
            finish = self.handlers[job.kind](db, job.payload, at)
        with self.database.writer.begin() as db:
            mine = (Job.id == job.id, Job.lease_by == self.name, Job.tries == job.tries)
            # First of all, so that two workers with one job meet here, before any effect.
            if db.scalar(select(Job.id).where(*mine).with_for_update()) is None:
                raise LeaseLost
            db.execute(
                update(Job).where(*mine).values(state=JobState.DONE, lease_until=None)
                if job.key
                else delete(Job).where(*mine)
            )
            if finish is not None:
                finish(db)

    def _failed(self, job: Job, error: Exception, at: datetime) -> None:
        dead = job.tries >= MOST_TRIES
        log.error("job failed", job=job.id, kind=job.kind, tries=job.tries, exc_info=error)
        with self.database.writer.begin() as db:
            db.execute(
                update(Job)
                .where(Job.id == job.id, Job.lease_by == self.name, Job.tries == job.tries)
                .values(
                    state=JobState.DEAD if dead else JobState.READY,
                    run_at=at + wait_after(job.tries),
                    lease_until=None,
                    error=f"{type(error).__name__}: {said(str(error))}"[:2000],
                )
            )

    def _stop(self, _signal: int, _frame: FrameType | None) -> None:
        self.stopping = True


def _due(at: datetime) -> ColumnElement[bool]:
    return or_(
        (Job.state == JobState.READY) & (Job.run_at <= at),
        (Job.state == JobState.RUNNING) & (Job.lease_until < at),
    )
