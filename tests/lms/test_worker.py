"""The worker keeps its promise: done once in effect, nothing lost."""

import os
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from smtplib import SMTPRecipientsRefused

import pytest
from sqlalchemy import select

from lms import clock
from lms.db.session import database
from lms.jobs.models import Heartbeat, Job, JobState
from lms.jobs.queries import check
from lms.jobs.queue import enqueue
from lms.jobs.worker import MOST_TRIES, REMEMBERED, LeaseLost, Worker, wait_after
from lms.security.audit import AuditEntry, record

KILLED = """
import sys, time
from lms.db.engine import make_engine
from lms.db.session import Database
from lms.jobs.worker import Worker
from lms import clock
import wsgi

def handle(db, payload, at):
    print("begun", flush=True)
    time.sleep(60)

Worker(Database(make_engine(sys.argv[1])), {"count": handle}, "first").step(at=clock.now())
"""


def counting(_db, _payload, at):
    return lambda db: record(db, "counted", at=at)


def failing(_db, _payload, _at):
    raise OSError("the mail server is away")


def refusing(_db, _payload, _at):
    raise SMTPRecipientsRefused({"aigul@example.org": (550, b"nobody here")})


@pytest.fixture
def worker(app):
    with app.app_context():
        return Worker(database(), {"count": counting, "fail": failing}, "second")


@pytest.fixture
def asked(db):
    """Ask for a job and return its row."""

    def ask(kind, **options):
        enqueue(db, kind, {}, at=clock.now(), **options)
        return db.scalars(select(Job)).one()

    return ask


def acts(db):
    return db.scalars(select(AuditEntry.act)).all()


class TestJob:
    def test_is_done_once(self, worker, asked, db):
        asked("count")

        steps = [worker.step(at=clock.now()) for _ in range(2)]

        assert (steps, acts(db)) == ([True, False], ["counted"])

    def test_is_asked_for_once_with_a_key(self, asked):
        asked("count", key="the same")

        assert asked("count", key="the same")

    def test_is_not_asked_for_again_after_it_was_done(self, worker, asked, db):
        asked("count", key="the same")
        worker.step(at=clock.now())

        asked("count", key="the same")

        assert not worker.step(at=clock.now())

    def test_waits_for_its_moment(self, worker, db):
        enqueue(db, "count", {}, at=clock.now() + timedelta(hours=1))

        assert not worker.step(at=clock.now())

    def test_vanishes_with_a_cause_that_is_rolled_back(self, worker):
        with worker.database.writer() as cause:
            enqueue(cause, "count", {}, at=clock.now())
            cause.rollback()

        assert not worker.step(at=clock.now())

    def test_waits_longer_after_each_failure(self, worker, asked, db):
        job = asked("fail")

        worker.step(at=clock.now())
        db.refresh(job)

        assert (job.state, job.tries, "away" in job.error) == (JobState.READY, 1, True)

    def test_becomes_a_dead_letter_that_the_doctor_shows(self, worker, asked, db):
        job, moment = asked("fail"), clock.now()
        for tries in range(MOST_TRIES):
            worker.step(at=moment)
            moment += wait_after(tries + 1)

        db.refresh(job)

        assert [good for good, _ in check(db)] == [False, False]

    def test_that_died_is_forgotten_after_a_while(self, worker, asked, db):
        job = asked("fail")
        for day in range(MOST_TRIES):
            worker.step(at=clock.now() + timedelta(days=day))

        worker.tick(at=clock.now() + REMEMBERED + timedelta(days=MOST_TRIES))

        assert db.get(Job, job.id, populate_existing=True) is None

    def test_keeps_no_address_in_what_failed(self, app, asked, db):
        with app.app_context():
            worker = Worker(database(), {"mail": refusing}, "third")
        asked("mail")

        worker.step(at=clock.now())

        assert "aigul" not in db.scalar(select(Job.error))


class TestKilledWorker:
    def test_loses_nothing_and_does_nothing_twice(self, app, asked, worker, db):
        asked("count")
        url = app.extensions["lms.settings"].database_url
        first = subprocess.Popen(
            [sys.executable, "-c", KILLED, url],
            stdout=subprocess.PIPE,
            cwd=Path(__file__).parents[2],
            text=True,
        )
        assert first.stdout.readline() == "begun\n"
        os.kill(first.pid, signal.SIGKILL)
        first.communicate()

        early = worker.step(at=clock.now())
        late = worker.step(at=clock.now() + worker.lease + timedelta(seconds=1))

        assert (early, late, acts(db)) == (False, True, ["counted"])

    def test_that_comes_back_late_changes_nothing(self, app, asked, worker, db):
        job = asked("count")
        slow = Worker(worker.database, worker.handlers, "slow", lease=timedelta(0))
        taken = slow.claim(at=clock.now())
        worker.step(at=clock.now() + timedelta(seconds=1))

        with pytest.raises(LeaseLost):
            slow.do(taken, at=clock.now())

        assert (job.id, acts(db)) == (taken.id, ["counted"])


class TestBeat:
    def test_is_written_for_readiness(self, worker, db):
        worker.beat(at=clock.now())

        assert db.scalars(select(Heartbeat.worker)).one() == "second"
