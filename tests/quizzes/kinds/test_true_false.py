from dataclasses import replace

import pytest

from quizzes.kinds.protocol import AnswerLine, AnswerPart, InvalidAnswerError, Marker, Shape
from quizzes.kinds.true_false.rules import TrueFalse
from quizzes.problems import Fault
from quizzes.questions import Callouts, Question

pytestmark = pytest.mark.pure

KIND = TrueFalse()
SAID = Callouts(correct="Indeed.", incorrect="It is so.")


def part(word, **more):
    return AnswerPart((AnswerLine(Marker.EQUALS, word, **more),))


def statement(word):
    return Question("q", "true_false", "So?", KIND.read(part(word)), callouts=SAID)


class TestTrueFalseClaims:
    @pytest.mark.parametrize("word", ["true", "false", "True", "FALSE"])
    def test_one_line_with_either_word(self, word):
        assert KIND.claims(part(word))

    @pytest.mark.parametrize("word", ["yes", "3.14", "true or false"])
    def test_no_other_words(self, word):
        assert not KIND.claims(part(word))

    def test_no_two_lines(self):
        lines = part("true").lines + part("false").lines

        assert not KIND.claims(AnswerPart(lines))

    def test_no_word_with_attributes(self):
        assert not KIND.claims(part("true", fixed=True))


class TestTrueFalseGrade:
    @pytest.mark.parametrize(
        ("key", "answer", "share"),
        [("true", "1", 1), ("true", "2", 0), ("false", "2", 1), ("false", "1", 0)],
    )
    def test_is_everything_or_nothing(self, key, answer, share):
        assert KIND.grade(statement(key), answer) == share

    def test_is_nothing_for_a_blank(self):
        assert KIND.grade(statement("true"), KIND.blank_answer()) == 0


class TestTrueFalseAnswer:
    def test_comes_from_the_one_value_sent(self):
        assert KIND.answer_from_form(statement("true"), {"choice": ["2"]}) == "2"

    @pytest.mark.parametrize("sent", [["true"], ["3"], ["1", "2"]])
    def test_is_refused_when_it_is_neither(self, sent):
        with pytest.raises(InvalidAnswerError):
            KIND.answer_from_form(statement("true"), {"choice": sent})


class TestTrueFalseQuestion:
    def test_leaves_no_choices_to_translate(self):
        assert KIND.shape(statement("true")) == Shape(choices=0)

    def test_keeps_true_before_false(self):
        assert all(choice.fixed for choice in statement("false").choices)

    def test_keeps_feedback_written_under_the_word(self):
        lines = part("false", feedback="Never was.")
        question = replace(statement("false"), choices=KIND.read(lines))

        assert KIND.write(question) == lines


class TestTrueFalseProblems:
    def test_are_none_when_both_judgements_are_explained(self):
        assert list(KIND.problems(statement("true"))) == []

    def test_name_a_judgement_that_is_not_explained(self):
        silent = replace(statement("true"), callouts=Callouts(correct="Indeed."))

        assert [p.fault for p in KIND.problems(silent)] == [Fault.MISSING_FEEDBACK]
