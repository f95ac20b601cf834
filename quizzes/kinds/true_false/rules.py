"""True or false: reading, checking and grading. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from quizzes.kinds import choices
from quizzes.kinds.protocol import (
    AnswerLine,
    AnswerPart,
    Marker,
    Shape,
)
from quizzes.problems import Fault, Problem
from quizzes.questions import Answer, Choice, Question, Scoring

WORDS = ("true", "false")
"""The texts of the two choices: keywords, put into the reader's language when shown."""


class TrueFalse:
    """Written ``= true`` or ``= false``; the answer is "1" for true and "2" for false."""

    name = "true_false"
    classes: frozenset[str] = frozenset()
    scorings = frozenset({Scoring.PARTIAL})

    def claims(self, part: AnswerPart) -> bool:
        """Return whether there is one line, saying true or false and nothing more."""
        if len(part.lines) != 1:
            return False
        line = part.lines[0]
        plain = line.weight is None and not line.fixed
        return plain and line.marker is Marker.EQUALS and line.text.casefold() in WORDS

    def read(self, part: AnswerPart) -> tuple[Choice, ...]:
        """Return the two choices, fixed: true stands before false wherever it is asked."""
        line = part.lines[0]
        return tuple(
            Choice(
                text=word,
                share=Fraction(word == line.text.casefold()),
                feedback=line.feedback if word == line.text.casefold() else "",
                fixed=True,
                right=word == line.text.casefold(),
                line=line.line,
            )
            for word in WORDS
        )

    def write(self, question: Question) -> AnswerPart:
        """Return the one line with the right word."""
        key = next(choice for choice in question.choices if choice.right)
        line = AnswerLine(Marker.EQUALS, key.text, feedback=key.feedback, line=key.line)
        return AnswerPart((line,))

    def shape(self, _question: Question, /) -> Shape:
        """Return that a translation puts no choices into words."""
        return Shape(0)

    def problems(self, question: Question) -> Iterator[Problem]:
        """Yield that someone who judges rightly or wrongly would not be told why."""
        said = question.callouts
        if not said.feedback and not (said.correct and said.incorrect):
            yield Problem(Fault.MISSING_FEEDBACK, question.line)

    def blank_answer(self) -> Answer:
        """Return None: nothing was said."""
        return None

    def checked_answer(self, question: Question, value: object) -> Answer:
        """Return the id of the word picked, or None.

        :raises InvalidAnswerError: the value is neither.
        """
        return choices.one_choice(question, value)

    def answer_from_form(
        self, question: Question, values: Mapping[str, Sequence[str]]
    ) -> Answer:
        """Return the word sent, or None.

        :raises InvalidAnswerError: both were sent, or something else.
        """
        return choices.one_from_form(question, values)

    def grade(self, question: Question, answer: Answer) -> Fraction:
        """Return 1 for the right word and 0 for the other or for none."""
        if not isinstance(answer, str):
            return choices.NONE
        return question.choice(answer).share
