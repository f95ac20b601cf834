"""Commands that run the platform: serve, worker, db upgrade, doctor."""

import os
import secrets
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import FrameType

import click
from flask import current_app

from lms import clock, logs
from lms.accounts.founding import first_administrator_link
from lms.cli import require_head, with_app
from lms.config import Settings
from lms.db import migrating
from lms.db.session import database
from lms.feature import Feature
from lms.jobs.worker import Worker
from lms.mail import outbox
from lms.mail.sending import Sender, mail_folder

POLL = 0.5


@click.command()
@click.option("--bind", default="127.0.0.1:8000", show_default=True, help="HOST:PORT")
@click.option("--workers", default=2, show_default=True, help="Web processes.")
@click.option("--threads", default=4, show_default=True, help="Threads in each of them.")
@with_app
def serve(bind: str, workers: int, threads: int) -> None:
    """Serve pages with gunicorn, and run one worker beside it."""
    settings: Settings = current_app.extensions["lms.settings"]
    click.echo(f"Parasat is at {settings.base_url}")
    if settings.smtp_url is None:
        click.echo(f"Messages are written to {mail_folder(settings.data_dir)}")
    with database().writer.begin() as session:
        link = first_administrator_link(session, settings.base_url, clock.now())
    if link:
        click.echo(f"This link makes the first administrator, once: {link}")
    program = str(Path(sys.argv[0]).resolve())
    web = [
        sys.executable, "-m", "gunicorn", "wsgi:build()", "--bind", bind,
        "--workers", str(workers), "--threads", str(threads), "--worker-class", "gthread",
        "--no-control-socket", "--graceful-timeout", "10", "--log-level", "warning",
    ]  # fmt: skip
    sys.exit(Pair(web, [sys.executable, program, "worker"]).run())


class Pair:
    """The web server and its worker; the worker is started again whenever it dies."""

    def __init__(self, web: list[str], worker: list[str]) -> None:
        self.web, self.worker = web, worker
        self.stopping = False

    def run(self) -> int:
        """Run both until the web server ends; return its exit code."""
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, self._stop)
        self._web = subprocess.Popen(self.web, env=os.environ)
        worker = subprocess.Popen(self.worker, env=os.environ)
        while (ended := self._web.poll()) is None:
            if worker.poll() is not None and not self.stopping:
                worker = subprocess.Popen(self.worker, env=os.environ)
            time.sleep(POLL)
        worker.terminate()
        worker.wait()
        return ended

    def _stop(self, _signal: int, _frame: FrameType | None) -> None:
        self.stopping = True
        self._web.terminate()


@click.command()
@with_app
def worker() -> None:
    """Run jobs: mail, reminders, documents. Any number may run beside each other."""
    logs.configure()
    features: tuple[Feature, ...] = current_app.extensions["lms.features"]
    handlers = {kind: job for feature in features for kind, job in feature.jobs.items()}
    Worker(
        database(),
        {outbox.KIND: Sender(current_app.extensions["lms.settings"]), **handlers},
        name=f"{os.uname().nodename}-{os.getpid()}-{secrets.token_hex(3)}",
        ticks=[tick for feature in features for tick in feature.ticks],
    ).run()


@click.group()
def db() -> None:
    """Look after the database."""


@db.command()
def upgrade() -> None:
    """Bring the database to this release."""
    logs.configure("WARNING")
    settings = Settings.from_env()
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    migrating.upgrade(settings.database_url)


@click.command()
@with_app
def doctor() -> None:
    """Look for what is wrong; end with 1 if anything is."""
    require_head()
    features: tuple[Feature, ...] = current_app.extensions["lms.features"]
    well = True
    with database().reader() as session:
        for check in (check for feature in features for check in feature.checks):
            for good, sentence in check(session):
                click.echo(f"{'ok ' if good else 'BAD'} {sentence}")
                well = well and good
    sys.exit(0 if well else 1)


COMMANDS = (serve, worker, db, doctor)
