"""Pages of those who come in: by e-mail, by an invitation, by a code."""

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from lms import clock
from lms.accounts import joining, passwords, queries
from lms.accounts.codes import canonical
from lms.accounts.current import me
from lms.accounts.forms.joining import CodeForm, FounderForm, JoinForm, WelcomeForm
from lms.accounts.link_models import InvitationKind
from lms.accounts.permissions import anyone, permits, signed_in
from lms.accounts.views.blueprint import blueprint
from lms.accounts.views.entering import enter
from lms.addresses import safe_next
from lms.db.session import reading, writing
from lms.i18n import gettext as _
from lms.languages import language
from lms.security import throttle


@blueprint.route("/join", methods=["GET", "POST"])
@permits(anyone)
def join() -> str | Response:
    """Ask for an address, and send a link to it."""
    form = JoinForm.of_request(next=safe_next(request.args.get("next")))
    if form.accepted:
        email, target = form.email.data or "", safe_next(form.next.data)
        throttle.count(throttle.JOIN, email)
        joining.ask(writing(), email, language=language(), target=target, at=clock.now())
        return redirect(url_for("accounts.join_sent"), 303)
    return render_template("accounts/join.html", form=form)


@blueprint.get("/join/sent")
@permits(anyone)
def join_sent() -> str:
    """Say that a letter is on its way, whoever the address belongs to."""
    return render_template("accounts/join_sent.html")


@blueprint.route("/join/code", methods=["GET", "POST"])
@permits(anyone)
def code() -> str | Response:
    """Ask for a code that was given by hand, and open the page it is for."""
    form = CodeForm.of_request()
    if form.accepted:
        throttle.count(throttle.CODE)
        token = canonical(form.code.data or "")
        renews = queries.opens_password(reading(), token, at=clock.now())
        page = "accounts.new_password" if renews else "accounts.welcome"
        return redirect(url_for(page, token=token), 303)
    return render_template("accounts/code.html", form=form)


@blueprint.route("/join/<string:token>", methods=["GET", "POST"])
@permits(anyone)
def welcome(token: str) -> str | Response:
    """Ask an invited person for the profile and a password, and let them in."""
    invitation = queries.open_invitation(reading(), token, at=clock.now())
    founding = invitation.kind is InvitationKind.FOUNDING
    kind = FounderForm if founding else WelcomeForm
    form = kind.of_request(**joining.known_of(invitation, language()))
    form.own = (invitation.email,)
    if form.accepted:
        email = form.email.data if isinstance(form, FounderForm) else invitation.email
        password_hash = passwords.hash_of(form.password.data or "")
        person_id = joining.accept(
            writing(), token, form.profile(), password_hash, founder_email=email, at=clock.now()
        )
        target = invitation.target if email else url_for("accounts.named")
        return enter(person_id, target, _("Welcome! Your account is ready."))
    return render_template("accounts/welcome.html", form=form, invitation=invitation)


@blueprint.get("/account/sign-in-name")
@permits(signed_in)
def named() -> str:
    """Show somebody without e-mail the name they sign in with, to be written down."""
    person = queries.person(reading(), me().id)
    return render_template("accounts/named.html", person=person)
