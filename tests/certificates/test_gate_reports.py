"""The pages of released reports."""

import pytest
from factories_courses import counted_queries
from factories_gate import file_of

from certificates.register.models import RegisterConsent
from lms import clock


@pytest.fixture
def author(gate):
    return gate.author("Дана Сәрсенқызы")


class TestReleasedReport:
    @pytest.fixture
    def permit(self, gate, author):
        return gate.permit(author)

    def test_is_open_to_everyone(self, permit, browser):
        text = browser.get(f"/reports/{permit.number}").text

        assert all(word in text for word in (permit.title, permit.number, permit.file_sha256))

    def test_says_what_the_certificate_is_not(self, permit, browser):
        assert "Not a state licence" in browser.get(f"/reports/{permit.number}").text

    def test_withholds_the_name_without_consent(self, permit, author, browser):
        text = browser.get(f"/reports/{permit.number}").text

        assert author.name not in text
        assert "name withheld" in text

    def test_names_the_author_who_consents(self, permit, author, browser, make):
        make.save(RegisterConsent(person_id=author.id, given_at=clock.now()))

        assert author.name in browser.get(f"/reports/{permit.number}").text

    def test_is_found_however_its_number_is_typed(self, permit, browser):
        typed = permit.number.lower().replace("-", "")

        assert permit.title in browser.get(f"/reports/{typed}").text

    def test_recognises_its_file(self, permit, browser):
        browser.get(f"/reports/{permit.number}")

        assert "The same file" in browser.press("Compare the file", file=file_of()).text

    def test_tells_a_file_that_was_changed(self, permit, browser):
        browser.get(f"/reports/{permit.number}")

        page = browser.press("Compare the file", file=file_of(b"%PDF-1.7 something else"))

        assert "Another file" in page.text

    def test_is_in_the_list(self, permit, browser):
        assert permit.title in browser.get("/reports").text

    def test_does_not_exist_under_another_number(self, browser):
        browser.get("/reports/PRP-0000-0000-0000-1", status=404)


class TestReports:
    def test_are_asked_for_in_few_queries(self, app, gate, author, browser):
        for number in range(3):
            gate.permit(author, title=f"Report {number}")

        with counted_queries(app) as asked:
            browser.get("/reports")

        assert len(asked) <= 1

    @pytest.mark.parametrize("number", [10**20, "x", ""])
    def test_are_listed_from_the_first_after_no_number(self, gate, author, browser, number):
        permit = gate.permit(author)

        assert permit.title in browser.get(f"/reports?after={number}").text

    def test_invite_to_write_the_first(self, browser):
        assert "No report has been released yet" in browser.get("/reports").text
