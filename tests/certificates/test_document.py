"""What the printed certificate says, and what it refuses to say."""

import re
from datetime import date

import pytest
from factories_documents import (
    HOLDERS,
    ISSUERS,
    STANDINGS,
    TITLES,
    a_document,
    an_item,
    opened,
    squeezed,
    words,
)

from certificates.document import render
from lms.config import LANGUAGES

LETTERS = "ӘҒҚҢӨ ҰҮҺІЁ әғқңө ұүһіё ЙйЩщЪ ъЫыЭэ ЮюЯя№"
STATUS = (
    "Community certificate. Not a state licence, not required by law for "
    "anti-corruption monitoring, not accredited."
)


def text_in(document, sentence: str) -> bool:
    return squeezed(sentence) in words(document)


class TestCertificateDocument:
    def test_refuses_an_unknown_language(self):
        with pytest.raises(ValueError, match="language"):
            a_document("de")

    @pytest.mark.parametrize("holder", ["", "  ", "\u202e"])
    def test_refuses_a_name_that_shows_nothing(self, holder):
        with pytest.raises(ValueError, match="holder"):
            a_document(holder=holder)

    @pytest.mark.parametrize("missing", ["kk", "en"])
    def test_refuses_a_title_without_either_language(self, missing):
        titles = {language: TITLES[language] for language in TITLES if language != missing}

        with pytest.raises(ValueError, match="titles"):
            a_document("kk", titles=titles)

    def test_refuses_a_passed_item_without_english(self):
        with pytest.raises(ValueError, match="passed"):
            a_document("kk", passed=(an_item(what={"kk": "Этика"}),))

    @pytest.mark.parametrize("count", [0, 4])
    def test_refuses_items_the_page_cannot_show(self, count):
        with pytest.raises(ValueError, match="passed"):
            a_document(passed=(an_item(),) * count)

    def test_refuses_to_end_before_it_begins(self):
        with pytest.raises(ValueError, match="valid_until"):
            a_document(valid_from=date(2026, 11, 5), valid_until=date(2026, 11, 4))


@pytest.mark.parametrize("language", LANGUAGES)
class TestPageInEachLanguage:
    def test_names_the_holder_and_the_title(self, language):
        page = words(a_document(language))

        assert squeezed(HOLDERS[language]) in page
        assert squeezed(TITLES[language]) in page

    def test_names_the_issuer_and_the_standing(self, language):
        page = words(a_document(language))

        assert squeezed(ISSUERS[language]) in page
        assert squeezed(STANDINGS[language]) in page

    def test_states_in_english_what_it_is_not(self, language):
        assert words(a_document(language)).count(squeezed(STATUS)) == 1

    def test_is_tagged_with_its_language_and_country(self, language):
        country = "KG" if language == "ky" else "KZ"

        assert opened(a_document(language)).root_object["/Lang"] == f"{language}-{country}"


class TestPage:
    def test_prints_every_letter_of_its_alphabets(self):
        assert text_in(a_document(holder=LETTERS), LETTERS)

    def test_says_each_line_once_to_english_readers(self):
        assert words(a_document("en")).count(squeezed(ISSUERS["en"])) == 1

    def test_adds_english_to_another_language(self):
        assert text_in(a_document("ky"), TITLES["ky"] + TITLES["en"])

    def test_shows_number_code_and_scheme_version(self):
        page = words(a_document("ru"))

        assert "№PRS-7K4M-2Q9D-FHX3-T" in page
        assert "ETH·pilot-1" in page

    def test_shows_what_was_passed_in_which_release(self):
        item = an_item(what={"ru": "Красные флажки", "en": "Red flags"}, release="7")

        assert text_in(a_document("ru", passed=(item,)), "Красные флажки Red flags выпуск 7")

    def test_shows_address_and_log_entry_in_small_print(self):
        page = words(a_document("en"))

        assert "parasat.example/verify/PRS-7K4M-2Q9D-FHX3-T" in page
        assert "LogentryVb7xHn2KsQ9mRt4LpWz0Ye" in page

    def test_links_to_the_page_that_verifies_it(self):
        links = opened(a_document()).pages[0]["/Annots"]

        addresses = {link.get_object()["/A"]["/URI"] for link in links}

        assert addresses == {a_document().verify_url}

    @pytest.mark.parametrize(
        ("language", "written"),
        [("en", "5Nov2026"), ("ru", "05.11.2026"), ("kk", "05.11.2026"), ("ky", "05.11.2026")],
    )
    def test_writes_dates_as_its_language_does(self, language, written):
        assert written in words(a_document(language))

    def test_says_that_the_last_day_counts(self):
        assert text_in(a_document("ru"), "Valid until 04.11.2027 включительно")

    def test_reads_a_name_as_a_name_only(self):
        holder = 'Аида *b* #panic() $x$ "q" \\ {a}'

        assert text_in(a_document(holder=holder), holder)

    def test_drops_signs_that_would_turn_a_name(self):
        assert text_in(a_document(holder="Аида\u202e Сериккызы\x00"), "АидаСериккызы")


class TestDemo:
    def test_is_marked_before_anything_else(self):
        assert words(a_document(demo=True)).startswith("DEMO")

    def test_is_marked_in_the_title_of_the_file(self):
        assert opened(a_document(demo=True)).metadata.title.startswith("DEMO")

    def test_is_not_a_word_of_real_certificates(self):
        assert "DEMO" not in words(a_document())


class TestFile:
    def test_has_the_same_bytes_for_the_same_facts(self):
        assert render(a_document()) == render(a_document())

    def test_differs_for_another_holder_in_between(self):
        before = render(a_document())

        assert render(a_document(holder="Бек")) != before
        assert render(a_document()) == before

    def test_is_dated_by_its_first_day(self):
        created = opened(a_document()).metadata.creation_date

        assert created.date() == date(2026, 11, 5)

    def test_declares_archive_and_accessibility_standards(self):
        described = opened(a_document()).root_object["/Metadata"].get_data().decode()

        assert re.findall(r"<pdfaid:\w+>(\w+)<", described) == ["3", "A"]
        assert re.findall(r"<pdfuaid:part>(\w+)<", described) == ["1"]

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_embeds_the_two_bundled_families_alone(self, language):
        fonts = opened(a_document(language)).pages[0]["/Resources"]["/Font"].values()

        # A font's name is /ABCDEF+Family-Style: the tag says that it is embedded in part.
        names = [re.split("[/+-]", font.get_object()["/BaseFont"]) for font in fonts]

        assert {family for _, _, family, *_ in names} == {"PTSans", "LibertinusSerif"}

    def test_titles_itself_by_number_and_title(self):
        title = opened(a_document("ru")).metadata.title

        assert title == f"Сертификат PRS-7K4M-2Q9D-FHX3-T: {TITLES['ru']}"
