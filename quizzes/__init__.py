"""Quizzes: question bank, attempts and grading. Imports lms and courses."""

from lms.feature import Feature

__all__ = ["feature"]


def feature() -> Feature:
    """Offer quizzes."""
    return Feature("quizzes")
