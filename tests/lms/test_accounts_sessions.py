"""Browsers that are signed in, and when they were last seen."""

from datetime import timedelta

import pytest
from factories_accounts import member, sign_in
from sqlalchemy import func, select, text, update

from lms import clock
from lms.accounts import sessions
from lms.accounts.errors import NoSuchSession
from lms.accounts.models import UserSession
from lms.db.session import database

MONTH = timedelta(days=30)


def count(db):
    return db.scalar(select(func.count()).select_from(UserSession))


def seen(db):
    return db.scalar(select(UserSession.seen_at).execution_options(populate_existing=True))


class TestSessions:
    def test_are_listed_with_their_browsers(self, make, browser):
        browser.client.environ_base["HTTP_USER_AGENT"] = "Mozilla/5.0 (Android 15) Firefox/140"
        sign_in(browser, member(make).email)

        assert "Firefox, Android" in browser.get("/account/sessions").text

    def test_are_signed_out_one_by_one(self, db, make, browser_of):
        person = member(make)
        other, browser = browser_of(person), browser_of(person)
        browser.get("/account/sessions")

        browser.press("Sign out: tests")

        assert count(db) == 1
        assert other.get("/account").h1 == "Sign in"

    def test_are_signed_out_everywhere_at_once(self, db, make, browser_of):
        person = member(make)
        browser_of(person)
        browser = browser_of(person)
        browser.get("/account/sessions")

        browser.press("Sign out everywhere")

        assert count(db) == 0

    def test_of_others_cannot_be_ended(self, db, make, browser_of):
        browser_of(make.person())
        theirs = db.scalar(select(UserSession.id))

        with pytest.raises(NoSuchSession):
            sessions.end(db, make.person().id, theirs, at=clock.now())

    def test_end_thirty_days_after_their_last_use(self, db, make, browser_of):
        browser = browser_of(member(make))
        db.execute(update(UserSession).values(expires_at=clock.now()))

        assert browser.get("/account").h1 == "Sign in"


class TestLastSeen:
    def age(self, db, minutes):
        db.execute(update(UserSession).values(seen_at=clock.now() - timedelta(minutes=minutes)))
        return seen(db)

    def test_is_noted_once_the_answer_is_out(self, db, make, browser_of):
        browser = browser_of(member(make))
        before = self.age(db, 11)

        browser.client.get("/account").close()

        assert seen(db) > before

    def test_is_not_noted_within_ten_minutes(self, db, make, browser_of):
        browser = browser_of(member(make))
        before = self.age(db, 9)

        browser.client.get("/account").close()

        assert seen(db) == before

    def test_is_not_noted_for_a_head(self, db, make, browser_of):
        browser = browser_of(member(make))
        before = self.age(db, 11)

        browser.client.head("/account").close()

        assert seen(db) == before

    def test_moves_the_end_of_the_session_on(self, app, db, make):
        make.session_token(make.person())
        now = clock.now()

        with app.app_context():
            sessions.touch(
                database(), db.scalar(select(UserSession.id)), lifetime=MONTH, at=now
            )

        assert db.scalar(select(UserSession.expires_at)) == now + MONTH

    def test_waits_for_no_other_writer(self, app, db, make):
        make.session_token(make.person())
        session_id, before = db.scalar(select(UserSession.id)), clock.now()
        with app.app_context():
            known = database()

        with known.writer() as other:
            other.execute(update(UserSession).values(agent="busy"))
            noted = sessions.touch(known, session_id, lifetime=MONTH, at=before)

        assert not noted
        assert clock.now() - before < timedelta(seconds=2)

    def test_leaves_other_writers_their_patience(self, app, db, make):
        make.session_token(make.person())
        with app.app_context():
            known = database()
        sessions.touch(known, db.scalar(select(UserSession.id)), lifetime=MONTH, at=clock.now())

        with known.writer() as session:
            sqlite = known.engine.dialect.name == "sqlite"
            asked = "PRAGMA busy_timeout" if sqlite else "SHOW lock_timeout"
            assert session.scalar(text(asked)) in {10000, "0"}
