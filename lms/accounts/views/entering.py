"""Letting a browser in, the same way wherever somebody was recognised."""

from flask import current_app, flash, redirect, request
from werkzeug.wrappers import Response

from lms import clock
from lms.accounts import cookies, sessions
from lms.addresses import safe_next
from lms.config import Settings
from lms.db.session import writing


def enter(person_id: int, target: str | None, saying: str | None = None) -> Response:
    """Begin a session for the person, and go on to the page they wanted.

    ``saying`` is announced there; it must wait until the visitor's cookie is emptied.
    """
    settings: Settings = current_app.extensions["lms.settings"]
    found = sessions.begin(
        writing(),
        person_id,
        agent=request.user_agent.string,
        lifetime=settings.session_lifetime,
        at=clock.now(),
    )
    cookies.remember(found)
    if saying:
        flash(saying, "done")
    return redirect(safe_next(target), 303)
