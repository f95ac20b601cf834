"""What the platform itself adds to a certificate: its name, its clock's zone, its address."""

from flask import current_app

from lms.config import Settings


def house() -> Settings:
    """Return the settings of the platform that issues."""
    found: Settings = current_app.extensions["lms.settings"]
    return found
