from datetime import date

import pytest

from courses.law import is_being_rechecked, recheck_due_on

pytestmark = pytest.mark.pure


class TestRecheck:
    @pytest.mark.parametrize(
        ("checked", "due"),
        [
            pytest.param(date(2026, 1, 15), date(2026, 7, 15), id="six months later"),
            pytest.param(date(2026, 8, 31), date(2027, 2, 28), id="a short month"),
            pytest.param(date(2027, 8, 31), date(2028, 2, 29), id="a leap day"),
            pytest.param(date(2026, 12, 1), date(2027, 6, 1), id="over the turn of the year"),
        ],
    )
    def test_is_due_after_six_months(self, checked, due):
        assert recheck_due_on(checked) == due

    def test_is_not_shown_on_the_last_day(self):
        assert not is_being_rechecked(date(2026, 1, 15), today=date(2026, 7, 15))

    def test_is_shown_the_day_after(self):
        assert is_being_rechecked(date(2026, 1, 15), today=date(2026, 7, 16))

    def test_never_concerns_a_lesson_without_law(self):
        assert not is_being_rechecked(None, today=date(2026, 7, 16))
