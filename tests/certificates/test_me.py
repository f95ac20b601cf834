"""A member's own page."""

import pytest
from factories_courses import counted_queries
from pages import text_of

from courses import bundled
from courses.importing import import_folder
from courses.quiz_part import QuizPart
from lms import clock
from lms.db.session import database
from lms.feature import provided


@pytest.fixture
def library(app):
    """The courses that come with the platform, imported."""
    with app.app_context():
        for folder in bundled.folders():
            import_folder(database().writer, folder, provided(QuizPart), at=clock.now())


def heading(page) -> str:
    return text_of(page.tree.find(".//h1"))


@pytest.fixture
def author(gate):
    return gate.author("Дана Сәрсенқызы")


class TestMyPage:
    def test_is_for_those_who_signed_in(self, browser):
        assert "/sign-in" in browser.get("/me").path

    def test_says_first_what_may_be_published(self, browser_of, author):
        page = browser_of(author).get("/me")

        assert heading(page) == "You may publish observations"

    def test_counts_first_what_is_missing(self, browser_of, make):
        page = browser_of(make.person()).get("/me")

        assert heading(page) == "Not yet: 2 things are missing"

    def test_gives_every_reason_of_every_type(self, browser_of, make):
        text = browser_of(make.person()).get("/me").text

        assert "Observation: not yet, 2 things are missing" in text
        assert "Thematic report: not yet, 3 things are missing" in text

    def test_says_that_nobody_can_earn_the_second_certificate_yet(self, browser_of, author):
        text = browser_of(author).get("/me").text

        assert "Nobody can earn the certificate “Author of thematic reports” yet" in text

    def test_leads_to_each_next_step(self, browser_of, make):
        links = browser_of(make.person(jurisdiction=None)).get("/me").links().values()

        assert {"/account", "/courses/code-of-ethics", "/code"} <= set(links)

    def test_names_rule_and_source_beside_each_reason(self, browser_of, make):
        text = browser_of(make.person()).get("/me").text

        assert "C-05" in text
        assert "Source: Code of Ethics, principle 8" in text

    def test_never_says_that_anyone_may_not_monitor(self, browser_of, make):
        text = browser_of(make.person()).get("/me").text

        assert "The law asks for no certificate: anyone may monitor" in text
        assert "may not" not in text

    def test_shows_certificates_with_their_standing(self, browser_of, author):
        text = browser_of(author).get("/me").text

        assert "Ethics for procurement monitors" in text
        assert "Valid" in text

    def test_shows_drafts(self, browser_of, author, gate):
        gate.draft(author)

        assert "School milk in Talgar" in browser_of(author).get("/me").text

    def test_continues_where_the_reader_was(self, library, browser_of, make):
        browser = browser_of(make.person())
        browser.get("/courses/code-of-ethics")
        browser.press("Enrol")

        assert "Continue where you were: 1.1" in browser.get("/me").text

    def test_asks_the_database_little(self, app, library, browser_of, make):
        browser = browser_of(make.person())
        browser.get("/courses/code-of-ethics")
        browser.press("Enrol")

        with counted_queries(app) as asked:
            browser.get("/me")

        assert len(asked) <= 10, "\n".join(asked)

    @pytest.mark.parametrize("language", ["ru", "kk", "ky"])
    def test_opens_in_every_language(self, browser_of, author, language):
        browser_of(author).get(f"/me?lang={language}")
