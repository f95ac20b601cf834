"""Asking for a message, in the caller's transaction."""

from datetime import datetime

from sqlalchemy.orm import Session

from lms.jobs.queue import enqueue

KIND = "mail.send"


def send(
    db: Session,
    *,
    to: str,
    subject: str,
    body: str,
    at: datetime,
    key: str | None = None,
) -> None:
    """Ask for a plain-text message; with a ``key`` it is sent once however often asked for.

    The texts are written by the caller in the addressee's language, as whole sentences.
    """
    enqueue(db, KIND, {"to": to, "subject": subject, "body": body}, at=at, key=key)
