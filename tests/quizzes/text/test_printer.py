from fractions import Fraction

import pytest
from factories_questions import TEXTS, questions
from hypothesis import assume, given, settings

from quizzes.problems import Fault
from quizzes.questions import Choice, Question
from quizzes.text.overlay import parse_translations, print_translations
from quizzes.text.parser import Questions, parse_questions
from quizzes.text.printer import print_question, print_questions

pytestmark = pytest.mark.pure

CANONICAL = """\
## Which number do you call? {#fa-call objective=safety difficulty=apply tags="a, b"}

Any *Markdown*.

- ( ) 110
  > Feedback for this choice,
  > in two lines.
- (x) 112
  or one hundred and twelve
- ( ) None of these {fixed}

> [!feedback] Shown to everyone.
> [!hint] Three digits.

## Which of these? {#fa-all points=1.5 scoring=all-or-nothing}

- [x] a
- [x] b
- [ ] c {-25%}

## One of these at least. {#fa-one .multiple}

- [x] a
- [ ] b

## So it is. {#fa-so}

= true

> [!correct] It is.
"""


def two_choices(text):
    return (Choice(text, Fraction(1), right=True), Choice("b"))


def closed(text):
    """Leave texts alone whose code never ends: it would swallow what is printed after it."""
    unclosed = [p for p in parse_questions(text).problems if p.fault is Fault.UNCLOSED_FENCE]
    assume(not unclosed)
    return text


class TestPrint:
    def test_gives_a_canonical_text_back_unchanged(self):
        assert print_questions(parse_questions(CANONICAL).questions) == CANONICAL

    @given(questions())
    def test_is_read_again_as_the_same_question(self, asked):
        assert parse_questions(print_question(asked)) == Questions((asked,), ())

    @settings(max_examples=200)
    @given(TEXTS)
    def test_keeps_whatever_could_be_read(self, text):
        read = parse_questions(closed(text)).questions

        assert parse_questions(print_questions(read)).questions == read

    @settings(max_examples=200)
    @given(TEXTS)
    def test_keeps_whatever_translation_could_be_read(self, text):
        once = print_translations(parse_translations(closed(text)).translations)

        assert print_translations(parse_translations(once).translations) == once

    def test_tells_braces_of_a_text_from_attributes(self):
        question = Question("q", "single", "Which?", two_choices("in the set {fixed}"))

        assert parse_questions(print_question(question)).questions == (question,)

    def test_keeps_marks_in_a_text_from_ending_it(self):
        typed = Question(
            "q", "single", "Which?\n\n- (x) one\n## two\n> [!hint] x", two_choices("a")
        )

        printed = print_question(typed)

        assert r"\- (x) one" in printed
        assert parse_questions(printed).questions[0].choices == typed.choices
