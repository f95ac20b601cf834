from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.grading import Marked, passes, percent_by_objective, result, score_percent

pytestmark = pytest.mark.pure

RIGHT, HALF, WRONG = Fraction(1), Fraction(1, 2), Fraction(0)
MARK, HAIR = Fraction(80), Fraction(1, 10**12)

shares = st.fractions(0, 1, max_denominator=12)
marks = st.builds(
    Marked, st.just("q"), shares, st.fractions(1, 5), st.sampled_from(["a", "b", "c"])
)


def mark(share, points=1, objective=None):
    return Marked("q", share, Fraction(points), objective)


class TestScorePercent:
    @pytest.mark.parametrize(
        ("answers", "expected"),
        [
            pytest.param([mark(RIGHT)], 100, id="all right"),
            pytest.param([mark(WRONG)], 0, id="all wrong"),
            pytest.param([mark(RIGHT, 3), mark(WRONG)], 75, id="points weigh"),
            pytest.param([mark(HALF, 2)], 50, id="part marks"),
            pytest.param([mark(RIGHT, 3), mark(WRONG, 4)], Fraction(300, 7), id="exact"),
        ],
    )
    def test_weighs_each_answer_by_its_points(self, answers, expected):
        assert score_percent(answers) == expected

    def test_refuses_a_quiz_without_points(self):
        with pytest.raises(ValueError, match="without points"):
            score_percent([])

    @given(st.lists(marks, min_size=1))
    def test_stays_between_nothing_and_a_hundred(self, answers):
        assert 0 <= score_percent(answers) <= 100


class TestPassing:
    def test_is_granted_at_exactly_the_pass_mark(self):
        assert passes(MARK, MARK)

    def test_is_withheld_a_hair_below_it(self):
        assert not passes(MARK - HAIR, MARK)

    def test_needs_no_rounding_for_thirds(self):
        thirds = [mark(Fraction(1, 3))] * 3

        assert result(thirds, Fraction(100, 3)).passed


class TestObjectives:
    ANSWERS = (
        mark(RIGHT, objective="respect"),
        mark(WRONG, objective="principles"),
        mark(HALF, 2, "respect"),
        mark(RIGHT),
    )

    def test_are_scored_each_by_its_own_questions(self):
        assert percent_by_objective(self.ANSWERS) == {
            "respect": Fraction(200, 3),
            "principles": Fraction(0),
        }

    def test_fail_below_the_pass_mark_of_the_quiz(self):
        assert result(self.ANSWERS, Fraction(60)).failed_objectives == ("principles",)

    def test_pass_at_exactly_the_pass_mark(self):
        assert result(self.ANSWERS[:1], Fraction(100)).failed_objectives == ()

    @given(st.lists(marks, min_size=1), st.fractions(1, 100))
    def test_name_at_least_one_whenever_the_quiz_is_failed(self, answers, pass_mark):
        outcome = result(answers, pass_mark)

        assert outcome.passed or outcome.failed_objectives
