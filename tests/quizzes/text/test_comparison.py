import pytest

from quizzes.problems import Fault
from quizzes.text.comparison import translation_problems
from quizzes.text.overlay import parse_translations
from quizzes.text.parser import parse_questions

pytestmark = pytest.mark.pure

SOURCE = parse_questions("""
## Which? {#one points=2 objective=safety}
- [x] right {75%}
- [x] right too {25%}
- [ ] wrong {fixed}
  > No.

## So it is. {#two}
= true
> [!correct] Indeed.
> [!note] For authors.
""").questions
ONE = "## Какой? {#one}\n- верный\n- тоже верный\n- неверный\n  > Нет.\n"
TWO = "## Это так. {#two}\n> [!correct] Да.\n"


def found(text):
    translations = parse_translations(text)
    assert not translations.problems
    problems = translation_problems(translations, SOURCE, last_line=99)
    return [(problem.fault, problem.line) for problem in problems]


class TestComparison:
    def test_finds_nothing_in_a_faithful_translation(self):
        assert found(ONE + TWO) == []

    def test_finds_a_question_left_out(self):
        assert found(ONE) == [(Fault.MISSING_TRANSLATION, 99)]

    def test_finds_a_question_the_source_has_not(self):
        assert found(f"{ONE}{TWO}## Три {{#three}}\n") == [(Fault.UNKNOWN_QUESTION, 8)]

    def test_finds_a_question_translated_twice(self):
        assert found(ONE + TWO + TWO) == [(Fault.DUPLICATE_ID, 8)]

    @pytest.mark.parametrize("choices", ["- верный\n", "", "- а\n- б\n- в\n- г\n"])
    def test_finds_another_number_of_choices(self, choices):
        assert found(f"{TWO}## Какой? {{#one}}\n{choices}") == [(Fault.CHOICE_COUNT_DIFFERS, 3)]

    def test_finds_choices_where_the_source_has_none(self):
        text = f"{ONE}## Это так. {{#two}}\n- да\n- нет\n> [!correct] Да.\n"

        assert found(text) == [(Fault.CHOICE_COUNT_DIFFERS, 6)]

    @pytest.mark.parametrize(
        ("old", "new", "fault", "line"),
        [
            ("- неверный", "- [x] неверный", Fault.MARK_DIFFERS, 4),
            ("- верный", "- [ ] верный", Fault.MARK_DIFFERS, 2),
            ("> [!c", "= false\n> [!c", Fault.MARK_DIFFERS, 7),
            ("- верный", "- верный {50%}", Fault.ATTRIBUTE_IN_TRANSLATION, 2),
            ("- верный", "- верный {fixed}", Fault.ATTRIBUTE_IN_TRANSLATION, 2),
            ("{#one}", "{#one points=3}", Fault.ATTRIBUTE_IN_TRANSLATION, 1),
            ("{#one}", "{#one .multiple}", Fault.ATTRIBUTE_IN_TRANSLATION, 1),
            ("- верный", "-", Fault.EMPTY_CHOICE, 2),
            ("- тоже верный", "- Верный", Fault.DUPLICATE_CHOICE, 3),
            ("\n  > Нет.", "", Fault.UNTRANSLATED_FEEDBACK, 4),
            ("> [!correct] Да.", "", Fault.UNTRANSLATED_FEEDBACK, 6),
        ],
    )
    def test_finds_where_a_translation_differs(self, old, new, fault, line):
        assert found((ONE + TWO).replace(old, new, 1)) == [(fault, line)]

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("- верный", "- [x] верный {75%}"),
            ("- неверный", "- [ ] неверный {fixed}"),
            ("{#one}", "{#one points=2 objective=safety}"),
            ("> [!c", "= true\n> [!c"),
        ],
    )
    def test_lets_a_translation_repeat_the_key(self, old, new):
        assert found((ONE + TWO).replace(old, new, 1)) == []
