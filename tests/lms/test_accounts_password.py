"""Forgotten and changed passwords."""

from datetime import timedelta

from factories import PASSWORD
from factories_accounts import OTHER_PASSWORD, letters, link_to, member, sign_in
from sqlalchemy import func, select, update

from lms import clock
from lms.accounts.link_models import PasswordReset
from lms.accounts.models import UserSession
from lms.security.audit import AuditEntry

NEW = {"password": OTHER_PASSWORD, "password_again": OTHER_PASSWORD}


def ask(browser, address):
    browser.get("/sign-in/forgotten")
    return browser.press("Send me the link", email=address)


def reset(app, browser, person):
    ask(browser, person.email)
    browser.get(link_to(app, person.email, "link to a new password"))
    return browser.press("Set the password", **NEW)


class TestForgottenPassword:
    def test_is_replaced_by_a_link_in_a_letter(self, app, make, browser):
        person = member(make)

        reset(app, browser, person)

        assert sign_in(browser, person.email, OTHER_PASSWORD).path == "/"

    def test_does_not_open_the_door_any_more(self, app, make, browser):
        person = member(make)

        reset(app, browser, person)

        assert "do not belong together" in sign_in(browser, person.email, PASSWORD).text

    def test_says_the_same_to_a_member_and_a_stranger(self, make, browser):
        pages = [ask(browser, to) for to in (member(make).email, "nobody@example.org")]

        assert pages[0].text == pages[1].text

    def test_sends_no_letter_to_a_stranger(self, app, browser):
        ask(browser, "nobody@example.org")

        assert letters(app, "nobody@example.org") == []

    def test_signs_out_every_other_browser(self, app, make, browser, browser_of):
        person = member(make)
        other = browser_of(person)

        reset(app, browser, person)

        assert other.get("/account").h1 == "Sign in"

    def test_tells_the_owner_that_it_was_changed(self, app, make, browser):
        person = member(make)

        reset(app, browser, person)

        assert any("was changed" in letter["Subject"] for letter in letters(app, person.email))

    def test_confirms_an_address_that_nobody_had_confirmed(self, app, db, make, browser):
        person = member(make)
        person.email_verified_at = None
        make.save(person)

        reset(app, browser, person)

        db.refresh(person)
        assert person.email_verified_at is not None


class TestLinkToAPassword:
    def test_works_only_once(self, app, make, browser):
        person = member(make)
        ask(browser, person.email)
        path = link_to(app, person.email)
        browser.get(path)
        browser.press("Set the password", **NEW)

        browser.get(path, 404)

    def test_ends_after_one_hour(self, app, db, make, browser):
        person = member(make)
        ask(browser, person.email)
        path = link_to(app, person.email)

        left = db.scalar(select(PasswordReset.expires_at)) - clock.now()

        assert timedelta(minutes=59) < left <= timedelta(hours=1)
        db.execute(update(PasswordReset).values(expires_at=clock.now()))
        browser.get(path, 404)

    def test_ends_when_a_newer_one_is_made(self, app, db, make, browser):
        person = member(make)
        ask(browser, person.email)
        older = link_to(app, person.email)
        ask(browser, person.email)
        letters(app)

        browser.get(older, 404)

    def test_is_asked_for_three_times_an_hour_at_most(self, browser):
        for _ in range(3):
            ask(browser, "aigul@example.org")

        browser.get("/sign-in/forgotten")
        browser.press("Send me the link", 429, email="aigul@example.org")


class TestChangeOfPassword:
    def test_asks_for_the_present_one(self, make, browser_of):
        browser = browser_of(member(make))
        browser.get("/account/password")

        page = browser.press("Change the password", present="wrong", **NEW)

        assert "This is not your present password." in page.text

    def test_keeps_a_refused_try_on_record(self, db, make, browser_of):
        browser = browser_of(member(make))
        browser.get("/account/password")

        browser.press("Change the password", present="wrong", **NEW)

        refused = AuditEntry.act == "password.refused"
        assert db.scalar(select(func.count()).select_from(AuditEntry).where(refused)) == 1

    def test_signs_out_all_browsers_but_this(self, db, make, browser_of):
        person = member(make)
        browser, _other = browser_of(person), browser_of(person)
        browser.get("/account/password")

        browser.press("Change the password", present=PASSWORD, **NEW)

        assert db.scalar(select(func.count()).select_from(UserSession)) == 1

    def test_refuses_the_name_of_its_owner(self, make, browser_of):
        browser = browser_of(member(make, "Айгүл Мысалова"))
        browser.get("/account/password")
        weak = {"password": "Мысалова-2026", "password_again": "Мысалова-2026"}

        page = browser.press("Change the password", present=PASSWORD, **weak)

        assert "Do not use your name" in page.text
