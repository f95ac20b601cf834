import re
from datetime import UTC, datetime
from urllib.parse import unquote

import pytest

from lms.languages import day, moment, size

NOON = datetime(2026, 11, 21, 19, 30, tzinfo=UTC)


@pytest.fixture
def written(app, settings):
    """Write something as a reader of that language would see it."""

    def write(act, *values, language="en"):
        with app.test_request_context(f"/?lang={language}"):
            return act(*values)

    return lambda act, value, language="en": write(act, value, settings, language=language)


class TestDay:
    @pytest.mark.parametrize(
        ("language", "text"),
        [
            ("en", "22 November 2026"),
            ("ru", "22 ноября 2026\u202fг."),
            ("ky", "2026-ж., 22-ноябрь"),
        ],
    )
    def test_is_written_in_the_community_s_zone(self, written, language, text):
        assert written(day, NOON, language) == text


class TestMoment:
    def test_names_its_zone(self, written):
        assert written(moment, NOON) == "22 November 2026, 00:30 (GMT+05:00)"


class TestSize:
    def test_is_written_in_kilobytes_and_megabytes(self, app):
        with app.test_request_context("/"):
            assert (size(1536), size(3 * 1024 * 1024)) == ("1.5 KB", "3 MB")


class TestLanguage:
    def test_is_the_one_asked_for(self, browser):
        assert browser.get("/?lang=kk").tree.get("lang") == "kk"

    def test_is_remembered(self, browser):
        browser.get("/?lang=kk")

        assert browser.get("/").tree.get("lang") == "kk"

    def test_is_the_person_s_own_after_signing_in(self, browser_of, make):
        assert browser_of(make.person(language="ky")).get("/").tree.get("lang") == "ky"

    def test_follows_the_order_of_the_browser(self, browser):
        page = browser.get("/", headers={"Accept-Language": "kk-KZ, en;q=0.5"})

        assert page.tree.get("lang") == "kk"

    def test_is_english_when_nothing_asked_for_is_there(self, browser):
        page = browser.get("/?lang=xx", headers={"Accept-Language": "de"})

        assert page.tree.get("lang") == "en"

    def test_switch_keeps_the_place(self, browser):
        page = browser.get("/sign-in?next=/me")

        assert page.links()["Кыр"] == "/sign-in?next=%2Fme&lang=ky"

    @pytest.mark.parametrize("path", ["//evil.example/a", "/%5Cevil.example/a", "///a%3Fb"])
    def test_switch_leads_to_no_other_host(self, app, path):
        page = app.test_client().get("/", environ_overrides={"PATH_INFO": unquote(path)})

        links = re.findall(r'href="([^"]+)" hreflang', page.get_data(as_text=True))
        assert [link for link in links if re.match(r"/(?![/\\])", link)] == links != []
