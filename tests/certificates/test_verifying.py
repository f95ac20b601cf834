"""Checking a certificate as a stranger: no account, no cookie, no name without consent."""

from datetime import timedelta

import pytest
from factories_courses import counted_queries

from certificates.register.consenting import settle
from certificates.standing.days import day_of
from lms import clock

STATUS = "Community certificate. Not a state licence, not required by law"
LONG_AGO = timedelta(days=380)


@pytest.fixture
def holder(make):
    return make.person("Дана Сәрсенқызы")


@pytest.fixture
def give(awards, holder):
    """Give the holder a certificate so long ago."""
    return lambda ago=timedelta(0): awards.pass_final(holder, at=clock.now() - ago)


@pytest.fixture
def verify(browser, give):
    """Open the page of a certificate given so long ago."""
    return lambda ago=timedelta(0), query="": browser.get(f"/verify/{give(ago).number}{query}")


class TestVerifyPage:
    @pytest.mark.parametrize(
        ("days", "heading"),
        [
            (0, "The certificate is valid"),
            (300, "The certificate is valid, and ends soon"),
            (380, "The certificate is in grace"),
            (420, "The certificate has expired"),
        ],
    )
    def test_says_first_where_the_certificate_stands(self, verify, days, heading):
        assert verify(timedelta(days=days)).h1 == heading

    def test_carries_the_sentence_on_what_it_is_not(self, verify):
        assert STATUS in verify().text

    def test_tells_course_release_and_scheme(self, verify):
        text = verify().text

        assert all(
            word in text for word in ("Code of Ethics", "Release of the course", "pilot")
        )

    def test_says_that_a_demonstration_attests_nothing(self, verify):
        assert "It attests nothing" in verify().text

    def test_gives_entry_and_hash_to_check_it_by(self, browser, give):
        given = give()

        text = browser.get(f"/verify/{given.number}").text

        assert given.document_hash in text
        assert f"sha256sum {given.number}.json" in text

    def test_bears_a_number_typed_carelessly(self, browser, give):
        typed = give().number.lower().replace("-", "").replace("0", "o")

        assert browser.get(f"/verify/{typed}").h1 == "The certificate is valid"

    def test_sets_no_cookie(self, verify):
        assert "Set-Cookie" not in verify().headers

    def test_asks_two_questions_at_most(self, app, browser, give):
        number = give().number

        with counted_queries(app) as asked:
            browser.get(f"/verify/{number}?on=2026-11-21")

        assert len(asked) <= 2


class TestName:
    def test_stays_hidden_without_consent(self, verify):
        page = verify()

        assert "Дана" not in page.source
        assert "has not agreed" in page.text

    def test_is_shown_while_the_consent_stands(self, db, holder, verify):
        settle(db, holder.id, shown=True, at=clock.now())
        db.flush()

        assert "Дана Сәрсенқызы" in verify().text

    def test_is_hidden_again_once_it_is_withdrawn(self, db, holder, verify):
        for shown in (True, False):
            settle(db, holder.id, shown=shown, at=clock.now())
            db.flush()

        assert "Дана" not in verify().source

    def test_is_hidden_when_the_account_is_closed(self, db, holder, give, browser):
        given = give()
        settle(db, holder.id, shown=True, at=clock.now())
        holder.deactivated_at = clock.now()
        db.flush()

        assert "Дана" not in browser.get(f"/verify/{given.number}").source


class TestChosenDay:
    def test_is_answered_for_the_past(self, verify):
        day = day_of(clock.now() - timedelta(days=300), clock.now().tzinfo)

        text = verify(LONG_AGO, f"?on={day}").text

        assert "Recorded by the end of that day: Issued" in text

    def test_before_the_issue_shows_none(self, verify):
        text = verify(query="?on=2020-01-01").text

        assert "had not been issued yet" in text
        assert "Nothing was recorded" in text

    def test_in_the_future_follows_the_dates(self, verify):
        assert "Expired" in verify(query="?on=2100-01-01").text

    @pytest.mark.parametrize("day", ["tomorrow", "2026-02-30", "0001-01-01", "9999-12-31"])
    def test_that_cannot_be_is_told_at_its_field(self, verify, day):
        assert "Error:" in verify(query=f"?on={day}").text


class TestUnknownNumber:
    @pytest.mark.parametrize(
        ("number", "sentence"),
        [
            pytest.param("PRS-0000-0000-0000-0", "There is no certificate", id="of nobody"),
            pytest.param("PRS-0000-0000-0000-1", "last character", id="with a slip"),
            pytest.param("hello", "not the number of a certificate", id="of no form"),
        ],
    )
    def test_is_answered_by_a_clear_sentence(self, browser, number, sentence):
        page = browser.get(f"/verify/{number}", 404)

        assert sentence in page.text
        assert "character by character" in page.text or "PRS-XXXX" in page.text


class TestAskingForNumber:
    def test_leads_to_the_page_of_the_certificate(self, browser, give):
        given = give()
        browser.get("/verify")

        page = browser.press("Check", number=given.number.lower())

        assert page.path == f"/verify/{given.number}"

    @pytest.mark.parametrize(
        ("number", "sentence"),
        [
            ("PRS-0000-0000-0000-1", "does not fit the others"),
            ("hello", "looks like this"),
            ("", "required"),
        ],
    )
    def test_says_at_the_field_what_is_wrong(self, browser, number, sentence):
        browser.get("/verify")

        assert sentence in browser.press("Check", number=number).text

    def test_stands_in_the_navigation(self, browser):
        assert browser.get("/verify").links()["Register"] == "/verify"
