"""The single table from refusals to HTTP, and the pages of what went wrong."""

from http import HTTPStatus

import structlog
from flask import Flask, g, redirect, render_template, request, url_for
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import IntegrityError, OperationalError, ProgrammingError
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge
from werkzeug.wrappers import Response

from lms.db.session import write_apart
from lms.errors import (
    Conflict,
    Invalid,
    NotAllowed,
    NotFound,
    Refusal,
    SignInNeeded,
    TooMany,
)
from lms.i18n import lazy_gettext as _l

STATUS: dict[type[Refusal], HTTPStatus] = {
    NotFound: HTTPStatus.NOT_FOUND,
    NotAllowed: HTTPStatus.FORBIDDEN,
    Conflict: HTTPStatus.CONFLICT,
    Invalid: HTTPStatus.UNPROCESSABLE_ENTITY,
    TooMany: HTTPStatus.TOO_MANY_REQUESTS,
    SignInNeeded: HTTPStatus.UNAUTHORIZED,
}
NEVER_KEPT = ("password", "csrf_token", "token", "code", "next", "revision")
"""Parts of the names of fields that hold a secret, or that nobody typed."""
log = structlog.get_logger("lms")


class ChangedMeanwhile(Conflict):
    """Another request was quicker, and the database refused the second."""

    message = _l("This was changed a moment ago by another request.")
    advice = _l("Go back, look at the present state and try again.")


class NoSuchPage(NotFound):
    """Nothing stands at this address."""

    message = _l("There is no such page.")
    advice = _l("Check the address, or begin from the list of courses.")


class PageExpired(Invalid):
    """The form's token does not belong to this browser any more."""

    message = _l("This page was open too long, or you have signed in anew since.")
    advice = _l("Go back, reload the page and send it again; what you typed is kept below.")


class TooLarge(Invalid):
    """More was sent than this page takes."""

    message = _l("This is more than this page can take.")
    advice = _l("Send a shorter text or a smaller file.")


class WrongMethod(Invalid):
    """The address exists, but not for this way of asking."""

    message = _l("This address cannot be used in this way.")
    advice = _l("Go back and use the buttons of the page.")


HTTP_REFUSALS: dict[int, type[Refusal]] = {
    HTTPStatus.NOT_FOUND: NoSuchPage,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: TooLarge,
    HTTPStatus.METHOD_NOT_ALLOWED: WrongMethod,
}


def status_of(refusal: Refusal) -> HTTPStatus:
    """Return the HTTP status of a refusal, by the nearest kind it belongs to."""
    return next(STATUS[kind] for kind in type(refusal).__mro__ if kind in STATUS)


def init_app(app: Flask) -> None:
    """Show every refusal and every fault as a page in the reader's language."""
    app.register_error_handler(Refusal, _refused)
    app.register_error_handler(CSRFError, lambda _error: _refused(PageExpired()))
    app.register_error_handler(IntegrityError, _lost_race)
    app.register_error_handler(OperationalError, _unavailable)
    # What SQLite calls operational, a table that is not there, PostgreSQL calls programming.
    app.register_error_handler(ProgrammingError, _unavailable)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _broken)


def _refused(refusal: Refusal) -> Response | tuple[str, int]:
    if refusal.leaving is not None:
        write_apart(refusal.leaving)
    if isinstance(refusal, SignInNeeded) and request.method in {"GET", "HEAD"}:
        target = request.full_path if request.query_string else request.path
        return redirect(url_for("accounts.sign_in", next=target), HTTPStatus.SEE_OTHER)
    page = render_template(refusal.page, refusal=refusal, kept=_kept())
    return page, status_of(refusal)


def _lost_race(error: IntegrityError) -> Response | tuple[str, int]:
    # The first line names the constraint; a later one may hold what somebody typed.
    log.warning("constraint stopped a request", constraint=str(error.orig).split("\n")[0])
    return _refused(ChangedMeanwhile())


def _unavailable(error: OperationalError | ProgrammingError) -> tuple[str, int]:
    # The page is made without asking the database again.
    g.database_lost = True
    log.error("database unavailable", reason=str(error.orig)[:200])
    page = render_template("errors/unavailable.html", kept=_kept())
    return page, HTTPStatus.SERVICE_UNAVAILABLE


def _http(error: HTTPException) -> Response | tuple[str, int] | HTTPException:
    if error.code in HTTP_REFUSALS:
        return _refused(HTTP_REFUSALS[error.code]())
    if error.code is not None and error.code >= HTTPStatus.BAD_REQUEST:
        page = render_template("errors/broken.html", kept=_kept())
        return page, error.code
    return error


def _broken(error: Exception) -> tuple[str, int]:
    log.error("request failed", exc_info=error)
    return render_template("errors/broken.html", kept=_kept()), HTTPStatus.INTERNAL_SERVER_ERROR


def _kept() -> list[str]:
    """Return the texts that were posted, so that nothing typed is lost with the refusal."""
    if request.method != "POST":
        return []
    try:
        posted = request.form.items(multi=True)
    except RequestEntityTooLarge:
        return []
    return [
        text
        for name, text in posted
        if text.strip() and not any(secret in name for secret in NEVER_KEPT)
    ]
