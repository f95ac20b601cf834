"""Checking a certificate, for anyone: no account, no cookie, no script."""

from flask import Blueprint, redirect, render_template, url_for
from werkzeug.wrappers import Response

from certificates.register.checking import verify_page
from certificates.register.forms import DayForm, NumberForm
from certificates.register.numbers import number_in
from certificates.scheme.wording import STATUS
from lms import clock
from lms.accounts.permissions import anyone, permits
from lms.db.session import reading

blueprint = Blueprint("register", __name__, template_folder="../templates")


@blueprint.get("/verify")
@permits(anyone)
def ask() -> str | Response:
    """Ask for a number, and go to its page."""
    form = NumberForm.of_query()
    if form.answered:
        return redirect(url_for("register.show", number=form.number.data), 303)
    return render_template("register/ask.html", form=form, status=STATUS)


@blueprint.get("/verify/<string:number>")
@permits(anyone)
def show(number: str) -> str:
    """Say where a certificate stands, today and on a chosen day."""
    form = DayForm.of_query()
    page = verify_page(reading(), number_in(number), on=form.day, at=clock.now())
    return render_template("register/show.html", page=page, form=form)
