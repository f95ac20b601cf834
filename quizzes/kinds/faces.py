"""How each kind of question looks: what its template shows, and an answer in words.

A kind's rules know no page and no language; its face does. To add a kind: its directory with
``rules.py``, ``forms.py`` and a template, a line in the registry and a line here.
"""

from pathlib import Path

from flask import Blueprint
from jinja2 import FileSystemLoader

from quizzes.kinds.face import Face
from quizzes.kinds.multiple.forms import MultipleFace
from quizzes.kinds.single.forms import SingleFace
from quizzes.kinds.true_false.forms import TrueFalseFace
from quizzes.questions import Question

FACES: tuple[Face, ...] = (SingleFace(), MultipleFace(), TrueFalseFace())
_BY_NAME = {face.name: face for face in FACES}


def face_of(question: Question) -> Face:
    """Return the face of the question's kind."""
    return _BY_NAME[question.kind]


def templates() -> Blueprint:
    """Return a blueprint without pages that brings the template of every kind."""
    blueprint = Blueprint("question-kinds", __name__)
    folder = Path(__file__).parent
    folders = [str(folder / face.name / "templates") for face in FACES]
    blueprint.jinja_loader = FileSystemLoader(folders)
    return blueprint
