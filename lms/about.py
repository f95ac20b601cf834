"""Pages that tell about the platform itself: its licence and how accessible it is."""

from flask import Blueprint, render_template

from lms.accounts.permissions import anyone, permits

blueprint = Blueprint("about", __name__)


@blueprint.get("/licence")
@permits(anyone)
def licence() -> str:
    """Tell under which licences lessons and program may be used."""
    return render_template("about/licence.html")


@blueprint.get("/accessibility")
@permits(anyone)
def accessibility() -> str:
    """Tell what was done for every reader, and what is known to be missing."""
    return render_template("about/accessibility.html")
