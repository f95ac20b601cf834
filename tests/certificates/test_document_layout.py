"""What stands where on the printed certificate, seen as a printer prints it."""

import json

import pytest
import segno
from factories_documents import a_document, an_item, opened, pictured

from certificates.document.typesetting import TEMPLATE, qr_svg
from lms.config import LANGUAGES

LONG = {
    "kk": "Тақырыптық сыбайлас жемқорлыққа қарсы мониторинг және талдамалық анықтама",
    "en": "Thematic anti-corruption monitoring of procurement and the analytical report",
}
ENDLESS = {"holder": "Ғ" + "ұрғалиқызыөмірбековаңұ" * 4}
HYPHENATED = {"holder": "Константинопольская-Вознесенская Александра Владимировна"}
KAZAKH = {"holder": "Қожабергенқұлова-Нұрмұхаммедсейітқызы Ғалиябибіжәмила Әбдіжаппарқызы"}
FULLEST = KAZAKH | {
    "titles": LONG,
    "issuers": {language: 2 * f"{text} " for language, text in LONG.items()},
    "passed": (an_item(what=LONG, release="2026.12"),) * 3,
    "verify_url": "https://certificates.procurement-watch.example/verify/PRS-7K4M-2Q9D-FHX3-T",
    "log_entry": "0b8f6f4e-2d53-4c1d-9a77-3d2f4a6b8c90",
}
CROWDED = [
    pytest.param(ENDLESS, id="a name of one endless word"),
    pytest.param(HYPHENATED, id="a hyphenated name"),
    pytest.param(KAZAKH, id="a long Kazakh name"),
    pytest.param({"holder": "Я"}, id="a name of one letter"),
    pytest.param(FULLEST, id="everything long at once"),
]


def lines(document) -> list[str]:
    return opened(document).pages[0].extract_text().splitlines()


@pytest.mark.parametrize("facts", CROWDED)
class TestCrowdedPage:
    def test_stays_one_page(self, facts):
        assert len(opened(a_document(**facts)).pages) == 1

    def test_leaves_the_margins_and_the_gutter_white(self, facts):
        page = pictured(a_document(**facts), dots_per_inch=60)

        sides = [(16.5, 20, 27, 190), (79, 20, 97, 190), (270, 20, 281, 190)]
        assert all(page.is_white(*edges) for edges in [*sides, (16.5, 185, 280, 193)])

    def test_keeps_white_above_and_below_its_rule(self, facts):
        page = pictured(a_document(**facts), dots_per_inch=60)

        assert page.is_white(98, 133, 269, 136)
        assert page.is_white(98, 137.2, 269, 139)

    def test_keeps_the_quiet_zone_of_its_code_white(self, facts):
        page = pictured(a_document(**facts), dots_per_inch=60)

        assert page.is_white(36.5, 133.5, 69.5, 135.8)
        assert page.is_white(36.5, 164.5, 69.5, 166.8)


class TestName:
    def test_takes_one_line_when_it_can(self):
        assert "Әлихан Ңұрғалиқызы Өмірбекова" in lines(a_document("kk"))

    def test_breaks_where_its_lines_balance(self):
        page = lines(a_document("ru", **HYPHENATED))

        assert "Константинопольская-Вознесенская" in page
        assert "Александра Владимировна" in page

    def test_breaks_after_a_hyphen_without_a_space(self):
        page = lines(a_document("ru", holder="Мамин-Константинопольский-Вознесенский-Сибиряк"))

        assert "Мамин-Константинопольский-" in page
        assert "Вознесенский-Сибиряк" in page


class TestQrCode:
    def test_is_printed_module_by_module_on_white(self):
        document = a_document()
        page = pictured(document, dots_per_inch=150)
        code = list(segno.make(document.verify_url, error="m").matrix_iter(border=4))

        size, left, top = 34 / len(code), 36.0, 133.1
        for row, modules in enumerate(code):
            greys = (
                page.at(left + (column + 0.5) * size, top + (row + 0.5) * size)
                for column in range(len(code))
            )
            assert [grey < 128 for grey in greys] == [bool(module) for module in modules]

    def test_is_drawn_black_with_four_quiet_modules(self):
        drawn = qr_svg("https://parasat.example/verify/PRS-7K4M-2Q9D-FHX3-T")

        assert 'viewBox="0 0 41 41"' in drawn
        assert 'stroke="#000" d="M4 4.5h7' in drawn


class TestLabels:
    labels = json.loads((TEMPLATE.parent / "labels.json").read_text(encoding="utf-8"))

    def test_are_complete_in_every_language(self):
        assert set(self.labels) == set(LANGUAGES)
        assert {frozenset(words) for words in self.labels.values()} == {
            frozenset(self.labels["en"])
        }

    def test_leave_no_word_empty(self):
        assert all(text for words in self.labels.values() for text in words.values())
