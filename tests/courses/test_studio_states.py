import pytest

from courses.studio.states import Seen, State, Written, differing, is_fresh, seen_of, state_of

pytestmark = pytest.mark.pure

STATES = [
    pytest.param(None, None, State.MISSING, id="nobody has written it"),
    pytest.param(None, "r1", State.RELEASED, id="nobody has changed it"),
    pytest.param(Written(1, "d", None), None, State.NEW, id="not released in this language"),
    pytest.param(Written(1, "d", "r1"), "r1", State.CHANGED, id="changed since"),
    pytest.param(Written(2, "r1", "r1"), "r1", State.RELEASED, id="changed back"),
    pytest.param(Written(1, "d", "r1"), "d", State.RELEASED, id="released as drafted"),
    pytest.param(Written(1, "d", "r1"), "r2", State.OVERTAKEN, id="overtaken by a release"),
    pytest.param(Written(2, "r1", "r1"), "r2", State.RELEASED, id="settled, then re-released"),
    pytest.param(Written(1, "d", None), "r1", State.OVERTAKEN, id="released by another way"),
]


class TestStateOf:
    @pytest.mark.parametrize(("written", "released", "state"), STATES)
    def test_follows_from_draft_and_release(self, written, released, state):
        assert state_of(written, released) is state


class TestFreshness:
    def test_holds_while_nothing_was_saved(self):
        assert is_fresh(Seen(0, "r1"), None, "r1")

    def test_ends_with_a_save_in_another_tab(self):
        assert not is_fresh(Seen(1, "r1"), Written(2, "d2", "r1"), "r1")

    def test_ends_with_a_release_that_says_something_else(self):
        assert not is_fresh(Seen(1, "r1"), Written(1, "d1", "r1"), "r2")

    def test_outlives_a_release_that_says_what_the_draft_says(self):
        assert is_fresh(Seen(1, "r1"), Written(1, "d1", "d1"), "d1")


class TestToken:
    @pytest.mark.parametrize("seen", [Seen(0, ""), Seen(3, "ab12")])
    def test_is_read_back_as_what_was_seen(self, seen):
        assert Seen.of_token(seen.token) == seen

    @pytest.mark.parametrize("token", ["", "x", "-1-", "²-r1", "9" * 5000])
    def test_is_stale_when_nobody_made_it(self, token):
        assert not is_fresh(Seen.of_token(token), None, None)

    def test_of_an_unwritten_text_has_no_revision(self):
        assert seen_of(None, None) == Seen(0, "")


class TestDiffering:
    def test_names_changed_added_and_removed_paths(self):
        before, after = {"a": "1", "b": "1", "c": "1"}, {"a": "1", "b": "2", "d": "1"}

        assert differing(before, after) == ["b", "c", "d"]
