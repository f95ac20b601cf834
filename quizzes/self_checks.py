"""Self-checks of lessons: answered by GET, with feedback at once, and nothing stored."""

from collections.abc import Mapping
from typing import Any

from flask import render_template
from markupsafe import Markup

from courses.quiz_part import Asked, Block
from quizzes import packing
from quizzes.feedback import judgement
from quizzes.kinds.choices import FIELD
from quizzes.kinds.face import Posed, Reveal
from quizzes.kinds.faces import face_of
from quizzes.kinds.protocol import InvalidAnswerError
from quizzes.kinds.registry import kind_of
from quizzes.questions import Answer, Question
from quizzes.rendering import Texts, rendered
from quizzes.text import overlay
from quizzes.text.parser import parse_questions


def keep_block(block: Block) -> dict[str, Any]:
    """Return what is stored of a block without problems."""
    source = block.text if block.original is None else block.original
    question = parse_questions(source).questions[0]
    shown = question
    if block.original is not None:
        by_id = overlay.parse_translations(block.text).by_id
        shown = overlay.translated([question], by_id)[0]
    return {
        "id": question.id,
        "language": block.language,
        "content": packing.pack_question(question),
        "shown": rendered(shown, block.language),
    }


def show_block(kept: Mapping[str, Any], asked: Asked) -> Markup:
    """Return the HTML of a self-check, with feedback where this one was answered."""
    question = packing.unpack_question(kept["content"])
    answer = _answer(question, asked) if asked.check == question.id else None
    blank = kind_of(question).blank_answer()
    given = answer is not None and answer != blank
    posed = Posed(
        question,
        Texts.of(kept["shown"], kept["language"]),
        order=question.choice_ids,
        answer=answer if given else blank,
        reveal=Reveal.PICKED if given else Reveal.NOTHING,
    )
    return Markup(  # noqa: S704 - made by a template of ours from sanitised texts
        render_template(
            "quizzes/self-check.html",
            address=asked.address,
            posed=posed,
            face=face_of(question),
            judgement=judgement(posed) if given else None,
            unanswered=asked.check == question.id and not given,
        )
    )


def _answer(question: Question, asked: Asked) -> Answer:
    """Return what was sent; a blank where an address was typed that answers nothing."""
    kind = kind_of(question)
    try:
        return kind.answer_from_form(question, {FIELD: asked.answers})
    except InvalidAnswerError:
        return kind.blank_answer()
