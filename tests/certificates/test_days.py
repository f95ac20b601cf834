"""Days of validity (P-01, product.md 5)."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from certificates.standing.days import day_of, end_of, last_day, start_of

pytestmark = pytest.mark.pure

ALMATY = ZoneInfo("Asia/Almaty")
DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))


class TestLastDay:
    @pytest.mark.parametrize(
        ("first", "months", "last"),
        [
            pytest.param(date(2026, 11, 5), 12, date(2027, 11, 4), id="eve of the anniversary"),
            pytest.param(date(2028, 2, 29), 12, date(2029, 2, 28), id="from 29 February"),
            pytest.param(date(2027, 3, 1), 12, date(2028, 2, 29), id="into a leap year"),
            pytest.param(date(2027, 1, 1), 24, date(2028, 12, 31), id="whole years"),
            pytest.param(date(2026, 8, 31), 6, date(2027, 2, 28), id="into a shorter month"),
            pytest.param(date(2026, 12, 15), 1, date(2027, 1, 14), id="over the new year"),
        ],
    )
    def test_is_found_by_the_calendar(self, first, months, last):
        assert last_day(first, months=months) == last

    @given(DAYS, st.integers(6, 36))
    def test_never_gives_less_than_whole_months(self, first, months):
        assert last_day(first, months=months) >= first + timedelta(days=28 * months - 1)


class TestDay:
    @given(DAYS)
    def test_lasts_from_midnight_to_the_last_instant(self, day):
        assert day_of(start_of(day, ALMATY), ALMATY) == day
        assert day_of(end_of(day, ALMATY), ALMATY) == day

    @given(DAYS)
    def test_leaves_no_instant_to_the_next(self, day):
        next_day = start_of(day + timedelta(days=1), ALMATY)

        assert next_day - end_of(day, ALMATY) == timedelta(microseconds=1)

    def test_is_that_of_the_community_not_of_greenwich(self):
        late_evening_in_greenwich = datetime(2026, 11, 5, 22, 0, tzinfo=UTC)

        assert day_of(late_evening_in_greenwich, ALMATY) == date(2026, 11, 6)
