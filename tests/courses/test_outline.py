from dataclasses import replace
from datetime import UTC, datetime

import pytest

from courses.outline import LessonLine, Module, Place, in_language, minutes_left, reads_of
from courses.scope import Origin, Scope

pytestmark = pytest.mark.pure
AT = datetime(2026, 3, 1, tzinfo=UTC)

PLACE = Place(
    course_id=1,
    slug="watching",
    newest=2,
    release_id=1,
    number=1,
    origin=Origin.IMPORTED,
    made_at=AT,
    source_language="en",
    languages=("en", "ru"),
    reviewed=frozenset({"en"}),
    jurisdiction=Scope.BOTH,
    licence="CC BY-SA 4.0",
    certificate=None,
    language="en",
    title="Watching",
    summary="How to watch.",
    minutes=15,
    modules=(Module(1, "one", "One", ("a", "b")), Module(2, "two", "Two", ("c",))),
    enrolment_id=7,
    enrolled_at=AT,
    completed_at=None,
)
LINE = LessonLine(1, "a", 5, Scope.KZ, None, "en", "A", None)
READ = replace(LINE, key="b", read_at=AT)


class TestPlace:
    def test_has_the_lessons_of_all_modules_in_order(self):
        assert PLACE.order == ("a", "b", "c")

    def test_numbers_lessons_within_their_module(self):
        assert [PLACE.number_of(key) for key in PLACE.order] == ["1.1", "1.2", "2.1"]

    def test_knows_the_module_of_a_lesson(self):
        assert PLACE.module_of("c").key == "two"

    def test_offers_a_newer_release_to_learners(self):
        assert PLACE.has_newer

    def test_offers_none_to_somebody_on_the_newest(self):
        assert not replace(PLACE, number=2).has_newer

    def test_offers_none_to_visitors(self):
        assert not replace(PLACE, enrolment_id=None).has_newer

    def test_knows_what_no_native_speaker_reviewed(self):
        assert PLACE.is_unreviewed("ru")
        assert not PLACE.is_unreviewed("en")


class TestInLanguage:
    def test_prefers_the_language_of_the_reader(self):
        assert in_language({"en": "One", "ru": "Один"}, "ru", "en") == "Один"

    def test_falls_back_on_the_source_language(self):
        assert in_language({"en": "One"}, "kk", "en") == "One"


class TestLines:
    def test_leave_the_minutes_of_unread_lessons(self):
        assert minutes_left([LINE, READ]) == 5

    def test_tell_when_lessons_were_read(self):
        assert reads_of([LINE, READ]) == {"b": AT}
