"""Pages of one's sessions, one's data, one's record, and the end of the account."""

from flask import Response as FlaskResponse
from flask import current_app, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from lms import clock
from lms.accounts import closing, cookies, own_data, sessions, signing
from lms.accounts.agents import described
from lms.accounts.current import me
from lms.accounts.errors import WrongPassword
from lms.accounts.forms.account import CloseForm
from lms.accounts.permissions import anyone, permits, signed_in
from lms.accounts.privacy import KEPT
from lms.accounts.telling import told
from lms.accounts.views.blueprint import blueprint
from lms.db.session import reading, writing
from lms.feature import Feature
from lms.i18n import gettext as _
from lms.security import audit_queries, throttle
from lms.security.audit import record
from lms.unreadable import row_number


@blueprint.get("/account/sessions")
@permits(signed_in)
def list_sessions() -> str:
    """Show the browsers that are signed in."""
    found = sessions.of_person(reading(), me().id, at=clock.now())
    return render_template("accounts/sessions.html", sessions=found, described=described)


@blueprint.post("/account/sessions/<int:session_id>/end")
@permits(signed_in)
def end_session(session_id: int) -> Response:
    """Sign out one browser."""
    sessions.end(writing(), me().id, session_id, at=clock.now())
    flash(_("That browser is signed out."), "done")
    return redirect(url_for("accounts.list_sessions"), 303)


@blueprint.post("/account/sessions/end-all")
@permits(signed_in)
def end_sessions() -> Response:
    """Sign out every browser, this one included."""
    sessions.end_all(writing(), me().id, at=clock.now())
    cookies.forget()
    flash(_("You are signed out everywhere."), "done")
    return redirect(url_for("accounts.sign_in"), 303)


@blueprint.get("/account/my-data")
@permits(signed_in)
def my_data() -> str:
    """Say what the file with one's own data holds."""
    return render_template("accounts/my_data.html")


@blueprint.post("/account/my-data.json")
@permits(signed_in)
def download() -> FlaskResponse:
    """Give the reader everything that is kept about them (P-49)."""
    features: tuple[Feature, ...] = current_app.extensions["lms.features"]
    # Read before the record is written: gathering is slow, and must hold no lock.
    text = own_data.collect(reading(), me().id, features, at=clock.now())
    record(writing(), "own-data.downloaded", at=clock.now(), subject_id=me().id)
    answer = FlaskResponse(text, mimetype="application/json")
    answer.headers.set("Content-Disposition", "attachment", filename="parasat-my-data.json")
    return answer


@blueprint.get("/account/audit")
@permits(signed_in)
def own_audit() -> str:
    """Show what was done by the reader and to the reader, the newest first."""
    before = request.args.get("before", type=row_number)
    trail = audit_queries.of_person(reading(), me().id, before=before)
    return render_template("accounts/own_audit.html", trail=trail)


@blueprint.route("/account/close", methods=["GET", "POST"])
@permits(signed_in)
def close() -> str | Response:
    """Say what closing an account means, ask for the password, and close it."""
    reader, form = me(), CloseForm.of_request()
    if form.accepted:
        throttle.count(throttle.CONFIRM, str(reader.id))
        with told(form, WrongPassword, "password"):
            signing.check(reading(), reader.id, form.password.data or "", at=clock.now())
            closing.close(writing(), reader.id, at=clock.now())
            cookies.forget()
            return redirect(url_for("accounts.closed"), 303)
    return render_template("accounts/close.html", form=form)


@blueprint.get("/account/closed")
@permits(anyone)
def closed() -> str:
    """Say good-bye, and what stays."""
    return render_template("accounts/closed.html")


@blueprint.get("/privacy")
@permits(anyone)
def privacy() -> str:
    """Say what is kept of people, why, and for how long."""
    return render_template("accounts/privacy.html", kept=KEPT)
