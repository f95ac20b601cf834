"""Pages of one's own account: the profile, the name, the password, the e-mail."""

from flask import flash, redirect, render_template, url_for
from werkzeug.wrappers import Response

from lms import clock
from lms.accounts import (
    emails,
    grant_queries,
    passwords,
    profiles,
    queries,
    role_rules,
    sessions,
    signing,
)
from lms.accounts.current import me
from lms.accounts.errors import WrongPassword
from lms.accounts.forms.account import EmailForm, NameForm, PasswordForm, PlaceForm, Press
from lms.accounts.permissions import anyone, permits, signed_in
from lms.accounts.telling import told
from lms.accounts.views.blueprint import blueprint
from lms.db.session import reading, writing
from lms.i18n import gettext as _
from lms.security import throttle


@blueprint.get("/account")
@permits(signed_in)
def account() -> str:
    """Show everything that the profile holds, and what can be done with it."""
    db, my_id = reading(), me().id
    return render_template(
        "accounts/account.html",
        person=queries.person(db, my_id),
        grants=grant_queries.grants(db, my_id),
        change=queries.awaited_email_change(db, my_id, at=clock.now()),
        invites=me().has(*role_rules.INVITING),
        decides=me().has(*role_rules.DECIDING),
    )


@blueprint.route("/account/profile", methods=["GET", "POST"])
@permits(signed_in)
def place() -> str | Response:
    """Change language, region and jurisdiction."""
    person = queries.person(reading(), me().id)
    law = person.jurisdiction
    form = PlaceForm.of_request(
        language=person.language,
        region=person.region or "",
        jurisdiction=law.value if law else None,
    )
    if form.accepted:
        profiles.settle(writing(), person.id, **form.place(), at=clock.now())
        flash(_("Your profile is saved."), "done")
        return redirect(url_for("accounts.account", lang=form.language.data), 303)
    return render_template("accounts/place.html", form=form)


@blueprint.route("/account/name", methods=["GET", "POST"])
@permits(signed_in)
def name() -> str | Response:
    """Change the name, and show those it had before."""
    reader = me()
    form = NameForm.of_request(name=reader.name)
    if form.accepted:
        profiles.rename(writing(), reader.id, form.name.data or "", at=clock.now())
        flash(_("Your name is saved."), "done")
        return redirect(url_for("accounts.account"), 303)
    former = queries.former_names(reading(), reader.id)
    return render_template("accounts/name.html", form=form, former=former)


@blueprint.route("/account/password", methods=["GET", "POST"])
@permits(signed_in)
def password() -> str | Response:
    """Change the password, and sign out every other browser."""
    reader, form = me(), PasswordForm.of_request()
    form.own = (reader.name, queries.person(reading(), reader.id).email)
    if form.accepted:
        throttle.count(throttle.CONFIRM, str(reader.id))
        with told(form, WrongPassword, "present"):
            signing.check(reading(), reader.id, form.present.data or "", at=clock.now())
            password_hash = passwords.hash_of(form.password.data or "")
            profiles.set_password(writing(), reader.id, password_hash, at=clock.now())
            sessions.end_all(writing(), reader.id, at=clock.now(), but=reader.session_id)
            flash(_("Your password is changed, and all other browsers are signed out."), "done")
            return redirect(url_for("accounts.account"), 303)
    return render_template("accounts/password.html", form=form)


@blueprint.route("/account/email", methods=["GET", "POST"])
@permits(signed_in)
def email() -> str | Response:
    """Ask for another address, and send a letter to each of the two."""
    reader, form = me(), EmailForm.of_request()
    if form.accepted:
        throttle.count(throttle.CONFIRM, str(reader.id))
        with told(form, WrongPassword, "password"):
            signing.check(reading(), reader.id, form.password.data or "", at=clock.now())
            emails.ask(writing(), reader.id, form.email.data or "", at=clock.now())
            flash(_("Letters are on their way. Open the link in each of them."), "done")
            return redirect(url_for("accounts.account"), 303)
    person = queries.person(reading(), reader.id)
    return render_template("accounts/email.html", form=form, person=person)


@blueprint.route("/account/email/confirm/<string:token>", methods=["GET", "POST"])
@permits(anyone)
def confirm_email(token: str) -> str | Response:
    """Confirm a change of e-mail, from the letter to either address."""
    change = queries.open_email_change(reading(), token, at=clock.now())
    form = Press.of_request()
    if form.accepted:
        changed = emails.confirm(writing(), token, at=clock.now())
        return render_template("accounts/email_confirmed.html", changed=changed)
    return render_template("accounts/confirm_email.html", form=form, change=change)
