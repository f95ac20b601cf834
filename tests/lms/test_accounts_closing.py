"""Closing one's account: what is erased, and what stays."""

from factories import PASSWORD
from factories_accounts import letters, member, sign_in
from sqlalchemy import func, select

from lms import clock
from lms.accounts import profiles
from lms.accounts.models import NameChange, NameWord, RoleGrant, UserSession
from lms.accounts.roles import Role
from lms.security.audit import AuditEntry


def close(browser, status=200, **values):
    browser.get("/account/close")
    return browser.press("Close my account", status, **{"password": PASSWORD, **values})


def count(db, row):
    return db.scalar(select(func.count()).select_from(row))


class TestClosing:
    def test_erases_who_the_person_was(self, db, make, browser_of):
        person = member(make, "Айгүл Мысалова")

        close(browser_of(person), sure="y")

        db.refresh(person)
        kept = (person.email, person.password_hash, person.region, person.jurisdiction)
        assert (person.name, kept) == (f"№ {person.id}", (None, None, None, None))
        assert count(db, NameWord) == 0

    def test_signs_out_every_browser(self, db, make, browser_of):
        person = member(make)
        browser_of(person)

        close(browser_of(person), sure="y")

        assert count(db, UserSession) == 0

    def test_shuts_the_door_for_good(self, make, browser, browser_of):
        person = member(make)
        address = person.email
        close(browser_of(person), sure="y")

        assert "do not belong together" in sign_in(browser, address).text

    def test_ends_every_role(self, db, make, browser_of):
        close(browser_of(member(make, "", Role.TRAINER)), sure="y")

        assert db.scalars(select(RoleGrant.ended_at)).one() is not None

    def test_sends_a_last_letter(self, app, make, browser_of):
        person = member(make)
        address = person.email

        close(browser_of(person), sure="y")

        (letter,) = letters(app, address)
        assert "is closed" in letter["Subject"]

    def test_keeps_the_history_and_the_record(self, db, make, browser_of):
        person = member(make, "Айгүл Мысалова")
        profiles.rename(db, person.id, "Айгүл Сейітова", at=clock.now())
        db.commit()

        close(browser_of(person), sure="y")

        assert count(db, NameChange) == 1
        assert "account.closed" in db.scalars(select(AuditEntry.act)).all()

    def test_asks_for_the_password(self, db, make, browser_of):
        person = member(make)

        page = close(browser_of(person), password="wrong", sure="y")

        db.refresh(person)
        assert "This is not your present password." in page.text
        assert person.deactivated_at is None

    def test_asks_whether_the_person_is_sure(self, db, make, browser_of):
        person = member(make)

        page = close(browser_of(person))

        db.refresh(person)
        assert "no account is closed by mistake" in page.text
        assert person.deactivated_at is None

    def test_waits_for_a_second_administrator(self, db, make, browser_of):
        person = member(make, "", Role.ADMINISTRATOR)

        page = close(browser_of(person), 409, sure="y")

        db.refresh(person)
        assert "You are the only administrator" in page.h1
        assert person.deactivated_at is None
