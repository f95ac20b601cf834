"""True or false on a page."""

from markupsafe import Markup, escape

from lms.i18n import gettext as _
from quizzes.kinds import face
from quizzes.kinds.face import Option, Posed
from quizzes.questions import Answer, Question
from quizzes.rendering import Texts


class TrueFalseFace:
    """Two radio buttons, in the words of the reader's language."""

    name = "true_false"
    template = "kinds/true_false.html"

    def fields(self, posed: Posed) -> list[Option]:
        """Return both words, true before false."""
        return list(face.options(posed, _words()))

    def in_words(self, question: Question, _texts: Texts, answer: Answer) -> list[Markup]:
        """Return the word picked; nothing for a blank."""
        return face.chosen_words(question, _words(), answer)

    def as_sent(self, answer: Answer) -> list[tuple[str, str]]:
        """Return the fields that send this answer."""
        return face.chosen_fields(answer)


def _words() -> list[Markup]:
    # Translators: the two possible judgements of a statement in a quiz, as is the next.
    return [escape(_("True")), escape(_("False"))]
