from datetime import timedelta
from fractions import Fraction

import pytest
from flask_babel import force_locale

from quizzes import wording


class TestPercent:
    @pytest.mark.parametrize(
        ("value", "written"),
        [
            pytest.param(Fraction(80), "80%", id="a whole number"),
            pytest.param(Fraction(700, 9), "77.7%", id="cut to one decimal"),
            pytest.param(Fraction(79_999, 1000), "79.9%", id="never up to the pass mark"),
            pytest.param(Fraction(0), "0%", id="nothing"),
        ],
    )
    def test_is_written_without_flattery(self, value, written):
        assert wording.percent(value) == written

    def test_is_written_as_the_language_writes_it(self, app):
        with app.test_request_context(), force_locale("ru"):
            assert wording.percent(Fraction(700, 9)) == "77,7\N{NO-BREAK SPACE}%"


class TestDuration:
    @pytest.mark.parametrize(
        ("value", "written"),
        [
            pytest.param(timedelta(days=1), "24 hours", id="a day"),
            pytest.param(timedelta(hours=1), "1 hour", id="an hour"),
            pytest.param(timedelta(minutes=90), "90 minutes", id="an hour and a half"),
        ],
    )
    def test_is_exact(self, value, written):
        assert wording.duration(value) == written
