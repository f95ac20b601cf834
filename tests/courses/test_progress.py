from datetime import UTC, datetime, timedelta

import pytest

from courses import progress
from courses.progress import is_complete, next_unread, still_taught

pytestmark = pytest.mark.pure
ORDER = ("a", "b", "c", "d")
FIRST = datetime(2026, 1, 1, tzinfo=UTC)


def reads(*keys):
    """Lessons in the order in which they were read."""
    return {key: FIRST + timedelta(hours=at) for at, key in enumerate(keys)}


class TestNextUnread:
    def test_is_the_first_for_a_beginner(self):
        assert next_unread(ORDER, {}) == "a"

    def test_follows_the_lesson_read_last(self):
        assert next_unread(ORDER, reads("a", "b")) == "c"

    def test_sends_nobody_back_to_a_skipped_lesson(self):
        assert next_unread(ORDER, reads("a", "c")) == "d"

    def test_returns_to_skipped_lessons_at_the_end(self):
        assert next_unread(ORDER, reads("a", "c", "d")) == "b"

    def test_goes_on_from_a_lesson_read_again(self):
        assert next_unread(ORDER, reads("c", "a")) == "b"

    def test_is_nothing_when_all_is_read(self):
        assert next_unread(ORDER, reads(*ORDER)) is None

    def test_ignores_lessons_of_another_release(self):
        assert next_unread(ORDER, reads("a", "withdrawn")) == "b"


class TestNeighbours:
    def test_stand_on_both_sides(self):
        assert (progress.preceding(ORDER, "b"), progress.following(ORDER, "b")) == ("a", "c")

    def test_end_at_both_ends(self):
        assert progress.preceding(ORDER, "a") is progress.following(ORDER, "d") is None


class TestCompletion:
    def test_needs_every_lesson(self):
        assert not is_complete([True, False], [])

    def test_needs_every_requirement(self):
        assert not is_complete([True], [True, False])

    def test_is_reached_with_both(self):
        assert is_complete([True, True], [True])

    def test_asks_no_requirement_while_lessons_are_unread(self):
        asked = iter([True])

        is_complete([False], asked)

        assert next(asked)


class TestStillTaught:
    def test_keeps_lessons_that_say_the_same(self):
        assert still_taught({"a": "1", "b": "2"}, {"a": "1", "b": "2"}) == {"a", "b"}

    def test_drops_changed_and_withdrawn_lessons(self):
        assert still_taught({"a": "1", "b": "2"}, {"a": "other", "c": "2"}) == frozenset()
