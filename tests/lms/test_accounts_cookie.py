"""The cookie of a session: as long-lived as its row, and not sent more often than needed."""

from datetime import timedelta

from sqlalchemy import update

from lms import clock
from lms.accounts.models import UserSession


def seen(db, ago: timedelta):
    db.execute(update(UserSession).values(seen_at=clock.now() - ago))


def lasting(browser):
    with browser.client.session_transaction() as kept:
        kept.permanent = True
    browser.get("/account")
    return browser


class TestCookie:
    def test_is_not_sent_again_with_every_page(self, make, browser_of):
        browser = lasting(browser_of(make.person()))

        assert "Set-Cookie" not in browser.get("/account").headers

    def test_is_renewed_along_with_its_session(self, db, make, browser_of):
        browser = lasting(browser_of(make.person()))
        seen(db, timedelta(hours=1))

        assert "Expires=" in browser.get("/account").headers["Set-Cookie"]
