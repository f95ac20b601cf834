import pytest

from lms.text import ALPHABET, LONGEST_WORD, fold, normalised, sort_key, words

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

    def test_looks_at_the_beginning_of_a_word_without_end(self):
        assert words("ß" * 150) == ["s" * LONGEST_WORD]


class TestName:
    @pytest.mark.parametrize(
        "unseen",
        ["\u202e", "\u200b", "\ufeff", "\u3164", "\u2800", "\x00", "\x1b", "\udcff"],
        ids=ascii,
    )
    def test_keeps_no_mark_that_nobody_sees(self, unseen):
        assert normalised(f"{unseen}Айгүл{unseen} Мысалова") == "Айгүл Мысалова"

    def test_of_unseen_marks_alone_is_no_name(self):
        assert normalised("\u200b \u3164\u202e") == ""

    def test_of_a_million_marks_is_left_as_it_is(self):
        # In NFKC it would take hours.
        endless = "a" + "\u0300\u0327" * 10**6

        assert normalised(endless) == endless


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
