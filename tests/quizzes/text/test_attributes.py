from fractions import Fraction

import pytest

from quizzes.text.attributes import LONGEST, Attributes, split, with_id

pytestmark = pytest.mark.pure


class TestAttributes:
    @pytest.mark.parametrize(
        ("line", "attributes"),
        [
            ("Text {#fa-1}", Attributes(id="fa-1")),
            ("Text {.multiple .case}", Attributes(classes=("multiple", "case"))),
            ("Text {points=2}", Attributes(values={"points": "2"})),
            ('Text {tags="a, {b}"}', Attributes(values={"tags": "a, {b}"})),
            ("Text {-50% fixed}", Attributes(weight=Fraction(-1, 2), fixed=True)),
            ("Text {}", Attributes()),
        ],
    )
    def test_stand_in_braces_at_the_end(self, line, attributes):
        assert split(line) == ("Text", attributes)

    @pytest.mark.parametrize(
        "line",
        [
            pytest.param("Text", id="no braces"),
            pytest.param("{#id} first", id="not at the end"),
            pytest.param(r"Text \{fixed}", id="after a backslash"),
            pytest.param("The set {1, 2}", id="anything else"),
            pytest.param(r"$\frac{1}{2}", id="a formula"),
            pytest.param('Text {tags="open}', id="an open quotation"),
        ],
    )
    def test_are_told_from_text(self, line):
        assert split(line) == (line, None)

    def test_name_what_is_said_twice(self):
        assert split("Text {#a #b points=1 points=2}")[1].repeated == ("#", "points")

    def test_are_the_last_braces_only(self):
        assert split("Text {fixed} {fixed}")[0] == "Text {fixed}"

    def test_are_not_sought_without_end(self):
        line = f'Text {{tags="{"a" * LONGEST}"}}'

        assert split(line) == (line, None)


class TestNewId:
    @pytest.mark.parametrize(
        ("line", "given"),
        [
            ("## Text", "## Text {#q-1}"),
            ("## Text {points=2}", "## Text {#q-1 points=2}"),
            ("## Text {}", "## Text {#q-1}"),
            ("## The set {1, 2}", "## The set {1, 2} {#q-1}"),
        ],
    )
    def test_stands_before_other_attributes(self, line, given):
        assert with_id(line, "q-1") == given
