import pytest
from factories_markdown import elements, html, tags
from markupsafe import Markup

from lms.markdown.containers import layout


def quiz(source: str, line: int, ordinal: int) -> Markup:
    return Markup("<form>{}|{}|{}</form>").format(source, line, ordinal)


class TestBox:
    @pytest.mark.parametrize("kind", ["note", "example", "law", "warning"])
    def test_has_the_word_of_its_kind(self, kind):
        assert html(f"::: {kind}\nText.\n:::") == (
            f'<div class="box {kind}">\n<strong>{kind.title()}</strong>\n<p>Text.</p>\n</div>\n'
        )

    def test_has_the_title_it_was_given(self):
        assert "<strong>Code of <em>Ethics</em>, 12</strong>" in html(
            "::: law Code of *Ethics*, 12\nRule.\n:::"
        )

    def test_may_follow_words_without_a_gap(self):
        assert tags(html("Words\n:::note\nText\n:::\nWords")) == [
            "p",
            "div",
            "strong",
            "p",
            "p",
        ]

    def test_may_stand_in_a_box_of_the_same_marks(self):
        written = html("::: note\n::: law\nRule\n:::\nText\n:::\nAfter")

        assert written.index("Text") < written.index("</div>\n<p>After")

    def test_may_stand_in_a_list(self):
        assert tags(html("- Item\n\n  ::: note\n  Text\n  :::\n"))[2:] == [
            "p",
            "div",
            "strong",
            "p",
        ]

    def test_ends_the_list_inside_it(self):
        assert html("::: note\n- Item\n:::\nAfter").endswith("</div>\n<p>After</p>\n")

    def test_is_not_made_by_marks_in_code(self):
        assert "box" not in html("```\n::: note\nText\n:::\n```")

    def test_is_not_ended_by_marks_in_code(self):
        written = html("::: note\n~~~~\n:::\n~~~\n:::\n~~~~\nText\n:::\nAfter")

        assert written.index("Text") < written.index("</div>")

    def test_shows_what_was_written_when_unclosed(self):
        assert html("::: note Title\nText").endswith("::: note Title\nText</p>\n")

    def test_shows_what_was_written_when_unknown(self):
        assert html("::: secret\nText\n:::").endswith("::: secret\nText\n:::</p>\n")


class TestBlock:
    def test_is_written_by_its_own_package(self):
        written = html("Text\n\n:::quiz\n## Which?\n- (x) A\n:::", blocks={"quiz": quiz})

        assert "<form>## Which?\n- (x) A|4|1</form>" in written

    def test_is_numbered_among_its_kind(self):
        written = html(":::quiz\na\n:::\n:::quiz\nb\n:::", blocks={"quiz": quiz})

        assert "<form>a|2|1</form>\n<form>b|5|2</form>" in written

    def test_keeps_its_trusted_html(self):
        written = html(
            ":::x\n:::",
            blocks={"x": lambda *_: Markup('<button name="a" value="b">C</button>')},
        )

        assert '<button name="a" value="b">C</button>' in written

    def test_loses_the_indent_of_its_list(self):
        written = html("- a\n\n  :::quiz\n  b\n    c\n  :::", blocks={"quiz": quiz})

        assert "<form>b\n  c|4|1</form>" in written

    def test_holds_its_own_boxes_and_code(self):
        source = "::: note\n:::\n```\n:::\n```"

        assert f"<form>{source}|2|1" in html(f":::quiz\n{source}\n:::", blocks={"quiz": quiz})

    def test_does_not_swallow_the_text_when_unclosed(self):
        written = html(":::quiz\na\n\n::: note\nText\n:::\n\n## After", blocks={"quiz": quiz})

        assert "form" not in tags(written)
        assert tags(written)[-1] == "h2"

    def test_cannot_be_forged_from_the_text(self):
        blocks = {"quiz": lambda *_: Markup("<b>trusted</b>")}

        written = html(":::quiz\n:::\n\n0- -0- {{0}} \\0", blocks=blocks)

        assert sum(element.tag == "b" for element in elements(written)) == 1


class TestLayout:
    def test_pairs_each_end_with_the_last_opening(self):
        found = layout("::: note\n::: law\n:::\n:::")

        assert {line: end for line, (_, end) in found.pairs.items()} == {0: 3, 1: 2}

    def test_tells_what_is_open_and_what_closes_nothing(self):
        found = layout(":::\n::: note T")

        assert found.stray == (0,)
        assert [(o.line, o.name, o.title) for o in found.unclosed] == [(1, "note", "T")]
