"""Certificates: standing, log, eligibility, permits, reports. Imports all the rest."""

from lms.feature import Feature

__all__ = ["feature"]


def feature() -> Feature:
    """Offer certificates."""
    return Feature("certificates")
