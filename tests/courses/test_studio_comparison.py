import pytest
from hypothesis import given
from hypothesis import strategies as st

from courses.studio.comparison import BLANK, MOST_LINES, compare

pytestmark = pytest.mark.pure

TEXTS = st.lists(st.sampled_from(["", "one two", "one three", "four"]), max_size=8).map(
    "\n".join
)


def said(before, after) -> list[str]:
    """Return the comparison as readers see it, with signs and gaps."""
    return [
        f"({line.skipped})" if line.skipped else "".join(map(signed, line.pieces))
        for line in compare(before, after)
    ]


def signed(piece) -> str:
    return f"{'+' * piece.added}{'−' * piece.removed}{piece.text}"


class TestCompare:
    def test_marks_the_words_that_changed(self):
        assert said("A monitor reads once.", "A monitor reads twice.") == [
            "A monitor reads −once+twice."
        ]

    def test_tells_unlike_lines_one_after_the_other(self):
        assert said("One bid came.", "Ждите ответа суда") == [
            "−One bid came.",
            "+Ждите ответа суда",
        ]

    def test_leaves_out_what_is_far_from_a_change(self):
        before = "\n".join("abcdefg")

        assert said(before, before.replace("d", "x")) == ["(2)", "c", "−d", "+x", "e", "(2)"]

    def test_shows_an_empty_line_by_a_sign(self):
        assert said("a\nb", "a\n\nb") == ["a", f"+{BLANK}", "b"]

    def test_has_nothing_to_tell_of_equal_texts(self):
        assert said("a\nb", "a\nb") == ["(2)"]

    def test_tells_very_long_texts_as_wholes(self):
        before, after = "a\n" * (MOST_LINES + 1), "b\n" * (MOST_LINES + 1)

        lines = compare(before, after)

        assert len(lines) == 2 * (MOST_LINES + 1) + 1


class TestComparison:
    @given(TEXTS, TEXTS)
    def test_loses_no_word_of_either_text(self, before, after):
        lines = [line for line in compare(before, after) if not line.skipped]
        kept = " ".join(p.text for line in lines for p in line.pieces if not p.removed)
        gone = " ".join(p.text for line in lines for p in line.pieces if not p.added)

        assert set(after.split()) - set(before.split()) <= set(kept.split())
        assert set(before.split()) - set(after.split()) <= set(gone.split())
