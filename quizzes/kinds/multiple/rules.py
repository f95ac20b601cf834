"""Multiple choice: reading, checking and grading. Pure.

Each of n right choices gives 1/n of the points and each wrong one takes 1/n away, down
to 0: if wrong ticks cost nothing, ticking everything would earn full marks.
"""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from quizzes.kinds import choices
from quizzes.kinds.protocol import AnswerPart, InvalidAnswerError, Marker, Shape
from quizzes.problems import Fault, Problem
from quizzes.questions import Answer, Choice, Question, Scoring


def share_among(right: int) -> choices.ShareOf:
    """Return the rule of the shares when so many choices are right."""
    part = Fraction(1, right) if right else choices.NONE
    return lambda is_right: part if is_right else -part


class Multiple:
    """Written ``- [ ]`` and ``- [x]``; the answer lists the ids picked, in source order."""

    name = "multiple"
    classes = frozenset({"multiple"})
    scorings = frozenset({Scoring.PARTIAL, Scoring.ALL_OR_NOTHING})

    def claims(self, part: AnswerPart) -> bool:
        """Return whether the lines are square marks that do not read as single choice."""
        several = "multiple" in part.classes or part.marked != 1
        return part.markers == {Marker.SQUARE} and several

    def read(self, part: AnswerPart) -> tuple[Choice, ...]:
        """Return the choices with their shares."""
        return choices.read_choices(part, share_among(part.marked))

    def write(self, question: Question) -> AnswerPart:
        """Return square marks, and the class that is needed when one choice is right."""
        right = sum(choice.right for choice in question.choices)
        lines = choices.write_lines(question, Marker.SQUARE, share_among(right))
        return AnswerPart(lines, self.classes if right == 1 else frozenset())

    def shape(self, question: Question) -> Shape:
        """Return how many choices are to be translated."""
        return Shape(len(question.choices))

    def problems(self, question: Question) -> Iterator[Problem]:
        """Yield what is wrong with the choices, or with the sum of their weights."""
        yield from choices.choice_problems(question)
        right = [choice.share for choice in question.choices if choice.right]
        if right and sum(right) != choices.WHOLE:
            yield Problem(Fault.WEIGHTS_NOT_WHOLE, question.line)
        for choice in question.choices:
            if choice.right != (choice.share > 0):
                yield Problem(Fault.WEIGHT_AGAINST_MARK, choice.line)

    def blank_answer(self) -> Answer:
        """Return an empty list: nothing was picked."""
        return []

    def checked_answer(self, question: Question, value: object) -> Answer:
        """Return the ids picked, each once and in source order.

        :raises InvalidAnswerError: the value is no list of choices on offer.
        """
        if not isinstance(value, list | tuple):
            raise InvalidAnswerError(f"not a list of choices: {value!r}")
        picked = {choices.checked_choice(question, one) for one in value}
        return [choice_id for choice_id in question.choice_ids if choice_id in picked]

    def answer_from_form(
        self, question: Question, values: Mapping[str, Sequence[str]]
    ) -> Answer:
        """Return the choices sent.

        :raises InvalidAnswerError: one of them is not on offer.
        """
        return self.checked_answer(question, list(values.get(choices.FIELD, ())))

    def grade(self, question: Question, answer: Answer) -> Fraction:
        """Return the sum of the shares picked, kept between 0 and 1.

        All or nothing gives 1 for exactly the right choices and 0 for anything else.
        """
        picked = [question.choice(one) for one in answer or ()]
        if question.scoring is Scoring.ALL_OR_NOTHING:
            right = sum(choice.right for choice in question.choices)
            exact = len(picked) == right and all(choice.right for choice in picked)
            return Fraction(exact)
        return choices.within_bounds(sum((c.share for c in picked), choices.NONE))
