"""Signing in and out, and what those learn who guess."""

import unicodedata

import pytest
from factories import PASSWORD
from factories_accounts import member, sign_in
from sqlalchemy import func, select

from lms import clock
from lms.accounts.models import UserSession
from lms.security.audit import AuditEntry

WRONG = "do not belong together"


def acts(db, act):
    return db.scalars(select(AuditEntry).where(AuditEntry.act == act)).all()


class TestSignIn:
    def test_takes_the_address_in_any_case(self, make, browser):
        person = member(make)

        sign_in(browser, person.email.upper())

        assert person.name in browser.get("/account").text

    def test_takes_the_password_from_any_keyboard(self, make, browser):
        person = member(make)

        sign_in(browser, person.email, unicodedata.normalize("NFD", PASSWORD))

        assert browser.page.path == "/"

    def test_goes_on_to_the_page_once_sought(self, make, browser):
        person = member(make)
        browser.get("/account/name")

        assert browser.press("Sign in", who=person.email, password=PASSWORD).path == (
            "/account/name"
        )

    @pytest.mark.parametrize("target", ["//evil.example", "https://evil.example", "/\\evil"])
    def test_goes_nowhere_else(self, make, browser, target):
        person = member(make)
        browser.get("/sign-in")

        page = browser.press("Sign in", who=person.email, password=PASSWORD, next=target)

        assert page.path == "/"

    def test_writes_down_that_a_session_began(self, db, make, browser):
        person = member(make)

        sign_in(browser, person.email)

        assert [entry.actor_id for entry in acts(db, "session.begun")] == [person.id]

    def test_keeps_the_token_as_a_digest_alone(self, db, make, browser):
        sign_in(browser, member(make).email)

        with browser.client.session_transaction() as cookie:
            token = cookie["_user_id"]
        assert token not in db.scalars(select(UserSession.digest)).all()

    def test_forgets_what_the_visitor_had_in_the_cookie(self, make, browser):
        browser.get("/sign-in")
        with browser.client.session_transaction() as cookie:
            before = cookie["csrf_token"]

        sign_in(browser, member(make).email)

        with browser.client.session_transaction() as cookie:
            assert cookie.get("csrf_token") != before


class TestFailedSignIn:
    def test_says_the_same_of_a_stranger_and_a_member(self, make, browser):
        known = member(make).email

        pages = [sign_in(browser, who, "wrong") for who in (known, "nobody@example.org")]

        assert pages[0].text == pages[1].text
        assert WRONG in pages[0].text

    def test_stays_on_record_with_whom_it_concerned(self, db, make, browser):
        person = member(make)

        sign_in(browser, person.email, "wrong")

        assert [entry.subject_id for entry in acts(db, "session.refused")] == [person.id]

    def test_stays_on_record_for_nobody_too(self, db, browser):
        sign_in(browser, "nobody@example.org", "wrong")

        assert [entry.subject_id for entry in acts(db, "session.refused")] == [None]

    def test_keeps_the_address_but_never_the_password(self, browser):
        page = sign_in(browser, "nobody@example.org", "my wrong secret")

        assert "nobody@example.org" in page.source
        assert "my wrong secret" not in page.source

    def test_meets_somebody_who_has_no_password_yet(self, make, browser):
        person = make.person()

        assert WRONG in sign_in(browser, person.email, "None").text

    def test_meets_somebody_whose_account_is_closed(self, make, browser):
        person = member(make, deactivated_at=clock.now())

        sign_in(browser, person.email)

        assert browser.get("/account").h1 == "Sign in"


class TestThrottle:
    def test_shuts_the_door_after_ten_tries(self, make, browser):
        person = member(make)
        for _ in range(10):
            sign_in(browser, person.email, "wrong")

        browser.get("/sign-in")
        page = browser.press("Sign in", 429, who=person.email, password=PASSWORD)

        assert "Minutes to wait: 15" in page.h1

    def test_shuts_it_for_names_that_do_not_exist_too(self, browser):
        for _ in range(10):
            sign_in(browser, "nobody@example.org", "wrong")

        browser.get("/sign-in")
        browser.press("Sign in", 429, who="nobody@example.org", password="wrong")

    def test_forgets_the_tries_of_who_succeeds(self, make, browser):
        person = member(make)
        for _ in range(9):
            sign_in(browser, person.email, "wrong")
        sign_in(browser, person.email)

        assert WRONG in sign_in(browser, person.email, "wrong").text

    def test_leaves_other_accounts_alone(self, make, browser):
        attacked, other = member(make), member(make)
        for _ in range(11):
            browser.get("/sign-in")
            browser.client.post("/sign-in", data=guess(browser, attacked.email))

        assert sign_in(browser, other.email).path == "/"


class TestSignOut:
    def test_ends_the_session_on_the_server(self, db, make, browser):
        sign_in(browser, member(make).email)
        browser.get("/account")

        browser.press("Sign out")

        assert db.scalar(select(func.count()).select_from(UserSession)) == 0

    def test_leaves_a_stolen_cookie_worthless(self, app, make, browser):
        sign_in(browser, member(make).email)
        stolen = app.test_client()
        with (
            browser.client.session_transaction() as mine,
            stolen.session_transaction() as theirs,
        ):
            theirs.update(mine)
        browser.get("/account")
        browser.press("Sign out")

        assert stolen.get("/account").status_code == 303


def guess(browser, who):
    token = browser.page.all("input")[0].get("value")
    return {"csrf_token": token, "who": who, "password": "wrong"}
