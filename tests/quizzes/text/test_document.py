from dataclasses import replace

import pytest
from factories_questions import TEXTS
from hypothesis import given

from quizzes.problems import Fault
from quizzes.text import document

pytestmark = pytest.mark.pure

QUIZ = """\
---
quiz: "First aid: final quiz"
pass: 80%
attempts: 3
cooldown: 1d
feedback: score-only
time: 20min
shuffle: [questions, choices]
draw: 1 from safety
---

## One. {#fa-1 objective=safety difficulty=recall}

= true

> [!feedback] Because.

## Two. {#fa-2 objective=safety}

= true

> [!feedback] Because.

## Three. {#fa-3 objective=safety}

= true

> [!feedback] Because.
"""
RUSSIAN = """\
---
quiz: "Первая помощь: итоговый тест"
---

## Раз. {#fa-1}

> [!feedback] Потому.

## Два. {#fa-2}

> [!feedback] Потому.

## Три. {#fa-3}

> [!feedback] Потому.
"""


def checked(text, *objectives):
    problems = document.check_quiz(document.read_quiz(text), objectives or None)
    return [(problem.fault, problem.line) for problem in problems]


def compared(text):
    quiz = document.read_quiz(QUIZ)
    problems = document.check_translation(document.read_translation(text), quiz)
    return [(problem.fault, problem.line) for problem in problems]


class TestQuiz:
    def test_is_its_settings_and_its_questions(self):
        quiz = document.read_quiz(QUIZ)

        assert quiz.settings.title == "First aid: final quiz"
        assert [question.line for question in quiz.questions] == [12, 18, 24]

    def test_is_printed_as_it_was_read(self):
        assert document.print_quiz(document.read_quiz(QUIZ)) == QUIZ

    def test_is_read_as_it_was_printed(self):
        quiz = document.read_quiz(QUIZ)
        practice = replace(quiz, settings=replace(quiz.settings, attempts=None, draws=()))

        again = document.read_quiz(document.print_quiz(practice))

        assert again.settings == practice.settings

    def test_is_sound_when_nothing_is_wrong(self):
        assert checked(QUIZ, "safety") == []

    @pytest.mark.parametrize(
        ("old", "new", "problem"),
        [
            ("pass: 80%", "pass: eighty", (Fault.BAD_SETTING, 3)),
            ("pass: 80%", "mark: 80%", (Fault.UNKNOWN_SETTING, 3)),
            ("1 from safety", "2 from safety", (Fault.POOL_TOO_SMALL, 9)),
            ("{#fa-3 ", "{#fa-2 ", (Fault.DUPLICATE_ID, 24)),
            ("---\n\n", "\n\n", (Fault.FRONT_MATTER, 1)),
            ("pass: 80%", "quiz: Again", (Fault.FRONT_MATTER, 3)),
        ],
    )
    def test_names_the_line_of_each_problem(self, old, new, problem):
        assert checked(QUIZ.replace(old, new, 1)) == [problem]

    def test_needs_a_title_even_without_a_head(self):
        assert (Fault.MISSING_TITLE, 1) in checked("## One. {#q}\n= true")

    @given(TEXTS)
    def test_is_read_from_anything_without_failing(self, text):
        quiz = document.read_quiz(f"---\n{text}\n---\n{text}")

        assert document.check_quiz(quiz)

    def test_is_given_ids_below_its_head_only(self):
        text = "---\n## no question\nquiz: T\n---\n## One\n= true\n"

        assert document.with_ids(text, "fa") == text.replace("One", "One {#fa-01}")


class TestTranslatedQuiz:
    def test_is_sound_when_only_words_differ(self):
        assert compared(RUSSIAN) == []

    def test_has_a_title_of_its_own(self):
        assert document.read_translation(RUSSIAN).title == "Первая помощь: итоговый тест"

    @pytest.mark.parametrize(
        ("old", "new", "problem"),
        [
            ("---\n\n", "pass: 70%\n---\n\n", (Fault.SETTING_IN_TRANSLATION, 3)),
            ("quiz: ", "title: ", (Fault.MISSING_TITLE, 1)),
            ("## Три. {#fa-3}", "### Три", (Fault.MISSING_TRANSLATION, 15)),
            ("---\n\n", "\n\n", (Fault.FRONT_MATTER, 1)),
        ],
    )
    def test_names_the_line_of_each_problem(self, old, new, problem):
        assert problem in compared(RUSSIAN.replace(old, new, 1))
