import pytest
from factories_markdown import media

from lms.frontmatter import Fault
from lms.markdown import check
from lms.markdown.checking import Kind
from lms.markdown.wording import FAULTS, PROBLEMS, problem_sentence

GOOD = """A situation[^1], [a link](/courses), [сөз]{lang=ky}, $x$ and $5.

## Heading

![A map](media/map.png)

:::quiz
## Which?
- ( ) <b>
:::

| a |
|---|
| `<b>` |

::: law Title
Rule: <https://example.org>.
:::

[^1]: Note.
"""


class TestGoodText:
    def test_has_no_problem(self):
        assert check(GOOD, blocks={"quiz"}, media=media) == []


class TestProblem:
    @pytest.mark.parametrize(
        ("text", "line", "kind", "values"),
        [
            ("a\n\n[](/x)", 3, Kind.EMPTY_LINK, {"address": "/x"}),
            ("[a]()", 1, Kind.EMPTY_LINK, {"address": ""}),
            ("a\n\n# One", 3, Kind.HEADING_LEVEL_ONE, {"title": "One"}),
            ("![a](/b.png)", 1, Kind.IMAGE_ELSEWHERE, {"path": "/b.png"}),
            ("![a](media/b.png)", 1, Kind.IMAGE_MISSING, {"path": "media/b.png"}),
            ("a\n![](media/map.png)", 2, Kind.IMAGE_WITHOUT_ALT, {"path": "media/map.png"}),
            ("a\n\n<div>\n\nb", 3, Kind.RAW_HTML, {"html": "<div>"}),
            ("a\n*b*  \n<b>", 3, Kind.RAW_HTML, {"html": "<b>"}),
            ("a <!-- b -->", 1, Kind.RAW_HTML, {"html": "<!-- b -->"}),
            ("a\n\n:::", 3, Kind.STRAY_CLOSING, {}),
            ("a\n::: note\nb", 2, Kind.UNCLOSED_CONTAINER, {"name": "note"}),
            (":::quiz\nb", 1, Kind.UNCLOSED_CONTAINER, {"name": "quiz"}),
            ("a\n::: exmple\nb\n:::", 2, Kind.UNKNOWN_CONTAINER, {"name": "exmple"}),
            ("a\nb[^c]", 2, Kind.UNKNOWN_NOTE, {"name": "c"}),
            ("a $\\frac{$", 1, Kind.UNREADABLE_FORMULA, {"formula": "\\frac{"}),
            ("a\n\n$$\n\\frac{\n$$", 3, Kind.UNREADABLE_FORMULA, {"formula": "\n\\frac{\n"}),
            ("[a](javascript:b)", 1, Kind.UNSAFE_LINK, {"address": "javascript:b"}),
            ("- a\n- [b][c]\n\n[c]: //d", 2, Kind.UNSAFE_LINK, {"address": "//d"}),
        ],
        ids=lambda value: value.value if isinstance(value, Kind) else "",
    )
    def test_is_named_with_its_line(self, text, line, kind, values):
        found = [(p.line, p.kind, p.values) for p in check(text, blocks={"quiz"}, media=media)]

        assert found == [(line, kind, values)]

    def test_comes_in_the_order_of_the_lines(self):
        lines = [problem.line for problem in check("[](a)\n\n# B\n\n:::\n\n[](c)\n\n::: note")]

        assert lines == [1, 3, 5, 7, 9]

    def test_quotes_little_of_a_long_text(self):
        problem = check("<" + "a" * 1_000 + ">")[0]

        assert len(problem.values["html"]) == 60

    def test_leaves_open_whether_files_exist(self):
        assert check("![a](media/b.png)") == []


class TestWording:
    @pytest.mark.parametrize(
        "text", ["[](x)", "# %s %(x)s", "::: 100%\n:::", "<b>", "[^a]", ":::"]
    )
    def test_makes_a_sentence_of_each_problem(self, text):
        sentences = [problem_sentence(problem) for problem in check(text)]

        assert all(sentence.endswith(".") for sentence in sentences)

    def test_has_a_sentence_for_every_kind(self):
        assert set(PROBLEMS) == set(Kind)

    def test_has_a_sentence_for_every_fault(self):
        assert {type(fault) for fault in FAULTS} == {Fault}
        assert set(FAULTS) == set(Fault)
