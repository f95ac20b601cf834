"""Sending what was asked for: by SMTP, or into files where no server is set."""

import hashlib
import smtplib
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from sqlalchemy.orm import Session

from lms.config import Settings

TIMEOUT = 30
"""Seconds to wait for the mail server before the job is tried again."""


@dataclass(frozen=True, slots=True)
class Sender:
    """What turns a job into a message on its way; handed to the worker as a handler."""

    settings: Settings

    def __call__(self, _db: Session, payload: Mapping[str, Any], at: datetime) -> None:
        """Send one message. Sent again after a crash, it keeps its Message-ID."""
        message = self.compose(payload, at)
        if self.settings.smtp_url is None:
            self._keep(message, at)
        else:
            _deliver(message, self.settings.smtp_url)

    def compose(self, payload: Mapping[str, Any], at: datetime) -> EmailMessage:
        """Return the message; a line break in a header raises ValueError."""
        message = EmailMessage(policy=SMTP)
        message["From"] = Address(self.settings.community, addr_spec=self.settings.mail_from)
        message["To"] = Address(addr_spec=payload["to"])
        message["Subject"] = payload["subject"]
        message["Date"] = at
        message["Auto-Submitted"] = "auto-generated"
        digest = hashlib.sha256(repr(sorted(payload.items())).encode()).hexdigest()[:32]
        message["Message-ID"] = f"<{digest}@{self.settings.mail_from.partition('@')[2]}>"
        message.set_content(payload["body"])
        return message

    def _keep(self, message: EmailMessage, at: datetime) -> None:
        folder = mail_folder(self.settings.data_dir)
        folder.mkdir(parents=True, exist_ok=True)
        name = f"{at:%Y%m%dT%H%M%S}-{message['Message-ID'][1:13]}.eml"
        (folder / name).write_bytes(message.as_bytes())


def mail_folder(data_dir: Path) -> Path:
    """Return where messages are kept when no mail server is set."""
    return data_dir / "mail"


def _deliver(message: EmailMessage, url: str) -> None:
    """Hand the message to ``smtp://``, ``smtp+tls://`` (STARTTLS) or ``smtps://``."""
    parts = urlsplit(url)
    host, trusted = parts.hostname or "localhost", ssl.create_default_context()
    if parts.scheme == "smtps":
        server: smtplib.SMTP = smtplib.SMTP_SSL(
            host, parts.port or 465, timeout=TIMEOUT, context=trusted
        )
    else:
        server = smtplib.SMTP(host, parts.port or 25, timeout=TIMEOUT)
    with server:
        if parts.scheme == "smtp+tls":
            server.starttls(context=trusted)
        if parts.username:
            server.login(unquote(parts.username), unquote(parts.password or ""))
        server.send_message(message)
