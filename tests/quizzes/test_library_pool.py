"""The quizzes that come with the platform are sound in all their languages."""

from pathlib import Path

import pytest

from quizzes.text import document

pytestmark = pytest.mark.pure

LIBRARY = Path(__file__).parents[2] / "courses" / "library"
SOURCES = sorted(LIBRARY.glob("*/quizzes/*.en.md"))
TRANSLATIONS = sorted(LIBRARY.glob("*/quizzes/*.[kr][kuy].md"))


def read(path):
    return document.read_quiz(path.read_text())


class TestLibraryQuiz:
    def test_is_there_in_every_language(self):
        assert len(TRANSLATIONS) == 3 * len(SOURCES) > 0

    @pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
    def test_has_nothing_wrong_with_it(self, path):
        assert document.check_quiz(read(path)) == ()

    @pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
    def test_is_the_same_after_printing(self, path):
        quiz = read(path)

        assert document.read_quiz(document.print_quiz(quiz)).questions == quiz.questions

    @pytest.mark.parametrize("path", TRANSLATIONS, ids=lambda path: path.name)
    def test_differs_in_words_only_where_it_is_translated(self, path):
        source = read(path.with_name(f"{path.name.split('.')[0]}.en.md"))
        translation = document.read_translation(path.read_text())

        assert document.check_translation(translation, source) == ()
