"""Questions asked about jobs."""

from collections.abc import Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from lms.jobs.models import Job, JobState


def dead_letters(db: Session) -> Sequence[Job]:
    """Return the jobs that failed too often, oldest first, at most a hundred."""
    dead = select(Job).where(Job.state == JobState.DEAD).order_by(Job.run_at, Job.id).limit(100)
    return db.scalars(dead).all()


def check(db: Session) -> Iterator[tuple[bool, str]]:
    """Yield what ``doctor`` says of the job table."""
    dead = dead_letters(db)
    yield not dead, f"{len(dead)} dead letters" if dead else "no dead letters"
    for job in dead:
        yield False, f"job {job.id} {job.kind}, {job.tries} tries: {job.error}"
