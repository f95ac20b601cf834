"""The platform that runs the scheme: its settings, and the version in force there."""

from datetime import datetime

from flask import current_app

from certificates.scheme.terms import Scheme
from certificates.scheme.versions import in_force
from lms.config import Settings


def house() -> Settings:
    """Return the settings of the platform that issues."""
    found: Settings = current_app.extensions["lms.settings"]
    return found


def present_scheme(*, at: datetime) -> Scheme:
    """Return the version that decides at that moment, by the community's calendar."""
    return in_force(at.astimezone(house().timezone).date())
