"""Single choice: reading, checking and grading. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from quizzes.kinds import choices
from quizzes.kinds.protocol import AnswerPart, Marker, Shape
from quizzes.problems import Fault, Problem
from quizzes.questions import Answer, Choice, Question, Scoring


class Single:
    """Written ``- ( )`` and ``- (x)``; the answer is the id of one choice.

    A task list with exactly one ``[x]`` is single choice too, unless its heading says
    ``.multiple``, because that is how most people write it.
    """

    name = "single"
    classes: frozenset[str] = frozenset()
    scorings = frozenset({Scoring.PARTIAL})

    def claims(self, part: AnswerPart) -> bool:
        """Return whether the lines are round marks, or square ones with one right."""
        if "multiple" in part.classes:
            return False
        one_tick = part.markers == {Marker.SQUARE} and part.marked == 1
        return part.markers == {Marker.ROUND} or one_tick

    def read(self, part: AnswerPart) -> tuple[Choice, ...]:
        """Return the choices; the right one gives everything, the others nothing."""
        return choices.read_choices(part, Fraction)

    def write(self, question: Question) -> AnswerPart:
        """Return round marks."""
        return AnswerPart(choices.write_lines(question, Marker.ROUND, Fraction))

    def shape(self, question: Question) -> Shape:
        """Return how many choices are to be translated."""
        return Shape(len(question.choices))

    def problems(self, question: Question) -> Iterator[Problem]:
        """Yield what is wrong with the choices, or with there being several right."""
        right = [choice for choice in question.choices if choice.right]
        yield from choices.choice_problems(question)
        for extra in right[1:]:
            yield Problem(Fault.SEVERAL_RIGHT_ANSWERS, extra.line)
        if right and right[0].share != choices.WHOLE:
            yield Problem(Fault.WEIGHTS_NOT_WHOLE, right[0].line)

    def blank_answer(self) -> Answer:
        """Return None: nothing was picked."""
        return None

    def checked_answer(self, question: Question, value: object) -> Answer:
        """Return the id of the choice picked, or None.

        :raises InvalidAnswerError: the value is neither.
        """
        return choices.one_choice(question, value)

    def answer_from_form(
        self, question: Question, values: Mapping[str, Sequence[str]]
    ) -> Answer:
        """Return the one choice sent, or None.

        :raises InvalidAnswerError: several were sent, or one that is not on offer.
        """
        return choices.one_from_form(question, values)

    def grade(self, question: Question, answer: Answer) -> Fraction:
        """Return the share of the choice picked."""
        if not isinstance(answer, str):
            return choices.NONE
        return choices.within_bounds(question.choice(answer).share)
