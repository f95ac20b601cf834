"""The traps of a request's way through the database (architecture.md, A request's way)."""

import socket
import threading
import time

import pytest
from flask import Blueprint, request
from sqlalchemy import func, select, text
from werkzeug.serving import make_server

import wsgi
from lms import clock
from lms.accounts.permissions import anyone, permits
from lms.app import Unguarded, create_app
from lms.db.session import database, reading, writing
from lms.errors import Conflict
from lms.feature import Feature
from lms.jobs.models import Job
from lms.jobs.queue import enqueue
from lms.security import audit

probe = Blueprint("probe", __name__)


class Declined(Conflict):
    """Refused, for the test."""

    message = "Declined."


@probe.post("/write")
@permits(anyone)
def write() -> str:
    enqueue(writing(), "probe", {"said": request.form.get("said")}, at=clock.now())
    return "written"


@probe.post("/twice")
@permits(anyone)
def twice() -> str:
    # Checked only at the commit, so that the commit itself is what fails.
    writing().execute(text("INSERT INTO late (id, job_id) VALUES (1, 999999)"))
    return "never seen"


@probe.post("/decline")
@permits(anyone)
def decline() -> str:
    enqueue(writing(), "probe", {}, at=clock.now())
    raise Declined(leaving=lambda db: audit.record(db, "probe.declined", at=clock.now()))


@probe.get("/write-on-get")
@permits(anyone)
def write_on_get() -> str:
    writing()
    return "never seen"


@pytest.fixture
def app(settings):
    app = create_app(settings, (*wsgi.FEATURES, Feature("probe", (probe,))))
    app.config.update(PROPAGATE_EXCEPTIONS=False, WTF_CSRF_METHODS=[])
    with app.app_context():
        engine = database().engine
        with database().writer.begin() as db:
            db.execute(
                text(
                    "CREATE TABLE late (id INTEGER PRIMARY KEY, job_id INTEGER "
                    "REFERENCES job (id) DEFERRABLE INITIALLY DEFERRED)"
                )
            )
    yield app
    engine.dispose()


def jobs(db) -> int:
    return db.scalar(select(func.count()).select_from(Job).where(Job.kind == "probe"))


class TestWriting:
    def test_is_kept_when_the_view_answers(self, browser, db):
        browser.client.post("/write")

        assert jobs(db) == 1

    def test_is_refused_on_get(self, browser):
        assert browser.client.get("/write-on-get").status_code == 500

    def test_becomes_a_page_when_the_commit_fails(self, browser):
        browser.page = browser.arrive(browser.client.post("/twice"), "/twice", 409)

        assert "changed a moment ago" in browser.page.text

    def test_is_rolled_back_by_a_refusal(self, browser, db):
        browser.client.post("/decline")

        assert jobs(db) == 0

    def test_leaves_the_record_of_a_refusal(self, browser, db):
        browser.client.post("/decline")

        assert db.scalar(select(audit.AuditEntry.act)) == "probe.declined"

    def test_cannot_be_done_with_a_reading_session(self, app):
        with app.test_request_context("/"), pytest.raises(Exception, match=r"read.?only"):
            reading().execute(text("DELETE FROM job"))


class TestTrickledBody:
    def test_blocks_nobody_else_from_writing(self, app, browser, db):
        server = make_server("127.0.0.1", 0, app, threaded=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        slow = socket.create_connection(("127.0.0.1", server.server_port))
        slow.sendall(
            b"POST /write HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n"
            b"Content-Type: application/x-www-form-urlencoded\r\n\r\nsaid"
        )
        time.sleep(0.2)

        begun = time.monotonic()
        answer = browser.client.post("/write")
        waited = time.monotonic() - begun
        slow.sendall(b"=late")
        slow.recv(100)
        server.shutdown()
        server.server_close()
        slow.close()

        assert (answer.status_code, waited < 2, jobs(db)) == (200, True, 2)


class TestComposition:
    def test_refuses_a_view_without_permission(self, settings):
        bare = Blueprint("bare", __name__)
        bare.get("/bare")(lambda: "open to whom?")

        with pytest.raises(Unguarded, match="bare"):
            create_app(settings, (Feature("bare", (bare,)),))
