"""The Code of Ethics: open to read, acknowledged after its check (C-02, C-11)."""

import pytest
from factories_certificates import ISSUED
from factories_courses import counted_queries
from sqlalchemy import func, select

from certificates.code.acknowledging import acknowledge
from certificates.code.errors import CheckNotPassed, JurisdictionNotChosen
from certificates.code.models import Acknowledgement
from certificates.code.queries import acknowledgement
from certificates.code.text import CURRENT
from certificates.code.wording import PRINCIPLES
from certificates.scheme.pilot import PILOT
from lms import clock
from lms.accounts.roles import Jurisdiction
from lms.security.audit import AuditEntry

CHECK = PILOT.code_check
BUTTON = "I acknowledge the Code of Ethics"


@pytest.fixture
def checked(awards, make):
    """Make somebody who has passed the short check."""

    def make_one(**values):
        person = make.person(**values)
        awards.attempt(person, quiz=CHECK.quiz)
        return person

    return make_one


class TestPageOfTheCode:
    def test_tells_all_principles_to_anyone(self, browser):
        page = browser.get("/code")

        assert all(str(principle.gloss) in page.text for principle in PRINCIPLES)
        assert CURRENT.source in page.links().values()

    def test_marks_the_wording_that_is_the_platform_s_own(self, browser):
        text = browser.get("/code").text

        assert "the law of the Republic of Kazakhstan" in text
        assert "in the platform's wording, not the Code's" in text

    def test_shows_visitors_the_way_in(self, browser):
        assert browser.get("/code").links()["Sign in"]

    def test_names_what_a_member_still_lacks(self, browser_of, make):
        text = browser_of(make.person(jurisdiction=None)).get("/code").text

        assert "Choose whether you monitor" in text
        assert "Pass the short check" in text

    def test_offers_the_button_after_the_check(self, browser_of, checked):
        browser = browser_of(checked())
        browser.get("/code")

        page = browser.press(BUTTON)

        assert "You acknowledged version 1" in page.text
        assert BUTTON not in page.text

    def test_asks_the_database_little(self, app, browser_of, checked):
        browser = browser_of(checked())

        with counted_queries(app) as asked:
            browser.get("/code")

        assert len(asked) <= 3


class TestAcknowledging:
    def test_keeps_version_wording_and_moment(self, db, checked):
        person = checked(region="KG-B")
        acknowledge(db, person.id, check=CHECK, at=ISSUED)

        kept = acknowledgement(db, person.id, at=ISSUED)

        assert (kept.version, kept.jurisdiction) == (CURRENT.version, Jurisdiction.KG)
        assert kept.acknowledged_at == ISSUED

    def test_twice_counts_once(self, db, checked):
        person = checked()
        for _ in range(2):
            acknowledge(db, person.id, check=CHECK, at=ISSUED)
            db.flush()

        assert db.scalar(select(func.count()).select_from(Acknowledgement)) == 1

    def test_is_written_down_in_the_audit_trail(self, db, checked):
        acknowledge(db, checked().id, check=CHECK, at=ISSUED)
        db.flush()

        assert db.scalars(select(AuditEntry.act)).one() == "code.acknowledged"

    def test_waits_for_the_short_check(self, db, make):
        with pytest.raises(CheckNotPassed):
            acknowledge(db, make.person().id, check=CHECK, at=ISSUED)

    def test_is_not_earned_by_the_other_quiz(self, db, awards, make):
        person = make.person()
        awards.attempt(person, quiz="final")

        with pytest.raises(CheckNotPassed):
            acknowledge(db, person.id, check=CHECK, at=ISSUED)

    def test_waits_for_a_jurisdiction(self, db, checked):
        with pytest.raises(JurisdictionNotChosen):
            acknowledge(db, checked(jurisdiction=None).id, check=CHECK, at=ISSUED)

    def test_is_refused_on_the_page_too(self, browser_of, make):
        browser = browser_of(make.person())
        token = browser.get("/code").all("input")[-1].get("value")

        response = browser.client.post("/code/acknowledge", data={"csrf_token": token})

        assert (response.status_code, "short check" in response.text) == (409, True)

    def test_did_not_hold_before_it_was_made(self, db, checked):
        person = checked()
        acknowledge(db, person.id, check=CHECK, at=clock.now())
        db.flush()

        assert acknowledgement(db, person.id, at=ISSUED) is None
