"""A course with quizzes, on demand."""

import pytest
from factories_quizzes import Quizzes


@pytest.fixture
def quizzes(make) -> Quizzes:
    """What makes quizzes and attempts."""
    return Quizzes(make)
