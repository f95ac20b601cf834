"""A holder's own certificates: standing, files, consent, and nobody else's."""

import hashlib

import pytest
from factories_courses import counted_queries
from sqlalchemy import select

from certificates.issuing.files import keep_file
from lms import clock
from lms.jobs.models import Job

PDF = b"%PDF-1.7 sample"


@pytest.fixture
def holder(make):
    return make.person("Дана Сәрсенқызы", language="kk")


@pytest.fixture
def given(awards, holder):
    return awards.pass_final(holder, at=clock.now())


@pytest.fixture
def mine(browser_of, holder):
    """The holder's browser, in English."""
    browser = browser_of(holder)
    browser.get("/?lang=en")
    return browser


@pytest.fixture
def filed(db, given):
    """A certificate whose file is made."""
    keep_file(db, given.id, "kk", PDF, at=clock.now())
    db.flush()
    return given


class TestMyCertificates:
    def test_show_number_name_and_standing(self, mine, given):
        text = mine.get("/certificates").text

        assert all(word in text for word in (given.number, "Дана Сәрсенқызы", "Valid"))

    def test_carry_the_sentence_on_what_they_are_not(self, mine, given):
        assert "Not a state licence" in mine.get("/certificates").text

    def test_offer_the_address_for_others(self, mine, given):
        links = mine.get("/certificates").links()

        assert f"http://localhost/verify/{given.number}" in links.values()

    def test_say_that_the_file_is_being_made(self, mine, given):
        assert "The PDF is being made" in mine.get("/certificates").text

    def test_say_where_to_begin_when_there_are_none(self, mine):
        assert "You hold no certificate yet" in mine.get("/certificates").text

    def test_are_for_those_who_signed_in(self, browser):
        assert "/sign-in" in browser.get("/certificates").path

    def test_ask_the_database_little(self, app, mine, filed):
        with counted_queries(app) as asked:
            mine.get("/certificates")

        assert len(asked) <= 4


class TestFile:
    def test_is_offered_once_it_is_made(self, mine, filed):
        mine.get("/certificates")
        address = mine.page.links()["Download the PDF: Қазақша"]

        response = mine.client.get(address)

        assert (response.data, response.mimetype) == (PDF, "application/pdf")

    @pytest.mark.parametrize("address", ["{}.pdf", "{}.pdf?lang=kk", "{}/kk.pdf"])
    def test_is_found_by_each_of_its_addresses(self, mine, filed, address):
        found = mine.client.get("/certificates/" + address.format(filed.number))

        assert found.headers["Content-Disposition"].endswith(f"{filed.number}.kk.pdf")

    def test_that_is_not_made_is_told_so(self, mine, given):
        assert "not made yet" in mine.get(f"/certificates/{given.number}.pdf", 404).text

    def test_is_made_in_another_language_on_demand(self, db, mine, filed):
        mine.get("/certificates")
        mine.press("Кыргызча")

        jobs = db.scalars(select(Job.payload).where(Job.kind == "certificate.render")).all()

        assert [job["language"] for job in jobs] == ["kk", "ky"]

    @pytest.mark.parametrize("path", ["{}.pdf", "{}/kk.pdf", "{}.json"])
    def test_of_another_person_does_not_exist(self, browser_of, make, filed, path):
        stranger = browser_of(make.person())

        page = stranger.get("/certificates/" + path.format(filed.number), 404)

        assert "There is no certificate" in page.text

    def test_of_another_person_cannot_be_asked_for(self, browser_of, make, awards, filed):
        other = make.person()
        awards.pass_final(other, at=clock.now())
        stranger = browser_of(other)
        token = stranger.get("/certificates").all("input")[0].get("value")

        answer = stranger.client.post(
            f"/certificates/{filed.number}/files",
            data={"csrf_token": token, "language": "ru"},
        )

        assert answer.status_code == 404


class TestDocument:
    def test_has_the_hash_that_the_log_knows(self, mine, given):
        document = mine.client.get(f"/certificates/{given.number}.json").data

        assert hashlib.sha256(document).hexdigest() == given.document_hash


class TestConsent:
    def test_is_given_and_taken_back_by_the_holder(self, mine, browser, given):
        mine.get("/certificates")
        mine.press("Save", shown="y")
        shown = browser.get(f"/verify/{given.number}").text

        mine.press("Save", shown="")
        hidden = browser.get(f"/verify/{given.number}").text

        assert ("Дана" in shown, "Дана" in hidden) == (True, False)

    def test_is_remembered_on_the_page(self, mine):
        mine.get("/certificates")

        page = mine.press("Save", shown="y")

        (box,) = [field for field in page.all("input") if field.get("type") == "checkbox"]
        assert box.get("checked") is not None


class TestOwnData:
    def test_holds_certificates_acknowledgements_and_consents(self, app, db, given):
        feature = next(f for f in app.extensions["lms.features"] if f.name == "certificates")

        kept = feature.own_data(db, given.person_id)

        assert kept["certificates"][0]["number"] == given.number
        assert (kept["code_acknowledgements"], kept["log_pseudonym"]) == ([], None)
