"""Requests that nobody can mean, and that must not break anything."""

import pytest
from factories_accounts import member
from pages import fields_of

from lms.accounts.roles import Role
from lms.unreadable import LAST_ROW, row_number

BEYOND = 10**20


@pytest.fixture
def office(make, browser_of):
    return browser_of(make.person("", Role.ADMINISTRATOR))


def send(browser, path, **values):
    browser.get(path)
    hidden = fields_of(browser.page.all("form")[0])
    return browser.client.post(path, data={**hidden, **values}).status_code


class TestNumberInAnAddress:
    def test_beyond_every_row_leads_to_no_page(self, office):
        office.get(f"/administration/people/{BEYOND}", 404)

    @pytest.mark.parametrize(
        "path",
        [
            "/administration/people?after=",
            "/administration/audit?before=",
            "/invitations?after=",
            "/account/audit?before=",
        ],
    )
    @pytest.mark.parametrize("number", [BEYOND, -BEYOND, "x", ""])
    def test_is_passed_over_where_it_only_pages(self, office, path, number):
        office.get(f"{path}{number}")

    @pytest.mark.parametrize("text", ["-1", str(LAST_ROW + 1), "ten", ""])
    def test_is_refused_when_no_row_has_it(self, text):
        with pytest.raises(ValueError):
            row_number(text)

    def test_reaches_to_the_last_row(self):
        assert row_number(str(LAST_ROW)) == LAST_ROW


class TestNul:
    @pytest.mark.parametrize(
        "path", ["/administration/people?q=%00", "/join/%00", "/courses/%00"]
    )
    def test_in_an_address_is_refused(self, office, path):
        assert office.client.get(path).status_code == 422

    @pytest.mark.parametrize(
        ("path", "field"),
        [("/sign-in", "who"), ("/join", "email"), ("/join/code", "code")],
    )
    def test_in_a_form_is_refused(self, browser, path, field):
        assert send(browser, path, **{field: "a\x00b"}) == 422

    def test_leaves_the_name_as_it_was(self, db, make, browser_of):
        person = member(make, "Айгүл")

        send(browser_of(person), "/account/name", name="a\x00b")

        db.refresh(person)
        assert person.name == "Айгүл"


class TestOddText:
    @pytest.mark.parametrize("name", ["<b>A</b>", "😀", "A" * 200, "%(name)s", "{{ 7*7 }}"])
    def test_is_kept_and_shown_as_it_was_written(self, make, browser_of, name):
        browser = browser_of(member(make))
        send(browser, "/account/name", name=name)

        assert name in browser.get("/account").text

    @pytest.mark.parametrize("sought", ["%", "_", "'", '"; DROP TABLE person', "а" * 1000])
    def test_finds_nobody_and_breaks_nothing(self, office, sought):
        office.get("/administration/people")

        office.press("Find", q=sought)


class TestTextThatGrowsWhenItIsKept:
    @pytest.mark.parametrize("name", ["\ufdfa" * 20, "а" * 201, "\u200b"], ids=ascii)
    def test_is_refused_as_a_name(self, make, browser_of, name):
        browser = browser_of(member(make, "Айгүл"))
        browser.get("/account/name")

        page = browser.press("Save", name=name)

        assert page.h1 == "Your name"

    def test_is_found_by_the_beginning_of_its_words(self, make, browser_of):
        browser = browser_of(member(make, "Айгүл"))
        browser.get("/account/name")

        assert "ß" * 150 in browser.press("Save", name="ß" * 150).text
