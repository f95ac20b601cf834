import pytest

from quizzes.questions import Callouts
from quizzes.text.overlay import apply, parse_translations, print_translations, translated
from quizzes.text.parser import parse_questions

pytestmark = pytest.mark.pure

SOURCE = """
## Which? {#one}
- (x) right
  > Yes.
- ( ) wrong {fixed}
  > No.

## So it is. {#two}
= false
> [!correct] Indeed.
> [!incorrect] No.
> [!note] For authors.
"""
RUSSIAN = """\
## Какой? {#one}

Уточнение:

- пункт текста

Выберите:

- верный
  > Да.
- неверный

## Это так. {#two}

> [!correct] Верно.
"""
ONE, TWO = parse_questions(SOURCE).questions


def russian(question):
    return apply(question, parse_translations(RUSSIAN).by_id[question.id])


class TestTranslation:
    def test_is_read_without_problems(self):
        assert parse_translations(RUSSIAN).problems == ()

    def test_changes_the_text(self):
        assert russian(ONE).text == "Какой?\n\nУточнение:\n\n- пункт текста\n\nВыберите:"

    def test_gives_its_last_list_to_the_choices_by_position(self):
        assert [choice.text for choice in russian(ONE).choices] == ["верный", "неверный"]

    def test_leaves_the_key_as_it_was(self):
        keys = [[(c.share, c.right, c.fixed) for c in q.choices] for q in (ONE, russian(ONE))]

        assert keys[0] == keys[1]

    def test_falls_back_to_the_source_where_it_says_nothing(self):
        assert [choice.feedback for choice in russian(ONE).choices] == ["Да.", "No."]

    def test_translates_callouts_one_by_one(self):
        said = Callouts(correct="Верно.", incorrect="No.", note="For authors.")

        assert russian(TWO).callouts == said

    def test_leaves_the_words_true_and_false_to_the_page(self):
        assert russian(TWO).choices == TWO.choices

    def test_cannot_change_the_key_by_marks_of_its_own(self):
        marked = parse_translations("## Какой? {#one}\n- ( ) верный\n- (x) неверный")

        assert apply(ONE, marked.by_id["one"]).choices[0].right

    def test_changes_no_choices_when_their_number_differs(self):
        short = parse_translations("## Какой? {#one}\n- верный")

        assert apply(ONE, short.by_id["one"]).choices == ONE.choices

    def test_is_not_needed_for_a_question_to_be_asked(self):
        assert translated([ONE, TWO], {})[0] == ONE

    def test_is_printed_in_one_form(self):
        read = parse_translations(RUSSIAN).translations

        assert print_translations(read) == RUSSIAN
