from datetime import timedelta
from fractions import Fraction

import pytest

from quizzes.problems import Fault
from quizzes.settings import Draw, Feedback, QuizSettings, Shuffle, read_settings

pytestmark = pytest.mark.pure

DAY = timedelta(days=1)


def read(**values):
    report = []
    settings = read_settings({"quiz": "Title", **values}, {"quiz": 2}.get, report)
    return settings, [problem.fault for problem in report]


def value(name, written):
    return getattr(
        read(**{name: written})[0], {"pass": "pass_mark", "draw": "draws"}.get(name, name)
    )


class TestSettings:
    @pytest.mark.parametrize(
        ("name", "written", "meant"),
        [
            ("pass", "80%", Fraction(80)),
            ("pass", "66.5 %", Fraction(133, 2)),
            ("attempts", "5", 5),
            ("attempts", "unlimited", None),
            ("cooldown", "1d", DAY),
            ("cooldown", "12h", DAY / 2),
            ("cooldown", "0h", timedelta(0)),
            ("time", "20min", timedelta(minutes=20)),
            ("feedback", "after-submit", Feedback.AFTER_SUBMIT),
            ("shuffle", ["questions", "choices"], frozenset(Shuffle)),
            ("shuffle", "choices", frozenset({Shuffle.CHOICES})),
            ("draw", "3 from respect, 2 from law-kz", (Draw("respect", 3), Draw("law-kz", 2))),
        ],
    )
    def test_read_what_is_written(self, name, written, meant):
        assert value(name, written) == meant

    @pytest.mark.parametrize(
        ("name", "written"),
        [
            ("pass", "80"),
            ("pass", "0%"),
            ("pass", "100.1%"),
            ("attempts", "0"),
            ("attempts", "three"),
            ("cooldown", "1 week"),
            ("time", "0min"),
            ("feedback", "always"),
            ("shuffle", ["answers"]),
            ("draw", "three from respect"),
            ("draw", "3 from respect, 1 from respect"),
            ("draw", ["3 from respect"]),
            ("quiz", ["a", "b"]),
        ],
    )
    def test_report_what_cannot_be_read(self, name, written):
        assert Fault.BAD_SETTING in read(**{name: written})[1]

    def test_report_a_name_that_means_nothing(self):
        assert read(passmark="80%")[1] == [Fault.UNKNOWN_SETTING]

    def test_report_a_missing_title(self):
        assert read(quiz=" ")[1] == [Fault.MISSING_TITLE]

    def test_tell_how_many_are_drawn_by_objective(self):
        assert read(draw="3 from a, 2 from b")[0].blueprint == {"a": 3, "b": 2}


class TestSilentSettings:
    def test_hold_the_limits_of_an_exam_where_only_the_score_is_shown(self):
        assert read() == (QuizSettings("Title", attempts=3, cooldown=DAY), [])

    def test_hold_no_limits_where_feedback_is_shown(self):
        practice, _ = read(feedback="at-once")

        assert (practice.attempts, practice.cooldown) == (None, timedelta(0))

    def test_hold_the_common_pass_mark(self):
        assert read()[0].pass_mark == 70
