from fractions import Fraction

import pytest

from quizzes.questions import Callouts, Choice, Difficulty, Scoring
from quizzes.text.parser import parse_questions

pytestmark = pytest.mark.pure

FULL = """
## Which number do you call? {#fa-call objective=safety difficulty=apply points=2 tags="a, b"}
Any *Markdown*:

- a list that is text

- ( ) 110
  > Feedback for this choice,
  > in two lines.
- (x) 112
  or, in words, one hundred and twelve

  > Right.
- ( ) None of these {fixed}

> [!feedback] Shown
> to everyone.
> [!hint] Three digits.
"""


def only(text):
    parsed = parse_questions(text)
    assert not parsed.problems
    return parsed.questions[0]


class TestQuestion:
    def test_has_what_its_heading_says(self):
        question = only(FULL)

        assert (question.id, question.objective, question.tags) == (
            "fa-call",
            "safety",
            ("a", "b"),
        )
        assert (question.difficulty, question.points) == (Difficulty.APPLY, 2)

    def test_has_its_text_up_to_the_first_mark(self):
        text = "Which number do you call?\n\nAny *Markdown*:\n\n- a list that is text"

        assert only(FULL).text == text

    def test_has_choices_with_their_feedback(self):
        assert only(FULL).choices == (
            Choice("110", Fraction(0), "Feedback for this choice,\nin two lines."),
            Choice(
                "112\nor, in words, one hundred and twelve", Fraction(1), "Right.", right=True
            ),
            Choice("None of these", Fraction(0), fixed=True),
        )

    def test_has_callouts_of_several_lines(self):
        said = Callouts(feedback="Shown\nto everyone.", hint="Three digits.")

        assert only(FULL).callouts == said

    def test_knows_the_lines_it_stood_on(self):
        question = parse_questions(FULL, first_line=41).questions[0]

        assert (question.line, [choice.line for choice in question.choices]) == (
            42,
            [47, 50, 54],
        )

    @pytest.mark.parametrize(
        ("answers", "kind"),
        [
            ("- ( ) a\n- (x) b", "single"),
            ("- [ ] a\n- [x] b", "single"),
            ("- [x] a\n- [x] b", "multiple"),
            ("= false", "true_false"),
        ],
    )
    def test_has_the_kind_that_its_answers_show(self, answers, kind):
        assert only(f"## Which? {{#q}}\n{answers}").kind == kind

    def test_is_multiple_with_one_right_when_it_says_so(self):
        assert only("## Which? {#q .multiple}\n- [x] a\n- [ ] b").kind == "multiple"

    def test_scores_as_its_heading_says(self):
        question = only("## Which? {#q scoring=all-or-nothing}\n- [x] a\n- [x] b")

        assert question.scoring is Scoring.ALL_OR_NOTHING

    def test_has_the_weights_that_are_written(self):
        question = only("## Which? {#q}\n- [x] a {75%}\n- [x] b {25%}\n- [ ] c {-33.33333%}")

        shares = [choice.share for choice in question.choices]
        assert shares == [Fraction(3, 4), Fraction(1, 4), Fraction(-1, 3)]


class TestCode:
    TEXT = "## What is shown? {#q}\n```\n## no\n- (x) no\n> [!hint] no\n```\n- (x) a\n- ( ) b"

    def test_is_text_whatever_it_looks_like(self):
        assert only(self.TEXT).text.endswith("```\n## no\n- (x) no\n> [!hint] no\n```")

    def test_may_stand_in_a_choice(self):
        text = "## Which? {#q}\n- (x) this:\n\n  ~~~\n  > x\n  - (x) y\n  ~~~\n- ( ) that"

        assert only(text).choices[0].text == "this:\n\n~~~\n> x\n- (x) y\n~~~"


class TestTolerance:
    PLAIN = "## Which? {#q}\n\nMore.\n\n- (x) a\n  > Yes.\n- ( ) b"

    @pytest.mark.parametrize(
        "typed",
        [
            pytest.param(PLAIN.replace("\n", "\r\n"), id="Windows line ends"),
            pytest.param(PLAIN.replace("\n", "\r"), id="old Macintosh line ends"),
            pytest.param("\ufeff" + PLAIN, id="a byte order mark"),
            pytest.param(PLAIN.replace("\n", "  \t\n") + " ", id="blanks at line ends"),
            pytest.param(PLAIN.replace("- (", "* ("), id="stars for hyphens"),
            pytest.param(PLAIN.replace("( )", "()"), id="an empty box"),
            pytest.param(PLAIN.replace("(x)", "(X)"), id="a capital x"),
            pytest.param(PLAIN.replace("(x)", "(х)"), id="a Cyrillic x"),
            pytest.param(PLAIN.replace("  >", "\t>"), id="a tab for the indent"),
            pytest.param(PLAIN.replace("  > ", "  >"), id="no blank after the mark"),
            pytest.param(PLAIN.replace("  > Yes.\n", "\n  > Yes.\n\n"), id="blank lines"),
        ],
    )
    def test_covers_what_editors_and_people_do(self, typed):
        assert parse_questions(typed) == parse_questions(self.PLAIN)
