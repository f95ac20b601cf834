"""The order in which every request is received: limits, language, reader, permission, body."""

import secrets

import structlog
from flask import Flask, Response, g, request
from flask_wtf.csrf import CSRFProtect

from lms import unreadable
from lms.accounts.permissions import check_request
from lms.config import Settings
from lms.db.session import SAFE_METHODS, finish
from lms.templating import Templates

REQUEST_ID = "X-Request-Id"


class Application(Flask):
    """A Flask application whose requests end in one commit, made where it can still be refused.

    An exception in ``after_request`` never reaches an error handler; so the commit stands here,
    and a commit that fails becomes a page like any other refusal.
    """

    jinja_environment = Templates

    def dispatch_request(self) -> Response:
        """Run the view, then commit what it wrote, or roll back when it refused."""
        done = False
        try:
            response = self.make_response(super().dispatch_request())
            done = response.status_code < 400  # noqa: PLR2004 - where HTTP's refusals begin
        finally:
            finish(commit=done)
        return response


def init_app(app: Flask, settings: Settings) -> None:
    """Install the order of a request (architecture.md, A request's way)."""
    app.config.update(
        MAX_CONTENT_LENGTH=settings.upload_limit,
        MAX_FORM_MEMORY_SIZE=settings.form_limit,
        WTF_CSRF_CHECK_DEFAULT=False,
        # A long text must not be lost because its page was open for an hour.
        WTF_CSRF_TIME_LIMIT=None,
        WTF_CSRF_SSL_STRICT=settings.secure,
    )
    csrf = CSRFProtect(app)

    @app.before_request
    def receive() -> None:
        g.request_id = secrets.token_hex(8)
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=g.request_id)
        check_request(app)
        if request.method not in SAFE_METHODS and request.endpoint:
            # The body is received whole before any writing transaction may begin, so that a
            # client that trickles it holds no lock.
            _ = request.form, request.files
            csrf.protect()

    unreadable.init_app(app)

    @app.after_request
    def name(response: Response) -> Response:
        response.headers[REQUEST_ID] = g.get("request_id", "")
        return response
