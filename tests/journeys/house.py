"""A platform for browsers: a real server and its worker, in threads beside the tests."""

import re
import threading
import time
from collections.abc import Iterable
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Self

from factories import Make
from flask import session
from sqlalchemy.orm import Session
from werkzeug.serving import WSGIRequestHandler, make_server

import quizzes
import wsgi
from courses.bundled import folders
from courses.importing import import_folder
from lms import clock, logs
from lms.accounts.models import Person
from lms.config import Settings
from lms.db.session import database
from lms.i18n import gettext
from lms.jobs.worker import Worker
from lms.languages import COOKIE as LANGUAGE
from lms.mail import outbox
from lms.mail.sending import Sender, mail_folder

HOST = "127.0.0.1"
PATIENCE = 60
"""Seconds within which a letter or a document must have come."""
LINK = re.compile(r"http://127\.0\.0\.1:\d+/\S+")


class Quiet(WSGIRequestHandler):
    """Says nothing of the requests that it answers."""

    def log_request(self, *_):
        pass


class House:
    """One platform at an address of its own; what a test knows of it beside the browser."""

    def __init__(self, database_url: str, folder: Path):
        self.server = make_server(HOST, 0, wsgi.build, threaded=True, request_handler=Quiet)
        self.address = f"http://{HOST}:{self.server.port}"
        settings = Settings(
            secret_key="a secret for tests only",
            database_url=database_url,
            base_url=self.address,
            data_dir=folder,
        )
        logs.configure("CRITICAL")
        self.app = self.server.app = wsgi.build(settings)
        self.mail, self.closing = mail_folder(folder), threading.Event()
        self.sender = Sender(settings)

    def __enter__(self) -> Self:
        with self.app.app_context():
            self.database = database()
        for folder in folders():
            with self.app.app_context():
                import_folder(self.database.writer, folder, quizzes.part(), at=clock.now())
        plain = self.database.engine.execution_options(sqlite_begin="NONE")
        self.db = Session(plain, expire_on_commit=False)
        self.make = Make(self.db)
        self.threads = [threading.Thread(target=each) for each in (self.serve, self.work)]
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.closing.set()
        self.server.shutdown()
        for thread in self.threads:
            thread.join()
        self.server.server_close()
        self.db.close()
        self.database.engine.dispose()

    def serve(self):
        self.server.serve_forever(poll_interval=0.1)

    def work(self):
        features = self.app.extensions["lms.features"]
        jobs = {kind: job for feature in features for kind, job in feature.jobs.items()}
        worker = Worker(self.database, {outbox.KIND: self.sender, **jobs}, name="tests")
        with self.app.app_context():
            worker.beat(at=clock.now())
            while not self.closing.wait(0.2):
                while worker.step(at=clock.now()):
                    pass

    def link_sent_to(self, address: str) -> str:
        """Wait for a letter, and return the link that stands in it."""
        for _ in patiently():
            for path in self.mail.glob("*.eml"):
                letter = message_from_bytes(path.read_bytes(), policy=default)
                if letter["To"] == address:
                    return LINK.search(letter.get_content())[0]
        raise AssertionError(f"no letter came to {address}")

    def says(self, language: str, sentence: str) -> str:
        """Return a sentence of the interface in another language."""
        with self.app.test_request_context(f"/?lang={language}"):
            return gettext(sentence)

    def spoken(self, language: str, person: Person | None = None) -> dict[str, str]:
        """Return the cookie of a browser in which a visitor or a person reads that language."""
        if person:
            return self.signed(person, language)
        return {"name": LANGUAGE, "value": language, "url": self.address}

    def signed(self, person: Person, language: str = "en") -> dict[str, str]:
        """Return the cookie of a browser that somebody has signed in with."""
        with self.app.test_request_context():
            session["_user_id"] = self.make.session_token(person)
            session["_fresh"], session["language"] = True, language
            signer = self.app.session_interface.get_signing_serializer(self.app)
            value = signer.dumps(dict(session))
        name = self.app.config["SESSION_COOKIE_NAME"]
        return {"name": name, "value": value, "url": self.address}


def patiently() -> Iterable[None]:
    """Yield again and again, until something that is awaited ought to have happened."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        yield
        time.sleep(0.2)
