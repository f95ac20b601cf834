import pytest

from quizzes.problems import Fault
from quizzes.text.parser import parse_questions

pytestmark = pytest.mark.pure

ANSWERS = "- (x) a\n- ( ) b\n"


def found(text, **given):
    return [
        (problem.fault, problem.line) for problem in parse_questions(text, **given).problems
    ]


class TestHeadingProblems:
    @pytest.mark.parametrize(
        ("attributes", "fault"),
        [
            ("", Fault.MISSING_ID),
            ("{#Q_1}", Fault.BAD_ID),
            (f"{{#{'q' * 61}}}", Fault.BAD_ID),
            ("{#q points=none}", Fault.BAD_POINTS),
            ("{#q difficulty=hard}", Fault.UNKNOWN_DIFFICULTY),
            ("{#q scoring=all-or-nothing}", Fault.UNKNOWN_SCORING),
            ("{#q colour=red}", Fault.UNKNOWN_ATTRIBUTE),
            ("{#q .case}", Fault.UNKNOWN_ATTRIBUTE),
            ("{#q fixed}", Fault.UNKNOWN_ATTRIBUTE),
            ("{#q 50%}", Fault.UNKNOWN_ATTRIBUTE),
            ("{#q points=1 points=2}", Fault.REPEATED_ATTRIBUTE),
        ],
    )
    def test_are_found_on_the_line_of_the_heading(self, attributes, fault):
        assert found(f"\n## Which? {attributes}\n{ANSWERS}") == [(fault, 2)]

    def test_include_a_heading_without_text(self):
        assert found(f"## {{#q}}\n{ANSWERS}") == [(Fault.EMPTY_TEXT, 1)]

    def test_include_a_heading_of_level_one(self):
        text = f"# Part one\n\n## Which? {{#q}}\n{ANSWERS}"

        assert found(text) == [(Fault.UNEXPECTED_HEADING, 1)]


class TestAnswerProblems:
    @pytest.mark.parametrize(
        ("answers", "fault"),
        [
            ("", Fault.NO_ANSWERS),
            ("- a\n- b", Fault.NO_ANSWERS),
            ("- (x) a\n- [ ] b", Fault.MIXED_MARKS),
            ("- (x) a\n= true", Fault.MIXED_MARKS),
            ("= 3.14", Fault.UNKNOWN_ANSWER),
        ],
    )
    def test_are_found_on_the_line_of_the_heading(self, answers, fault):
        assert found(f"\n## Which? {{#q}}\n{answers}") == [(fault, 2)]

    @pytest.mark.parametrize(
        ("line", "fault"),
        [
            ("- c", Fault.UNMARKED_CHOICE),
            ("- ( ) c {#id}", Fault.UNKNOWN_ATTRIBUTE),
            ("- ( ) c {fixed fixed}", Fault.REPEATED_ATTRIBUTE),
            ("  - ( ) c", Fault.STRAY_LINE),
            ("A sentence.", Fault.STRAY_LINE),
            ("> Feedback that is not indented.", Fault.STRAY_LINE),
            ("> [!hunt] c", Fault.UNKNOWN_CALLOUT),
        ],
    )
    def test_are_found_on_their_own_line(self, line, fault):
        assert found(f"## Which? {{#q}}\n{ANSWERS}{line}") == [(fault, 4)]

    def test_include_text_after_feedback(self):
        text = "## Which? {#q}\n- (x) a\n  > Yes.\n  And more.\n- ( ) b"

        assert found(text) == [(Fault.STRAY_LINE, 4)]

    def test_include_a_callout_written_twice(self):
        text = f"## Which? {{#q}}\n{ANSWERS}> [!hint] a\n> [!hint] b"

        assert found(text) == [(Fault.REPEATED_CALLOUT, 5)]


class TestTextProblems:
    def test_include_a_text_without_questions(self):
        assert found("", first_line=7) == [(Fault.NO_QUESTIONS, 7)]

    def test_include_text_before_the_first_question_once(self):
        text = f"One.\nTwo.\n## Which? {{#q}}\n{ANSWERS}"

        assert found(text) == [(Fault.TEXT_BEFORE_QUESTIONS, 1)]

    def test_include_code_that_never_ends(self):
        text = f"## Which? {{#q}}\n{ANSWERS}\n## Next {{#r}}\n```\n= true"

        assert (Fault.UNCLOSED_FENCE, 6) in found(text)

    def test_are_told_all_at_once_in_order(self):
        text = f"## One\n{ANSWERS}## Two {{#Q}}\n{ANSWERS}## Three {{#q}}\n"

        assert found(text) == [
            (Fault.MISSING_ID, 1),
            (Fault.BAD_ID, 4),
            (Fault.NO_ANSWERS, 7),
        ]
