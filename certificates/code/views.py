"""The page of the Code, and the button that acknowledges it."""

from flask import Blueprint, flash, redirect, render_template, url_for
from werkzeug.wrappers import Response

from certificates.code import acknowledging, wording
from certificates.code.pages import code_page
from certificates.scheme.house import present_scheme
from lms import clock
from lms.accounts.current import me, reader
from lms.accounts.permissions import anyone, permits, signed_in
from lms.db.session import reading, writing
from lms.i18n import gettext as _

blueprint = Blueprint("code", __name__, template_folder="templates")


@blueprint.get("/code")
@permits(anyone)
def show() -> str:
    """Show the Code in plain words, with the way to its own."""
    now = clock.now()
    page = code_page(reading(), reader(), present_scheme(at=now).code_check, at=now)
    return render_template("code/show.html", page=page, wording=wording)


@blueprint.post("/code/acknowledge")
@permits(signed_in)
def acknowledge() -> Response:
    """Acknowledge the present version."""
    now = clock.now()
    acknowledging.acknowledge(
        writing(), me().id, check=present_scheme(at=now).code_check, at=now
    )
    flash(_("You have acknowledged the Code of Ethics."), "done")
    return redirect(url_for("code.show"), 303)
