from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.text.weights import print_points, print_weight, read_points, read_weight

pytestmark = pytest.mark.pure

parts = st.builds(Fraction, st.integers(-(10**6), 10**6), st.integers(1, 10**6))


class TestWeight:
    @pytest.mark.parametrize(
        ("written", "share"),
        [
            pytest.param("50%", Fraction(1, 2), id="whole percent"),
            pytest.param("-12.5%", Fraction(-1, 8), id="decimals"),
            pytest.param("33.33333%", Fraction(1, 3), id="a rounded third is a third"),
            pytest.param("-16.66667%", Fraction(-1, 6), id="a rounded sixth"),
            pytest.param("14.285714%", Fraction(1, 7), id="more places than needed"),
            pytest.param("33.33%", Fraction(3333, 10000), id="two places stay as written"),
            pytest.param("1/37", Fraction(1, 37), id="a fraction"),
        ],
    )
    def test_is_read_exactly(self, written, share):
        assert read_weight(written) == share

    @pytest.mark.parametrize("written", ["50", "%", "1/0", "half", "1e3%", "50 %", ""])
    def test_is_nothing_else(self, written):
        assert read_weight(written) is None

    @pytest.mark.parametrize("written", ["50%", "-12.5%", "33.33333%", "33.33%", "1/37", "0%"])
    def test_is_printed_as_it_was_written(self, written):
        assert print_weight(read_weight(written)) == written

    @given(parts)
    def test_is_read_again_as_it_was_printed(self, share):
        assert read_weight(print_weight(share)) == share


class TestPoints:
    @pytest.mark.parametrize(("written", "points"), [("2", 2), ("0.5", Fraction(1, 2))])
    def test_are_read_exactly(self, written, points):
        assert read_points(written) == points

    @pytest.mark.parametrize("written", ["0", "-1", "one", "", "0.0"])
    def test_are_above_nothing(self, written):
        assert read_points(written) is None

    @given(parts.filter(lambda points: points > 0))
    def test_are_read_again_as_they_were_printed(self, points):
        assert read_points(print_points(points)) == points
