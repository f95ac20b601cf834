"""Counts of tries, and doors that shut."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select

import wsgi
from lms.config import BadSetting
from lms.db.session import database, writing
from lms.security import rate_limits, throttle
from lms.security.rate_limits import DatabaseStorage, RateLimit
from lms.security.throttle import SIGN_IN, TooManyTries, count, forget, network_of

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture
def visit(app):
    """Open a request from an address: ``with visit("203.0.113.7"): ...``."""

    def visit(address="203.0.113.7"):
        return app.test_request_context(method="POST", environ_base={"REMOTE_ADDR": address})

    return visit


class TestDoor:
    def test_shuts_for_an_account_from_any_address(self, visit):
        for number in range(10):
            with visit(f"203.0.113.{number}"):
                count(SIGN_IN, "aigul")

        with visit("198.51.100.1"), pytest.raises(TooManyTries):
            count(SIGN_IN, "aigul")

    def test_shuts_for_an_address_whatever_the_account(self, visit):
        with visit():
            for number in range(100):
                count(SIGN_IN, f"person{number}")

            with pytest.raises(TooManyTries):
                count(SIGN_IN, "another")

    def test_says_how_long_it_stays_shut(self, visit):
        with visit():
            for _ in range(10):
                count(SIGN_IN, "aigul")
            with pytest.raises(TooManyTries) as refused:
                count(SIGN_IN, "aigul")

        assert refused.value.values == {"minutes": 15}

    def test_opens_for_who_was_recognised(self, visit):
        with visit():
            for _ in range(10):
                count(SIGN_IN, "aigul")
            forget(SIGN_IN, "aigul")

            count(SIGN_IN, "aigul")

    def test_is_counted_before_anything_is_written(self, visit):
        with visit():
            writing()

            with pytest.raises(RuntimeError, match="before the request begins to write"):
                count(SIGN_IN, "aigul")

    def test_keeps_neither_names_nor_addresses(self, db, visit):
        with visit():
            count(SIGN_IN, "aigul@example.org")

        kept = " ".join(db.scalars(select(RateLimit.key)))
        assert "aigul" not in kept
        assert "203.0.113.7" not in kept


@pytest.mark.pure
class TestNetwork:
    @pytest.mark.parametrize(
        ("address", "network"),
        [
            ("203.0.113.7", "203.0.113.7"),
            ("2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64"),
            (None, "unknown"),
            ("nonsense", "unknown"),
        ],
    )
    def test_is_what_one_household_shares(self, address, network):
        assert network_of(address) == network


class TestStorage:
    @pytest.fixture
    def storage(self, app):
        self.now = NOON
        with app.app_context():
            return DatabaseStorage(database(), now=lambda: self.now)

    def test_counts_within_a_window(self, storage):
        assert [storage.incr("k", 60), storage.incr("k", 60, 2), storage.get("k")] == [1, 3, 3]

    def test_begins_anew_after_the_window(self, storage):
        storage.incr("k", 60)
        self.now += timedelta(seconds=60)

        assert (storage.get("k"), storage.incr("k", 60)) == (0, 1)

    def test_ends_when_the_first_try_said(self, storage):
        storage.incr("k", 60)
        self.now += timedelta(seconds=30)
        storage.incr("k", 60)

        assert storage.get_expiry("k") == (NOON + timedelta(seconds=60)).timestamp()

    def test_forgets_one_count_or_all(self, storage):
        storage.incr("a", 60)
        storage.incr("b", 60)
        storage.clear("a")
        before = storage.get("a"), storage.get("b")
        storage.reset()

        assert (before, storage.get("b")) == ((0, 1), 0)

    def test_is_swept_of_windows_that_are_over(self, db, storage):
        storage.incr("old", 60)
        storage.incr("new", 600)

        rate_limits.sweep(db, NOON + timedelta(seconds=61))

        assert db.scalars(select(RateLimit.key)).all() == ["new"]

    def test_is_shared_by_all_processes(self, app, settings, db, visit):
        with visit():
            count(SIGN_IN, "aigul")
        other = wsgi.build(settings)
        with other.test_request_context(method="POST", environ_base={"REMOTE_ADDR": "::1"}):
            count(SIGN_IN, "aigul")
            database().engine.dispose()

        assert db.scalar(select(func.max(RateLimit.tries))) == 2


class TestRedis:
    def test_is_asked_for_by_its_setting(self, app, settings):
        with pytest.raises(BadSetting, match="PARASAT_REDIS_URL"):
            throttle.init_app(app, replace(settings, redis_url="nowhere://localhost"))
