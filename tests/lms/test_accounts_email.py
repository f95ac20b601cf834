"""Changing one's e-mail, confirmed at the old and at the new address."""

from datetime import timedelta

from factories import PASSWORD
from factories_accounts import letters, link_to, member, sign_in, without_email
from sqlalchemy import update

from lms import clock
from lms.accounts.link_models import EmailChange

OLD, NEW = "old@example.org", "new@example.org"


def ask(browser, address=NEW, password=PASSWORD):
    browser.get("/account/email")
    return browser.press("Send the letters", email=address, password=password)


def confirm(app, browser, address):
    browser.get(link_to(app, address))
    return browser.press("Confirm")


class TestChangeOfEmail:
    def test_needs_both_addresses_to_confirm(self, app, db, make, browser, browser_of):
        person = member(make, email=OLD)
        ask(browser_of(person))

        first = confirm(app, browser, NEW)
        second = confirm(app, browser, OLD)

        db.refresh(person)
        assert (first.h1, second.h1, person.email) == (
            "Confirmed: one address of two",
            "The e-mail is changed",
            NEW,
        )

    def test_leaves_the_present_address_until_then(self, app, make, browser, browser_of):
        ask(browser_of(member(make, email=OLD)))
        confirm(app, browser, NEW)

        assert sign_in(browser, OLD).path == "/"

    def test_asks_for_the_password(self, app, make, browser_of):
        page = ask(browser_of(member(make, email=OLD)), password="wrong")

        assert "This is not your present password." in page.text
        assert letters(app) == []

    def test_needs_one_letter_where_there_was_no_address(self, app, db, make, browser_of):
        person = without_email(make)
        browser = browser_of(person)
        ask(browser)

        confirm(app, browser, NEW)

        db.refresh(person)
        assert (person.email, person.sign_in_name) == (NEW, None)

    def test_changes_nothing_by_a_look_at_the_link(self, app, db, make, browser, browser_of):
        person = member(make, email=OLD)
        ask(browser_of(person))
        for address in (OLD, NEW):
            browser.get(link_to(app, address))

        db.refresh(person)
        assert person.email == OLD

    def test_is_not_done_by_one_letter_twice(self, app, db, make, browser, browser_of):
        person = member(make, email=OLD)
        ask(browser_of(person))
        for _ in range(2):
            confirm(app, browser, NEW)

        db.refresh(person)
        assert person.email == OLD

    def test_ends_after_two_days(self, app, db, make, browser, browser_of):
        ask(browser_of(member(make, email=OLD)))
        path = link_to(app, NEW)
        db.execute(update(EmailChange).values(expires_at=clock.now() - timedelta(seconds=1)))

        browser.get(path, 404)


class TestAddressOfSomebodyElse:
    def test_looks_no_different_to_who_asks(self, make, browser_of):
        make.person(email="taken@example.org")
        browser = browser_of(member(make, email=OLD))

        pages = [ask(browser, address).text for address in ("taken@example.org", NEW)]

        assert pages[0].replace("taken@", "new@") == pages[1]

    def test_brings_its_owner_a_warning_instead(self, app, make, browser_of):
        make.person(email="taken@example.org")

        ask(browser_of(member(make, email=OLD)), "taken@example.org")

        assert link_to(app, "taken@example.org", "Somebody wanted") == "/sign-in"

    def test_is_refused_when_taken_meanwhile(self, app, make, browser, browser_of):
        ask(browser_of(member(make, email=OLD)))
        confirm(app, browser, OLD)
        browser.get(link_to(app, NEW))
        make.person(email=NEW)

        page = browser.press("Confirm", 409)

        assert "cannot be used for your account any more" in page.h1
