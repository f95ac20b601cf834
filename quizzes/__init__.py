"""Quizzes: question bank, attempts and grading. Imports lms and courses."""

from lms.feature import Feature
from quizzes.queries import passed_quiz

__all__ = ["feature", "passed_quiz"]


def feature() -> Feature:
    """Offer quizzes."""
    return Feature("quizzes")
