import pytest
from factories_markdown import WORDS, found, html, tags

from lms.markdown.rendering import fragment


class TestTables:
    TEXT = "| a | b | c |\n|---|--:|:-:|\n| 1 | 2 | 3 |\n"

    def test_scroll_on_their_own_by_keyboard(self):
        assert '<div class="scroll" role="region" aria-label="Table 1" tabindex="0">' in html(
            self.TEXT
        )

    def test_are_named_apart(self):
        names = [
            div.get("aria-label") for div in found(html(f"{self.TEXT}\n{self.TEXT}"), "div")
        ]

        assert names == ["Table 1", "Table 2"]

    def test_align_by_class(self):
        assert [td.get("class") for td in found(html(self.TEXT), "td")] == [None, "num", "mid"]

    def test_say_what_their_head_is_for(self):
        assert {th.get("scope") for th in found(html(self.TEXT), "th")} == {"col"}


class TestTasks:
    def test_are_marked_in_a_shape_and_a_word(self):
        written = html("- [x] Read\n- [ ] Ask")

        assert (
            '<ul class="tasks">\n<li><span role="img" aria-label="Done">☑</span> Read'
            in written
        )
        assert '<span role="img" aria-label="To do">☐</span> Ask' in written

    def test_leave_other_lists_alone(self):
        assert "tasks" not in html("- [a] Read\n- Ask\n\n1. Two")

    def test_tell_the_inner_list_from_the_outer(self):
        outer, inner = found(html("- Read\n  - [x] All"), "ul")

        assert (outer.get("class"), inner.get("class")) == (None, "tasks")


class TestImages:
    def test_are_served_where_the_course_says(self):
        assert '<img src="/m/media/map.png" alt="A map" loading="lazy">' in html(
            "See ![A map](media/map.png)"
        )

    def test_with_a_title_become_a_figure(self):
        written = html('![A *map*](./media/map.png "Where it was")')

        assert tags(written) == ["figure", "img", "figcaption"]
        assert "<figcaption>Where it was</figcaption>" in written

    def test_become_their_description_without_a_file(self):
        addresses = [
            "media/other.png",
            "media/../map.png",
            "/media/map.png",
            "https://example.org/media/map.png",
            "//example.org/media/map.png",
            "data:image/png;base64,AAAA",
            "media/map.png?x",
        ]

        written = html("\n\n".join(f"![Map]({address})" for address in addresses))

        assert tags(written) == ["p"] * len(addresses)

    def test_become_their_description_without_a_course(self):
        assert fragment("![A map](media/map.png)", page="q", words=WORDS) == "<p>A map</p>\n"


class TestFormulas:
    def test_are_written_as_math_ml(self):
        written = html("Half is $\\frac{1}{2}$ here.")

        assert '<math display="inline"><mrow><mfrac>' in written

    def test_may_stand_on_lines_of_their_own(self):
        assert '<p class="maths"><math display="block">' in html("$$\nx^2\n$$")

    def test_are_shown_as_written_when_unreadable(self):
        assert "<code>$\\frac{$</code>" in html("$\\frac{$")

    def test_are_shown_as_written_when_long(self):
        assert found(html(f"$${'x' * 501}$$"), "math") == []

    @pytest.mark.parametrize("text", ["From $5 to $6", "7$ and 8$", "US$ 9 and $ 10", "\\$11$"])
    def test_are_not_prices(self, text):
        assert found(html(text), "math") == []

    def test_may_begin_a_line_that_ends_in_a_figure(self):
        assert "<math" in html("$x$ is 5")

    def test_keep_their_signs(self):
        assert "<mo>&lt;</mo>" in html("$a < b$")


class TestCode:
    def test_is_coloured_by_class(self):
        assert '<span class="hl-k">def</span>' in html("```python\ndef f(): pass\n```")

    def test_is_reached_by_keyboard_when_it_scrolls(self):
        assert html("    a < b") == '<pre tabindex="0"><code>a &lt; b\n</code></pre>\n'

    def test_of_another_language_stays_plain(self):
        assert found(html("```brainfuck\n+++\n```"), "span") == []

    def test_as_long_as_a_book_stays_plain(self):
        source = "x = 1\n" * 4_000

        assert found(html(f"```python\n{source}```"), "span") == []
