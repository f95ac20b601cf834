"""Multiple choice on a page."""

from markupsafe import Markup

from quizzes.kinds import face
from quizzes.kinds.face import Option, Posed
from quizzes.questions import Answer, Question
from quizzes.rendering import Texts


class MultipleFace:
    """Boxes to tick, one for each choice."""

    name = "multiple"
    template = "kinds/multiple.html"

    def fields(self, posed: Posed) -> list[Option]:
        """Return the choices in this learner's order."""
        return list(face.options(posed, posed.texts.choices))

    def in_words(self, question: Question, texts: Texts, answer: Answer) -> list[Markup]:
        """Return the choices picked; nothing for a blank."""
        return face.chosen_words(question, texts.choices, answer)

    def as_sent(self, answer: Answer) -> list[tuple[str, str]]:
        """Return the fields that send this answer."""
        return face.chosen_fields(answer)
