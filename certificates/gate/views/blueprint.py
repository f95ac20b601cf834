"""The one blueprint of the gate."""

from flask import Blueprint

from certificates.gate import wording

blueprint = Blueprint("gate", __name__, template_folder="../templates")
SEE_OTHER = 303


@blueprint.context_processor
def words() -> dict[str, object]:
    """Let every page of the gate, that of a refusal too, say what the rules say."""
    return {"wording": wording}
