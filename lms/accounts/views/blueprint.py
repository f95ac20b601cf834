"""The one blueprint of accounts, and what the shell is given with it."""

from typing import cast

from flask import Blueprint, Flask, request, url_for
from flask.blueprints import BlueprintSetupState

from lms.accounts import seen
from lms.accounts.regions import region_name
from lms.accounts.wording import JURISDICTIONS, ROLES, act_name
from lms.addresses import safe_next
from lms.languages import AUTONYMS
from lms.security import throttle

blueprint = Blueprint("accounts", __name__)


@blueprint.record_once
def install(state: BlueprintSetupState) -> None:
    """Install what needs the application: counts of tries, and the noting of sessions."""
    app = cast(Flask, state.app)
    settings = app.extensions["lms.settings"]
    throttle.init_app(app, settings)
    seen.init_app(app, settings)
    app.add_template_global(sign_in_url)
    app.add_template_filter(region_name, "region")
    app.add_template_filter(act_name, "act")
    app.add_template_filter(lambda code: AUTONYMS[code][0], "autonym")
    app.add_template_filter(lambda role: ROLES[role], "role")
    app.add_template_filter(lambda law: JURISDICTIONS.get(law, "—"), "jurisdiction")


def sign_in_url() -> str:
    """Let a page offer to sign in and come back to it."""
    if request.method != "GET" or request.blueprint == blueprint.name:
        return url_for("accounts.sign_in")
    here = request.full_path if request.query_string else request.path
    return url_for("accounts.sign_in", next=safe_next(here))
