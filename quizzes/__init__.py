"""Quizzes: question bank, attempts and grading. Imports lms and courses."""

from quizzes.feature import feature
from quizzes.part import part
from quizzes.required import required_quizzes

__all__ = ["feature", "part", "required_quizzes"]
