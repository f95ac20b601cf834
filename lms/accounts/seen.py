"""Noting that sessions are in use, after the answer has gone out."""

from flask import Flask, Response, request, session

from lms import clock
from lms.accounts import sessions
from lms.accounts.current import reader
from lms.config import Settings
from lms.db.session import database


def init_app(app: Flask, settings: Settings) -> None:
    """Note the session of a reader at most every ten minutes, and never for HEAD."""

    @app.after_request
    def note(response: Response) -> Response:
        asking, now = reader(), clock.now()
        if asking and request.method != "HEAD" and sessions.due(asking, at=now):
            known, lifetime = database(), settings.session_lifetime
            # The cookie is sent again and so lasts as long as the row does.
            session.modified = True
            # When the answer is out and its sessions are closed: nobody waits for this.
            response.call_on_close(
                lambda: sessions.touch(known, asking.session_id, lifetime=lifetime, at=now)
            )
        return response
