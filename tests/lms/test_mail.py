"""Messages go out by SMTP, or into files where no server is set."""

import email
import socket
from email.policy import SMTP

import pytest
from aiosmtpd.controller import Controller

from lms import clock
from lms.config import Settings
from lms.db.session import database
from lms.jobs.worker import Worker
from lms.mail.outbox import KIND, send
from lms.mail.sending import Sender, mail_folder

BODY = "Сәлеметсіз бе!\nСертификаттың мерзімі аяқталады.\n"


class Box:
    """Keeps what a real mail server was given."""

    def __init__(self):
        self.messages = []

    async def handle_DATA(self, _server, _session, envelope):  # noqa: N802 - its name
        self.messages.append(email.message_from_bytes(envelope.content, policy=SMTP))
        return "250 OK"


@pytest.fixture
def smtp():
    """A real mail server and its box."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    box = Box()
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    yield f"smtp://127.0.0.1:{port}", box
    controller.stop()


def settings(tmp_path, url=None):
    return Settings(
        secret_key="s" * 32,
        database_url="sqlite://",
        base_url="http://localhost",
        data_dir=tmp_path,
        smtp_url=url,
        mail_from="parasat@example.org",
    )


def payload(**changed):
    return {"to": "aigul@example.org", "subject": "Мерзімі жақын", "body": BODY, **changed}


class TestMessage:
    def test_reaches_a_real_server_with_its_letters(self, smtp, tmp_path):
        url, box = smtp

        Sender(settings(tmp_path, url))(None, payload(), clock.now())

        message = box.messages[0]
        said = message.get_content().replace("\r\n", "\n")
        assert (message["Subject"], said) == ("Мерзімі жақын", BODY)

    def test_keeps_its_identity_when_sent_again(self, smtp, tmp_path):
        url, box = smtp
        for _ in range(2):
            Sender(settings(tmp_path, url))(None, payload(), clock.now())

        first, second = (message["Message-ID"] for message in box.messages)

        assert first == second

    def test_becomes_a_file_without_a_server(self, tmp_path):
        Sender(settings(tmp_path))(None, payload(), clock.now())

        assert len(list(mail_folder(tmp_path).glob("*.eml"))) == 1

    def test_refuses_a_line_break_in_the_subject(self, tmp_path):
        with pytest.raises(ValueError, match=r"line|newline|linefeed"):
            Sender(settings(tmp_path))(None, payload(subject="a\r\nBcc: x@y"), clock.now())


class TestOutbox:
    def test_is_emptied_by_the_worker(self, app, db, settings):
        send(db, to="a@example.org", subject="S", body="B", at=clock.now())

        with app.app_context():
            Worker(database(), {KIND: Sender(settings)}, "w").step(at=clock.now())

        assert len(list(mail_folder(settings.data_dir).glob("*.eml"))) == 1
