"""The texts of a question made into HTML: once, when they are imported."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Self

from flask_babel import force_locale
from markupsafe import Markup

from lms.markdown.page import MediaUrl, no_media
from lms.markdown.rendering import fragment, inline
from lms.markdown.wording import words
from quizzes.questions import Question
from quizzes.text.comparison import UNSEEN


@dataclass(frozen=True, slots=True)
class Texts:
    """A question in one language, ready to be shown: sanitised when it was imported."""

    language: str
    heading: Markup
    body: Markup
    """What follows the first line; empty where nothing does."""
    choices: tuple[Markup, ...]
    feedback: tuple[Markup, ...]
    callouts: Mapping[str, Markup]

    @classmethod
    def of(cls, shown: Mapping[str, Any], language: str) -> Self:
        """Return what ``rendered`` wrote for that language."""
        return cls(
            language=language,
            heading=_trusted(shown["heading"]),
            body=_trusted(shown["body"]),
            choices=tuple(_trusted(choice) for choice in shown["choices"]),
            feedback=tuple(_trusted(said) for said in shown["feedback"]),
            callouts={name: _trusted(said) for name, said in shown["callouts"].items()},
        )


def rendered(question: Question, language: str, media: MediaUrl = no_media) -> dict[str, Any]:
    """Return the HTML of a question's texts as JSON; what no learner sees is left out.

    :param language: of the texts; the words that stand around notes and boxes are in it too.
    """
    heading, _, body = question.text.partition("\n")
    callouts = {
        name: said
        for name, said in asdict(question.callouts).items()
        if said and name not in UNSEEN
    }
    with force_locale(language):
        around = words()
        return {
            "heading": inline(heading, words=around, media=media),
            "body": fragment(body, page=question.id, words=around, media=media),
            "choices": [
                inline(one.text, words=around, media=media) for one in question.choices
            ],
            "feedback": [inline(c.feedback, words=around) for c in question.choices],
            "callouts": {name: inline(said, words=around) for name, said in callouts.items()},
        }


def _trusted(html: str) -> Markup:
    return Markup(html)  # noqa: S704 - sanitised by lms.markdown when it was rendered
