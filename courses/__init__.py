"""Courses: lessons, releases, enrolment and progress. Imports lms, and no other feature."""

from lms.feature import Feature

__all__ = ["feature"]


def feature() -> Feature:
    """Offer courses."""
    return Feature("courses")
