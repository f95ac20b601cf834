"""One's own account: name, language, region, jurisdiction."""

import pytest
from factories_accounts import member
from sqlalchemy import select
from sqlalchemy.exc import DatabaseError

from lms import clock
from lms.accounts import profiles, queries
from lms.accounts.models import NameChange
from lms.accounts.roles import Jurisdiction, Role
from lms.security.audit import AuditEntry


class TestName:
    def test_keeps_the_former_one_in_a_history(self, db, make, browser_of):
        browser = browser_of(member(make, "Айгүл Мысалова"))
        browser.get("/account/name")

        browser.press("Save", name="Айгүл  Сейітова")

        change = db.scalars(select(NameChange)).one()
        assert (change.former, change.name) == ("Айгүл Мысалова", "Айгүл Сейітова")
        assert "Айгүл Мысалова" in browser.get("/account/name").text

    def test_is_found_anew_and_no_more_by_the_former(self, db, make, app):
        person = make.person("Айгүл Мысалова")
        profiles.rename(db, person.id, "Айгүл Сейітова", at=clock.now())
        db.commit()

        found = [len(queries.people(db, name).rows) for name in ("сейит", "мысал")]

        assert found == [1, 0]

    def test_leaves_no_trace_when_nothing_changes(self, db, make):
        person = make.person("Айгүл Мысалова")

        profiles.rename(db, person.id, " Айгүл  Мысалова ", at=clock.now())

        assert db.scalars(select(NameChange)).all() == []

    def test_has_a_history_that_cannot_be_rewritten(self, db, make):
        person = make.person()
        make.save(NameChange(person_id=person.id, former="A", name="B", changed_at=clock.now()))

        with pytest.raises(DatabaseError, match="append-only"):
            db.execute(NameChange.__table__.delete())

    def test_may_not_be_empty(self, make, browser_of):
        browser = browser_of(member(make))
        browser.get("/account/name")

        page = browser.press("Save", name="\u00a0 ")

        assert "as it is to stand on a certificate" in page.text.partition("Save")[0]


class TestPlace:
    def test_is_three_answers_independent_of_each_other(self, db, make, browser_of):
        person = member(make)
        browser = browser_of(person)
        browser.get("/account/profile")

        browser.press("Save", language="ky", jurisdiction="KG", region="KZ-71")

        db.refresh(person)
        assert (person.language, person.jurisdiction, person.region) == (
            "ky",
            Jurisdiction.KG,
            "KZ-71",
        )

    def test_changes_the_language_of_pages_at_once(self, make, browser_of):
        browser = browser_of(member(make))
        browser.get("/account/profile")

        page = browser.press("Save", language="ky")

        assert page.tree.get("lang") == "ky"

    def test_refuses_a_region_that_is_none(self, make, browser_of):
        browser = browser_of(member(make))
        browser.get("/account/profile")

        page = browser.press("Save", region="XX-1")

        assert "Not a valid choice." in page.text


class TestAccount:
    def test_shows_the_roles_that_are_held(self, make, browser_of):
        page = browser_of(make.person("", Role.TRAINER, Role.COORDINATOR)).get("/account")

        assert "Trainer" in page.text
        assert "Coordinator, Almaty city" in page.text

    def test_asks_visitors_to_sign_in_and_come_back(self, browser):
        page = browser.get("/account/profile")

        assert page.path == "/sign-in?next=/account/profile"


class TestTrailOfAPlace:
    def test_says_what_changed_and_not_to_what(self, db, make):
        person = make.person(region="KZ-75")
        place = {"language": "en", "jurisdiction": Jurisdiction.KZ}

        profiles.settle(db, person.id, region="KZ-10", at=clock.now(), **place)

        assert db.scalars(select(AuditEntry.details)).all() == [{"changed": ["region"]}]
