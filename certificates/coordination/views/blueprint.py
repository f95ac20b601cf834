"""The one blueprint of coordination, and who may open its pages."""

from flask import Blueprint

from certificates.coordination import wording
from certificates.gate import wording as gate
from certificates.standing import wording as standings
from lms.accounts.permissions import holding
from lms.accounts.roles import Role

blueprint = Blueprint("coordination", __name__, template_folder="../templates")
COORDINATORS = holding(Role.COORDINATOR)
SEE_OTHER = 303


@blueprint.context_processor
def words() -> dict[str, object]:
    """Let every page say what the rules say."""
    return {"words": wording, "wording": gate, "standings": standings}
