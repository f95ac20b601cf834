"""What the worker removes once it has served."""

from datetime import timedelta

from factories_accounts import work
from sqlalchemy import func, select

from lms import clock
from lms.accounts import emails, joining, resetting
from lms.accounts.link_models import EmailChange, Invitation, PasswordReset
from lms.accounts.models import UserSession
from lms.accounts.sweeping import sweep


def count(db, row):
    return db.scalar(select(func.count()).select_from(row))


class TestSweeping:
    def test_removes_sessions_that_are_over(self, db, make):
        make.session_token(make.person())

        sweep(db, clock.now() + timedelta(days=2))

        assert count(db, UserSession) == 0

    def test_removes_ways_to_a_password(self, db, make):
        resetting.open_way(db, make.person().id, at=clock.now())
        db.commit()

        sweep(db, clock.now() + timedelta(hours=2))

        assert count(db, PasswordReset) == 0

    def test_removes_changes_of_address(self, app, db, make):
        with app.app_context():
            emails.ask(db, make.person().id, "new@example.org", at=clock.now())
        db.commit()

        sweep(db, clock.now() + timedelta(days=3))

        assert count(db, EmailChange) == 0

    def test_forgets_who_was_asked_and_never_came(self, app, db):
        joining.ask(db, "a@example.org", language="ru", target="/", at=clock.now())
        db.commit()
        work(app)

        kept = []
        for days in (31, 33):
            sweep(db, clock.now() + timedelta(days=days))
            kept.append(count(db, Invitation))

        assert kept == [1, 0]

    def test_leaves_everything_that_is_open(self, db, make):
        make.session_token(make.person())
        resetting.open_way(db, make.person().id, at=clock.now())
        db.commit()

        sweep(db, clock.now())

        assert (count(db, UserSession), count(db, PasswordReset)) == (1, 1)
