"""Every kind of question there is. To add one: its directory, and a line here. Pure."""

from quizzes.kinds.multiple.rules import Multiple
from quizzes.kinds.protocol import AnswerPart, Kind
from quizzes.kinds.single.rules import Single
from quizzes.kinds.true_false.rules import TrueFalse
from quizzes.questions import Question

KINDS: tuple[Kind, ...] = (
    Single(),
    Multiple(),
    TrueFalse(),
)

_BY_NAME = {kind.name: kind for kind in KINDS}


def kind_of(question: Question) -> Kind:
    """Return the question's kind."""
    return _BY_NAME[question.kind]


def kind_claiming(part: AnswerPart) -> Kind | None:
    """Return the kind that such answer lines make; None if they make no kind we know."""
    return next((kind for kind in KINDS if kind.claims(part)), None)
