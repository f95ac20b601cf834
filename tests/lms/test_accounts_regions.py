"""The regions of the two countries."""

import re

import pytest
from flask_babel import force_locale

from lms.accounts.regions import KAZAKHSTAN, KYRGYZSTAN, REGIONS, by_name, region_name


class TestRegions:
    def test_of_kazakhstan_are_seventeen_and_three_cities(self):
        cities = {"KZ-71", "KZ-75", "KZ-79"}

        assert len(KAZAKHSTAN.keys() - cities) == 17
        assert cities <= KAZAKHSTAN.keys()

    def test_of_kyrgyzstan_are_seven_and_two_cities(self):
        cities = {"KG-GB", "KG-GO"}

        assert len(KYRGYZSTAN.keys() - cities) == 7
        assert cities <= KYRGYZSTAN.keys()

    @pytest.mark.parametrize("code", REGIONS)
    def test_have_codes_as_iso_writes_them(self, code):
        assert re.fullmatch(r"KZ-\d\d|KG-[A-Z]{1,2}", code)

    def test_all_have_names_of_their_own(self):
        assert len({str(name) for name in REGIONS.values()}) == 29

    @pytest.mark.parametrize("code", [None, "", "XX-1"])
    def test_that_nobody_chose_are_a_dash(self, code):
        assert region_name(code) == "—"

    @pytest.mark.parametrize("language", ["en", "ru", "kk", "ky"])
    def test_stand_in_the_order_of_the_alphabet(self, app, language):
        with app.app_context(), force_locale(language):
            names = [name for _code, name in by_name(KYRGYZSTAN)]

        assert len(names) == 9
        assert language != "en" or names == sorted(names)
