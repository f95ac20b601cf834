import pytest

from lms.text import ALPHABET, fold, sort_key, words

pytestmark = pytest.mark.pure

KAZAKH = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
KYRGYZ = "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя"
RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"


class TestFold:
    def test_finds_a_name_typed_without_kazakh_letters(self):
        assert fold("Әйгерім Құлқанқызы") == fold("айгерим кулканкызы")

    def test_finds_a_name_typed_without_kyrgyz_letters(self):
        assert fold("Үмүт Өзүбекова Жаңыл") == fold("умут озубекова жаныл")

    def test_finds_a_name_in_any_case_and_form(self):
        assert fold("АЙБЕК  Й\u0306") == fold("айбек й\u0306")

    def test_gives_each_word_once(self):
        assert words("Бек Бек-Аскар") == ["бек", "аскар"]


class TestOrder:
    @pytest.mark.parametrize("alphabet", [KAZAKH, KYRGYZ, RUSSIAN], ids=["kk", "ky", "ru"])
    def test_is_that_of_the_alphabet(self, alphabet):
        assert "".join(sorted(alphabet, key=sort_key)) == alphabet

    def test_holds_for_the_longest_alphabet(self):
        assert ALPHABET == KAZAKH

    def test_puts_latin_before_cyrillic(self):
        assert sort_key("Zarina") < sort_key("Абай")

    def test_puts_a_shorter_name_first(self):
        assert sort_key("Ал") < sort_key("Али")
