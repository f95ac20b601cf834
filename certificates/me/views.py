"""A member's own page."""

from flask import Blueprint, render_template

from certificates.gate import wording
from certificates.me.pages import my_page
from certificates.standing import wording as standings
from lms import clock
from lms.accounts.current import me
from lms.accounts.permissions import permits, signed_in
from lms.db.session import reading
from lms.languages import language

blueprint = Blueprint("me", __name__, template_folder="templates")


@blueprint.get("/me")
@permits(signed_in)
def show() -> str:
    """Say whether the reader may publish, and where to go on."""
    now = clock.now()
    page = my_page(reading(), me(), language(), at=now)
    return render_template(
        "me/show.html", page=page, now=now, wording=wording, standings=standings
    )
