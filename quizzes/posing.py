"""A question of an attempt as it is put to its learner, in the language asked for."""

from markupsafe import Markup

from quizzes.kinds.face import Posed, Reveal
from quizzes.kinds.faces import face_of
from quizzes.models import AttemptQuestion, QuestionVersion
from quizzes.packing import unpack_question
from quizzes.questions import Answer
from quizzes.rendering import Texts


def texts_of(version: QuestionVersion, language: str) -> Texts:
    """Return the texts in that language, or in the source language for want of it (P-16)."""
    found = language if language in version.shown else version.language
    return Texts.of(version.shown[found], found)


def pose(
    asked: AttemptQuestion, version: QuestionVersion, language: str, reveal: Reveal
) -> Posed:
    """Return the question as this learner sees it, with the answer that counts at present."""
    return Posed(
        question=unpack_question(version.content),
        texts=texts_of(version, language),
        order=asked.choice_order,
        answer=asked.answer,
        reveal=reveal,
    )


def in_words(version: QuestionVersion, answer: Answer, language: str) -> list[Markup]:
    """Return an answer as people read it, a line for each part; empty for a blank."""
    question = unpack_question(version.content)
    return face_of(question).in_words(question, texts_of(version, language), answer)
