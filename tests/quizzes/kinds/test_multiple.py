from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.kinds.multiple.rules import Multiple
from quizzes.kinds.protocol import AnswerLine, AnswerPart, InvalidAnswerError, Marker
from quizzes.problems import Fault
from quizzes.questions import Question, Scoring

pytestmark = pytest.mark.pure

KIND = Multiple()


def line(text, *, right=False, weight=None):
    return AnswerLine(Marker.SQUARE, text, marked=right, weight=weight, feedback="Because.")


def multiple(*lines):
    return Question("q", "multiple", "Which?", KIND.read(AnswerPart(lines)))


def faults(question):
    return [problem.fault for problem in KIND.problems(question)]


THREE_OF_FIVE = multiple(*(line(name, right=name in "abc") for name in "abcde"))
WEIGHTED = multiple(
    line("a", right=True, weight=Fraction(3, 4)),
    line("b", right=True, weight=Fraction(1, 4)),
    line("c", weight=Fraction(-1, 3)),
)
EXACT = replace(THREE_OF_FIVE, scoring=Scoring.ALL_OR_NOTHING)


class TestMultipleClaims:
    @pytest.mark.parametrize("ticks", [0, 2, 3])
    def test_square_marks_with_any_number_right_but_one(self, ticks):
        part = AnswerPart(tuple(line(str(n), right=n < ticks) for n in range(3)))

        assert KIND.claims(part)

    def test_one_right_when_the_heading_says_multiple(self):
        part = AnswerPart((line("a", right=True), line("b")), frozenset({"multiple"}))

        assert KIND.claims(part)

    def test_one_right_only_then(self):
        assert not KIND.claims(AnswerPart((line("a", right=True), line("b"))))


class TestMultipleGrade:
    @pytest.mark.parametrize(
        ("answer", "share"),
        [
            pytest.param(["1", "2", "3"], 1, id="all right"),
            pytest.param(["1"], Fraction(1, 3), id="one of three"),
            pytest.param(["1", "2", "4"], Fraction(1, 3), id="a wrong one cancels a right one"),
            pytest.param(["4", "5"], 0, id="never below nothing"),
            pytest.param(
                ["1", "2", "3", "4", "5"], Fraction(1, 3), id="ticking all pays little"
            ),
            pytest.param([], 0, id="left blank"),
        ],
    )
    def test_gives_and_takes_equal_parts(self, answer, share):
        assert KIND.grade(THREE_OF_FIVE, answer) == share

    @pytest.mark.parametrize(
        ("answer", "share"),
        [
            pytest.param(["1"], Fraction(3, 4), id="the heavy one"),
            pytest.param(["2", "3"], 0, id="never below nothing"),
            pytest.param(["1", "3"], Fraction(5, 12), id="exact"),
        ],
    )
    def test_follows_the_weights_that_are_written(self, answer, share):
        assert KIND.grade(WEIGHTED, answer) == share

    @pytest.mark.parametrize(
        ("answer", "share"),
        [
            pytest.param(["1", "2", "3"], 1, id="exactly the right ones"),
            pytest.param(["1", "2"], 0, id="one missing"),
            pytest.param(["1", "2", "3", "4"], 0, id="one too many"),
            pytest.param(["1", "2", "4"], 0, id="one exchanged"),
        ],
    )
    def test_is_all_or_nothing_where_that_is_asked(self, answer, share):
        assert KIND.grade(EXACT, answer) == share

    @given(st.lists(st.booleans(), min_size=2, max_size=8), st.data())
    def test_stays_between_nothing_and_everything(self, key, chosen):
        question = multiple(*(line(str(n), right=right) for n, right in enumerate(key)))
        answer = chosen.draw(st.lists(st.sampled_from(question.choice_ids), unique=True))

        assert 0 <= KIND.grade(question, answer) <= 1

    @given(st.lists(st.booleans(), min_size=2, max_size=8).filter(any))
    def test_gives_everything_for_exactly_the_key(self, key):
        question = multiple(*(line(str(n), right=right) for n, right in enumerate(key)))
        right = [str(n) for n, is_right in enumerate(key, 1) if is_right]

        assert KIND.grade(question, right) == 1


class TestMultipleAnswer:
    def test_is_stored_in_source_order_and_once(self):
        assert KIND.checked_answer(THREE_OF_FIVE, ["5", "1", "5"]) == ["1", "5"]

    def test_is_an_empty_list_when_nothing_is_ticked(self):
        assert KIND.answer_from_form(THREE_OF_FIVE, {}) == KIND.blank_answer() == []

    @pytest.mark.parametrize("value", ["1", None, ["6"], [1], {"1": "on"}])
    def test_is_refused_when_it_is_no_list_of_choices(self, value):
        with pytest.raises(InvalidAnswerError):
            KIND.checked_answer(THREE_OF_FIVE, value)


class TestMultipleProblems:
    def test_are_none_for_a_sound_question(self):
        assert faults(THREE_OF_FIVE) == faults(WEIGHTED) == []

    def test_name_weights_that_do_not_make_the_whole(self):
        question = multiple(line("a", right=True, weight=Fraction(1, 3)), line("b", right=True))

        assert faults(question) == [Fault.WEIGHTS_NOT_WHOLE]

    def test_name_a_wrong_choice_that_would_give_points(self):
        question = multiple(line("a", right=True), line("b", weight=Fraction(1, 10)))

        assert faults(question) == [Fault.WEIGHT_AGAINST_MARK]

    def test_name_the_lack_of_a_right_answer(self):
        assert Fault.NO_RIGHT_ANSWER in faults(multiple(line("a"), line("b")))
