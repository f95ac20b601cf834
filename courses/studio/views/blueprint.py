"""The blueprint of the studio, whose texts may be longer than other forms take."""

from collections.abc import Mapping
from typing import Any

from flask import Blueprint, current_app, request

from lms.accounts.permissions import holding
from lms.accounts.roles import Role
from lms.config import Settings

blueprint = Blueprint("studio", __name__, url_prefix="/studio")
trainers = holding(Role.TRAINER)
SEE_OTHER = 303


@blueprint.url_value_preprocessor
def take_long_texts(_endpoint: str | None, _values: Mapping[str, Any] | None) -> None:
    """Receive a text as long as any file may be, so that one pasted too long is not lost.

    It must be known before the shell receives the body, which comes before any hook that a
    blueprint has of its own but this.
    """
    settings: Settings = current_app.extensions["lms.settings"]
    request.max_form_memory_size = settings.upload_limit
