"""Addresses of quizzes and attempts. Pure.

Not made by ``url_for``: the worker and the command line need them too, where no request tells
the host.
"""


def of_quiz(slug: str, key: str) -> str:
    """Return the address of a quiz of a course."""
    return f"/courses/{slug}/quizzes/{key}"


def of_attempt(attempt_id: int) -> str:
    """Return the address of an attempt: its overview, and its result once it is closed."""
    return f"/attempts/{attempt_id}"


def of_question(attempt_id: int, position: int) -> str:
    """Return the address of a question of an attempt."""
    return f"{of_attempt(attempt_id)}/{position}"
