"""Who knows the answers: the questions of the library by the words they are asked in."""

from functools import cache

from flask import Flask
from markupsafe import Markup

from courses.bundled import LIBRARY
from quizzes.questions import Question
from quizzes.rendering import rendered
from quizzes.text import document
from quizzes.text.overlay import translated

QUIZZES = LIBRARY / "code-of-ethics" / "quizzes"
SOURCE = "en"


@cache
def right_answers(app: Flask, quiz: str, language: str) -> dict[str, list[str]]:
    """Return the ids of the right choices of each question, by the question's first line."""
    questions = document.read_quiz(text(quiz, SOURCE)).questions
    if language != SOURCE:
        translation = document.read_translation(text(quiz, language))
        questions = translated(questions, translation.translations.by_id)
    with app.app_context():
        return {heading(each, language): right(each) for each in questions}


def text(quiz: str, language: str) -> str:
    return (QUIZZES / f"{quiz}.{language}.md").read_text()


def heading(question: Question, language: str) -> str:
    return plain(Markup(rendered(question, language)["heading"]).striptags())


def right(question: Question) -> list[str]:
    return [each for each in question.choice_ids if question.choice(each).right]


def plain(words: str) -> str:
    """Return words with single spaces, as pages show them."""
    return " ".join(words.split())
