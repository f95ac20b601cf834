"""Joining by e-mail: a link by letter, then the profile and the password."""

from datetime import timedelta

from factories import PASSWORD
from factories_accounts import link_to, sign_in, work
from pages import fields_of
from sqlalchemy import func, select, update

from lms import clock
from lms.accounts.link_models import Invitation
from lms.accounts.models import Person

ADDRESS = "aigul@example.org"
ANSWERS = {
    "name": "Айгүл  Сейітова",
    "language": "en",
    "jurisdiction": "KZ",
    "region": "KZ-75",
    "password": PASSWORD,
    "password_again": PASSWORD,
}


def ask(browser, address=ADDRESS, path="/join"):
    browser.get(path)
    return browser.press("Send me the link", email=address)


def people(db):
    return db.scalar(select(func.count()).select_from(Person))


class TestJoining:
    def test_leads_from_a_letter_to_an_account(self, app, db, browser):
        ask(browser, " Aigul@Example.org ")
        browser.get(link_to(app, ADDRESS))

        browser.press("Make my account", **ANSWERS)

        person = db.scalars(select(Person)).one()
        assert (person.name, person.email, person.region) == (
            "Айгүл Сейітова",
            ADDRESS,
            "KZ-75",
        )
        assert person.email_verified_at is not None

    def test_signs_the_newcomer_in_at_once(self, app, browser):
        ask(browser)
        browser.get(link_to(app, ADDRESS))
        browser.press("Make my account", **ANSWERS)

        assert ADDRESS in browser.get("/account").text

    def test_goes_on_to_the_page_once_sought(self, app, browser):
        ask(browser, path="/join?next=/privacy")
        browser.get(link_to(app, ADDRESS))

        assert browser.press("Make my account", **ANSWERS).path == "/privacy"

    def test_makes_nobody_before_the_link_is_used(self, app, db, browser):
        ask(browser)
        browser.get(link_to(app, ADDRESS))

        assert people(db) == 0

    def test_asks_again_when_the_password_is_weak(self, app, browser):
        ask(browser)
        browser.get(link_to(app, ADDRESS))

        page = browser.press(
            "Make my account", **{**ANSWERS, "password": "0123456789", "password_again": "x"}
        )

        assert "in a row" in page.text
        assert "The two passwords differ." in page.text

    def test_keeps_the_answers_of_a_refused_form(self, app, browser):
        ask(browser)
        browser.get(link_to(app, ADDRESS))

        page = browser.press("Make my account", **{**ANSWERS, "password": "aigul"})

        assert 'value="Айгүл Сейітова"' in page.source

    def test_refuses_what_is_no_address(self, browser):
        assert "no e-mail address" in ask(browser, "aigul").text


class TestJoiningTwice:
    def test_says_the_same_to_a_member_and_a_stranger(self, make, browser):
        make.person(email="member@example.org")

        pages = [ask(browser, address) for address in ("member@example.org", ADDRESS)]

        assert pages[0].text == pages[1].text

    def test_looks_nobody_up_before_the_worker_does(self, app, db, make, browser):
        make.person(email="member@example.org")

        ask(browser, "member@example.org")

        assert db.scalar(select(func.count()).select_from(Invitation)) == 0

    def test_tells_the_owner_of_the_address_instead(self, app, make, browser):
        make.person(email="member@example.org", language="en")
        ask(browser, "member@example.org")

        assert link_to(app, "member@example.org", "You have an account") == "/sign-in"

    def test_writes_to_a_stranger_in_their_language(self, app, db, browser):
        browser.get("/join?lang=ru")
        hidden = fields_of(browser.page.all("form")[0])

        browser.client.post("/join", data={**hidden, "email": ADDRESS})

        work(app)
        assert db.scalar(select(Invitation.language)) == "ru"


class TestLink:
    def test_works_only_once(self, app, browser):
        ask(browser)
        path = link_to(app, ADDRESS)
        browser.get(path)
        browser.press("Make my account", **ANSWERS)

        assert "used already" in browser.get(path, 404).h1

    def test_ends_after_two_days(self, app, db, browser):
        ask(browser)
        path = link_to(app, ADDRESS)
        db.execute(update(Invitation).values(expires_at=clock.now() - timedelta(seconds=1)))

        browser.get(path, 404)

    def test_is_kept_as_a_digest_alone(self, app, db, browser):
        ask(browser)
        token = link_to(app, ADDRESS).rpartition("/")[2]

        assert token not in repr(db.execute(select(Invitation.__table__)).all())

    def test_forgets_the_address_once_used(self, app, db, browser):
        ask(browser)
        browser.get(link_to(app, ADDRESS))
        browser.press("Make my account", **ANSWERS)

        assert db.scalars(select(Invitation.email)).all() == [None]

    def test_cannot_make_a_second_account_for_an_address(self, app, make, browser):
        ask(browser)
        browser.get(link_to(app, ADDRESS))
        make.person(email=ADDRESS)

        page = browser.press("Make my account", 409, **ANSWERS)

        assert "account with this e-mail already" in page.h1


class TestNewcomer:
    def test_signs_in_with_the_password_chosen(self, app, browser):
        ask(browser)
        browser.get(link_to(app, ADDRESS))
        browser.press("Make my account", **ANSWERS)
        browser.get("/account")
        browser.press("Sign out")

        assert sign_in(browser, ADDRESS).path == "/"
