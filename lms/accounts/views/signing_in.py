"""Pages of signing in and out, and of forgotten passwords."""

from flask import flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from lms import clock
from lms.accounts import cookies, passwords, queries, resetting, sessions, signing
from lms.accounts.current import me
from lms.accounts.errors import WrongSignIn
from lms.accounts.forms.joining import ForgottenForm, NewPasswordForm, SignInForm
from lms.accounts.permissions import anyone, permits, signed_in
from lms.accounts.telling import told
from lms.accounts.views.blueprint import blueprint
from lms.accounts.views.entering import enter
from lms.addresses import safe_next
from lms.db.session import reading, writing
from lms.i18n import gettext as _
from lms.security import throttle


@blueprint.route("/sign-in", methods=["GET", "POST"])
@permits(anyone)
def sign_in() -> str | Response:
    """Ask who the reader is, and go on to the page they wanted."""
    form = SignInForm.of_request(next=safe_next(request.args.get("next")))
    if form.accepted:
        who, password = form.who.data or "", form.password.data or ""
        throttle.count(throttle.SIGN_IN, who.casefold())
        with told(form, WrongSignIn, "password"):
            person_id = signing.recognise(reading(), who, password, at=clock.now())
            throttle.forget(throttle.SIGN_IN, who.casefold())
            return enter(person_id, form.next.data)
    return render_template("accounts/sign_in.html", form=form)


@blueprint.post("/sign-out")
@permits(signed_in)
def sign_out() -> Response:
    """End this browser's session."""
    reader = me()
    sessions.end(writing(), reader.id, reader.session_id, at=clock.now())
    cookies.forget()
    flash(_("You are signed out."), "done")
    return redirect(url_for("accounts.sign_in"), 303)


@blueprint.route("/sign-in/forgotten", methods=["GET", "POST"])
@permits(anyone)
def forgotten() -> str | Response:
    """Ask for an address, and send a link to a new password there."""
    form = ForgottenForm.of_request()
    if form.accepted:
        email = form.email.data or ""
        throttle.count(throttle.RESET, email)
        resetting.ask(writing(), email, at=clock.now())
        return redirect(url_for("accounts.forgotten_sent"), 303)
    return render_template("accounts/forgotten.html", form=form)


@blueprint.get("/sign-in/forgotten/sent")
@permits(anyone)
def forgotten_sent() -> str:
    """Say that a letter is on its way, if the address has an account."""
    return render_template("accounts/forgotten_sent.html")


@blueprint.route("/sign-in/new-password/<string:token>", methods=["GET", "POST"])
@permits(anyone)
def new_password(token: str) -> str | Response:
    """Ask for a new password, and let its owner in."""
    reset = queries.open_reset(reading(), token, at=clock.now())
    person = queries.person(reading(), reset.person_id)
    form = NewPasswordForm.of_request()
    form.own = (person.name, person.email)
    if form.accepted:
        password_hash = passwords.hash_of(form.password.data or "")
        person_id = resetting.renew(writing(), token, password_hash, at=clock.now())
        said = _("Your password is changed, and all other browsers are signed out.")
        return enter(person_id, url_for("accounts.account"), said)
    return render_template("accounts/new_password.html", form=form, person=person)
