from dataclasses import replace
from fractions import Fraction

import pytest

from quizzes.kinds.protocol import AnswerLine, AnswerPart, InvalidAnswerError, Marker, Shape
from quizzes.kinds.single.rules import Single
from quizzes.problems import Fault
from quizzes.questions import Question

pytestmark = pytest.mark.pure

KIND = Single()


def line(text, marker=Marker.ROUND, *, right=False, weight=None):
    return AnswerLine(marker, text, marked=right, weight=weight, feedback="Because.")


def single(*lines):
    return Question("q", "single", "Which?", KIND.read(AnswerPart(lines)))


FIRE = single(line("101", right=True), line("102"), line("103", weight=Fraction(1, 2)))


def faults(question):
    return [problem.fault for problem in KIND.problems(question)]


class TestSingleClaims:
    def test_round_marks(self):
        assert KIND.claims(AnswerPart((line("a"), line("b", right=True))))

    def test_a_task_list_with_exactly_one_tick(self):
        ticks = (line("a", Marker.SQUARE, right=True), line("b", Marker.SQUARE))

        assert KIND.claims(AnswerPart(ticks))

    def test_no_task_list_that_says_multiple(self):
        ticks = (line("a", Marker.SQUARE, right=True), line("b", Marker.SQUARE))

        assert not KIND.claims(AnswerPart(ticks, frozenset({"multiple"})))

    def test_no_mixture_of_marks(self):
        assert not KIND.claims(AnswerPart((line("a"), line("b", Marker.SQUARE))))

    def test_no_empty_part(self):
        assert not KIND.claims(AnswerPart(()))


class TestSingleGrade:
    @pytest.mark.parametrize(
        ("answer", "share"),
        [
            pytest.param("1", 1, id="right"),
            pytest.param("2", 0, id="wrong"),
            pytest.param("3", Fraction(1, 2), id="worth half"),
            pytest.param(None, 0, id="left blank"),
        ],
    )
    def test_is_the_share_of_the_choice_picked(self, answer, share):
        assert KIND.grade(FIRE, answer) == share

    def test_never_falls_below_nothing(self):
        question = single(line("a", right=True), line("b", weight=Fraction(-1)))

        assert KIND.grade(question, "2") == 0


class TestSingleAnswer:
    def test_is_blank_until_something_is_picked(self):
        assert KIND.answer_from_form(FIRE, {}) is KIND.blank_answer()

    def test_comes_from_the_one_value_sent(self):
        assert KIND.answer_from_form(FIRE, {"choice": ["2"]}) == "2"

    @pytest.mark.parametrize("sent", [["4"], ["0"], ["١"], [""], ["1", "2"]])
    def test_is_refused_when_it_is_not_one_on_offer(self, sent):
        with pytest.raises(InvalidAnswerError):
            KIND.answer_from_form(FIRE, {"choice": sent})

    @pytest.mark.parametrize("value", [1, True, ["1"], {"1": "1"}])
    def test_is_refused_when_json_has_another_shape(self, value):
        with pytest.raises(InvalidAnswerError):
            KIND.checked_answer(FIRE, value)


class TestSingleProblems:
    def test_are_none_for_a_sound_question(self):
        assert faults(FIRE) == []

    def test_name_the_lack_of_a_right_answer(self):
        assert faults(single(line("a"), line("b"))) == [Fault.NO_RIGHT_ANSWER]

    def test_name_a_second_right_answer(self):
        question = single(line("a", right=True), line("b", right=True))

        assert faults(question) == [Fault.SEVERAL_RIGHT_ANSWERS]

    def test_name_choices_that_differ_in_capitals_only(self):
        question = single(line("Yes  sir", right=True), line("yes sir"))

        assert faults(question) == [Fault.DUPLICATE_CHOICE]

    def test_name_a_choice_without_text(self):
        assert faults(single(line("a", right=True), line(""))) == [Fault.EMPTY_CHOICE]

    def test_name_a_choice_without_alternative(self):
        assert faults(single(line("a", right=True))) == [Fault.TOO_FEW_CHOICES]

    def test_name_a_right_answer_worth_less_than_everything(self):
        question = single(line("a", right=True, weight=Fraction(1, 2)), line("b"))

        assert faults(question) == [Fault.WEIGHTS_NOT_WHOLE]

    def test_name_each_choice_without_feedback(self):
        silent = replace(FIRE, choices=tuple(replace(c, feedback="") for c in FIRE.choices))

        assert faults(silent) == [Fault.MISSING_FEEDBACK] * 3


class TestSingleShape:
    def test_counts_the_choices_to_translate(self):
        assert KIND.shape(FIRE) == Shape(choices=3)
