"""Pages of quizzes: what a quiz is, and an attempt from its first question to its result."""

from quizzes.views import attempt, quiz
from quizzes.views.blueprint import blueprint

__all__ = ["attempt", "blueprint", "quiz"]
