"""The pages of reports that wait for a coordinator."""

import pytest
from factories_gate import file_of

from lms.accounts.roles import Jurisdiction, Role


@pytest.fixture
def author(gate):
    return gate.author("Дана Сәрсенқызы")


@pytest.fixture
def browser(browser_of, make):
    return browser_of(make.coordinator())


@pytest.fixture
def address(gate, author):
    return f"/coordination/reports/{gate.asked(author).id}"


class TestReportsThatWait:
    def test_are_listed_with_their_author(self, browser, address):
        text = browser.get("/coordination/reports").text

        assert "School milk in Talgar" in text
        assert "Дана Сәрсенқызы" in text

    def test_of_other_regions_are_not_listed(self, browser, gate, make):
        gate.asked(gate.author(region="KG-O"), region="KG-O", jurisdiction=Jurisdiction.KG)

        assert "No report waits" in browser.get("/coordination/reports").text

    @pytest.mark.parametrize("number", [10**20, "x", ""])
    def test_are_listed_from_the_first_after_no_number(self, browser, address, number):
        assert "Дана" in browser.get(f"/coordination/reports?after={number}").text

    def test_are_hidden_from_coordinators_elsewhere(self, address, browser_of, make):
        browser_of(make.coordinator(region="KG-O")).get(address, status=404)

    def test_are_hidden_while_they_are_drafts(self, gate, author, browser):
        browser.get(f"/coordination/reports/{gate.draft(author).id}", status=404)


class TestDeciding:
    def test_releases_the_report_to_everyone(self, browser, address):
        browser.get(address)

        page = browser.press("Release the report")

        assert page.path.startswith("/reports/PRP-")
        assert "Released by a coordinator other than the author" in page.text

    def test_returns_the_report_with_a_note(self, browser, address, browser_of, author):
        browser.get(address)
        browser.follow("Return it with a note")
        browser.press("Return it", note="Which school is it?")

        page = browser_of(author).get(
            address.replace("/coordination", "").replace("/reports/", "/reports/drafts/")
        )

        assert "Which school is it?" in page.text

    def test_needs_a_note_to_return(self, browser, address):
        browser.get(f"{address}/return")

        assert "This field is required" in browser.press("Return it").text

    def test_compares_the_file_that_the_author_sent(self, browser, address):
        browser.get(address)

        assert "The same file" in browser.press("Compare the file", file=file_of()).text

    def test_is_not_offered_to_the_author(self, gate, browser_of):
        both = gate.author("", Role.COORDINATOR)
        page = browser_of(both).get(f"/coordination/reports/{gate.asked(both).id}")

        assert "your own report" in page.text
        assert "Release the report" not in page.text

    def test_refuses_a_second_release(self, browser, address, browser_of, make):
        other = browser_of(make.coordinator())
        browser.get(address)
        other.get(address)
        browser.press("Release the report")

        other.press("Release the report", status=409)


class TestWithdrawing:
    def test_keeps_the_page_and_says_why(self, browser, gate, author):
        permit = gate.permit(author)
        browser.get(f"/reports/{permit.number}")
        browser.follow("Withdraw this permit")

        page = browser.press("Withdraw it", reason="The file held a phone number.")

        assert "This permit is withdrawn" in page.text
        assert "The file held a phone number." in page.text

    def test_is_not_offered_to_members(self, gate, author, browser_of, make):
        permit = gate.permit(author)

        page = browser_of(make.person()).get(f"/reports/{permit.number}")

        assert "Withdraw this permit" not in page.text
