"""The certificate's drawings are what the pen draws today."""

import re
from itertools import pairwise

import pytest

from certificates.document.ornament import draw, pen
from certificates.document.ornament.lettering import letters

drawings = pytest.mark.parametrize("name", sorted(draw.DRAWINGS))


@drawings
class TestDrawing:
    def test_is_kept_as_the_pen_draws_it(self, name):
        kept = (draw.HERE / name).read_text(encoding="utf-8")

        assert kept == draw.DRAWINGS[name]()

    def test_uses_lapis_its_tint_and_white_alone(self, name):
        colours = set(re.findall(r"#[0-9a-f]{3,6}\b", draw.DRAWINGS[name]()))

        assert colours <= {draw.ACCENT, draw.TINT, "#fff"}

    def test_needs_no_font(self, name):
        assert "<text" not in draw.DRAWINGS[name]()


class TestPen:
    @pytest.mark.parametrize(
        ("length", "written"),
        [(1.0, "1"), (0.126, "0.13"), (-0.001, "0"), (-2.5, "-2.5"), (100.0, "100")],
    )
    def test_writes_lengths_without_idle_digits(self, length, written):
        assert pen.number(length) == written

    def test_passes_a_curve_through_every_point(self):
        points = [(0.0, 0.0), (1.0, 2.0), (3.0, 1.0)]

        assert re.findall(r" (\S+ \S+)(?=C|$)", pen.curve(points)) == ["1 2", "3 1"]


class TestLettering:
    def test_sets_letters_side_by_side_in_order(self):
        word = letters("ПАРАСАТ")

        assert len(word) == len("ПАРАСАТ")
        assert all(left.end == right.start for left, right in pairwise(word))

    def test_gives_the_same_letter_one_outline(self):
        _, first, _, second, *_ = letters("ПАРАСАТ")

        assert first.outline == second.outline
