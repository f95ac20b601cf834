"""The file with one's own data, and the privacy notice."""

import json

from factories_accounts import member
from sqlalchemy import func, select

from lms import clock
from lms.accounts import own_data, profiles, queries
from lms.accounts.privacy import KEPT
from lms.feature import Feature
from lms.security.audit import AuditEntry, record


def download(browser):
    browser.get("/account/my-data")
    token = browser.page.all("input")[0].get("value")
    return browser.client.post("/account/my-data.json", data={"csrf_token": token})


class TestOwnData:
    def test_comes_as_a_file(self, make, browser_of):
        answer = download(browser_of(member(make)))

        assert "parasat-my-data.json" in answer.headers["Content-Disposition"]
        assert answer.headers["Cache-Control"] == "no-store"

    def test_holds_the_profile_and_its_history(self, db, make, browser_of):
        person = member(make, "Айгүл Мысалова")
        profiles.rename(db, person.id, "Айгүл Сейітова", at=clock.now())
        db.commit()

        held = download(browser_of(person)).json["accounts"]

        assert held["profile"]["name"] == "Айгүл Сейітова"
        assert held["former_names"][0]["name"] == "Айгүл Мысалова"

    def test_holds_no_secret(self, make, browser_of):
        person = member(make)

        text = download(browser_of(person)).get_data(as_text=True)

        assert person.password_hash not in text

    def test_holds_nothing_of_others(self, make, browser_of):
        other = member(make, "Болат Оспанов")

        text = download(browser_of(member(make))).get_data(as_text=True)

        assert other.name not in text
        assert other.email not in text

    def test_has_a_part_of_every_feature_that_holds_some(self, db, make):
        person = make.person()
        features = [
            Feature("reports", own_data=lambda _db, person_id: {"drafts": [person_id]}),
            Feature("clocks"),
        ]

        text = own_data.collect(db, person.id, features, at=clock.now())

        assert json.loads(text)["reports"] == {"drafts": [person.id]}
        assert "clocks" not in text

    def test_holds_the_whole_record_however_long(self, db, make):
        person = make.person()
        for number in range(1001):
            record(db, "report.made", at=clock.now(), actor_id=person.id, report=number)
        db.commit()

        assert len(own_data.of_accounts(db, person.id)["audit_trail"]) == 1001

    def test_puts_the_download_on_record(self, db, make, browser_of):
        person = member(make)

        download(browser_of(person))

        downloaded = AuditEntry.act == "own-data.downloaded"
        assert db.scalar(select(func.count()).where(downloaded)) == 1


class TestPrivacyNotice:
    def test_is_open_to_everybody(self, browser):
        assert "what is kept, why, and for how long" in browser.get("/privacy").h1

    def test_says_of_everything_what_why_and_how_long(self, browser):
        page = browser.get("/privacy")

        assert len(page.all("tr")) == len(KEPT) + 1
        assert all(str(words) in page.text for row in KEPT for words in row)

    def test_says_that_coordinators_see_the_address(self, make, browser, browser_of):
        person, coordinator = make.person(), make.coordinator()

        seen = browser_of(coordinator).get(f"/coordination/people/{person.id}").text

        assert person.email in seen
        assert "The coordinator of your region: your name, your e-mail" in (
            browser.get("/privacy").text
        )

    def test_names_every_column_of_a_profile(self, db, make):
        person = queries.person(db, make.person().id)
        told = set(own_data.of_accounts(db, person.id)["profile"])
        kept = {column.key for column in person.__table__.columns}

        assert kept - told == {"id", "name_key", "password_hash", "deactivated_at"}
