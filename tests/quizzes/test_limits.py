from datetime import UTC, datetime, timedelta

import pytest

from quizzes.limits import (
    GRACE,
    AlreadyPassed,
    Earlier,
    MayStart,
    NoMoreUntil,
    Policy,
    RereadFirst,
    UnderWay,
    WaitUntil,
    finished_at,
    is_over,
    may_start,
    time_left,
)

pytestmark = pytest.mark.pure

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
DAY, HOUR, TICK = timedelta(days=1), timedelta(hours=1), timedelta(microseconds=1)
LESSONS = {"respect": ["words"], "principles": ["why", "thirteen"]}


def failed(started, *objectives):
    return Earlier(started, started + HOUR, failed_objectives=objectives)


def tries(count):
    """Attempts two days apart, each failed on principles, the first at noon."""
    return [failed(NOON + 2 * DAY * number, "principles") for number in range(count)]


def decide(earlier, now, *, reread=(), policy=None):
    return may_start(earlier, policy or Policy(), now=now, lessons=LESSONS, reread=reread)


class TestFirstAttempt:
    def test_may_start_at_once(self):
        assert decide([], NOON) == MayStart(left=3)


class TestNextAttempt:
    def test_waits_a_day_from_the_end_of_the_last(self):
        assert decide(tries(1), NOON + DAY) == WaitUntil(NOON + HOUR + DAY)

    def test_may_start_at_exactly_that_moment(self):
        assert decide(tries(1), NOON + HOUR + DAY) == MayStart(left=2)

    def test_waits_a_hair_before_it(self):
        assert isinstance(decide(tries(1), NOON + HOUR + DAY - TICK), WaitUntil)

    def test_needs_no_reading_while_first_ones_are_left(self):
        assert decide(tries(2), NOON + 10 * DAY) == MayStart(left=1)

    def test_is_not_made_while_one_is_under_way(self):
        begun = Earlier(NOON, None)

        assert decide([begun], NOON + DAY) == UnderWay(NOON)

    def test_is_not_made_after_a_pass(self):
        passed = Earlier(NOON, NOON + HOUR, passed=True)

        assert decide([passed], NOON + 9 * DAY) == AlreadyPassed(NOON + HOUR)


class TestFourthAttempt:
    LATER = NOON + 10 * DAY

    def test_asks_for_the_lessons_of_failed_objectives(self):
        needed = RereadFirst(("principles",), ("why", "thirteen"), NOON + 5 * DAY + HOUR)

        assert decide(tries(3), self.LATER) == needed

    def test_asks_only_for_what_is_not_read_yet(self):
        assert decide(tries(3), self.LATER, reread=["why"]).lessons == ("thirteen",)

    def test_may_start_once_all_are_read(self):
        assert decide(tries(3), self.LATER, reread=["why", "thirteen"]) == MayStart(left=2)

    def test_says_when_it_may_start_although_reading_comes_first(self):
        at_once = tries(3)[-1].finished

        assert decide(tries(3), at_once).not_before == at_once + DAY

    def test_still_keeps_its_distance_after_reading(self):
        early = tries(3)[-1].finished + HOUR

        assert isinstance(decide(tries(3), early, reread=["why", "thirteen"]), WaitUntil)

    def test_goes_by_the_objectives_of_the_last_attempt(self):
        earlier = [*tries(2), failed(NOON + 4 * DAY, "respect")]

        assert decide(earlier, self.LATER).objectives == ("respect",)

    def test_asks_nothing_where_an_objective_has_no_lessons(self):
        earlier = [*tries(2), failed(NOON + 4 * DAY, "unwritten")]

        assert decide(earlier, self.LATER) == MayStart(left=2)


class TestFiveAttempts:
    READ = ("why", "thirteen")

    def test_are_all_there_is_within_ninety_days(self):
        now = NOON + 30 * DAY

        assert decide(tries(5), now, reread=self.READ) == NoMoreUntil(NOON + 90 * DAY)

    def test_free_one_when_the_first_is_ninety_days_old(self):
        now = NOON + 90 * DAY

        assert decide(tries(5), now, reread=self.READ) == MayStart(left=1)

    def test_free_none_a_hair_before(self):
        now = NOON + 90 * DAY - TICK

        assert isinstance(decide(tries(5), now, reread=self.READ), NoMoreUntil)

    def test_are_forgotten_when_all_are_ninety_days_old(self):
        assert decide(tries(5), NOON + 99 * DAY) == MayStart(left=3)

    def test_free_none_before_the_last_is_a_day_old(self):
        late = failed(NOON + 90 * DAY - HOUR)

        decision = decide([*tries(4), late], NOON + 90 * DAY - TICK)

        assert decision == NoMoreUntil(NOON + 91 * DAY)


class TestPractice:
    POLICY = Policy(attempts=None, cooldown=timedelta(0))

    def test_has_no_limit(self):
        assert decide(tries(9), NOON + 20 * DAY, policy=self.POLICY) == MayStart(left=None)

    def test_keeps_the_distance_it_was_given(self):
        policy = Policy(attempts=None, cooldown=DAY)

        assert isinstance(decide(tries(1), NOON + HOUR, policy=policy), WaitUntil)


class TestDeadline:
    @pytest.mark.parametrize(
        ("after", "over"),
        [
            pytest.param(timedelta(seconds=-1), False, id="a second before"),
            pytest.param(timedelta(0), False, id="at the deadline"),
            pytest.param(GRACE, False, id="at the end of the grace"),
            pytest.param(GRACE + timedelta(seconds=1), True, id="a second after the grace"),
        ],
    )
    def test_is_past_once_the_grace_is_over(self, after, over):
        assert is_over(NOON, now=NOON + after) is over

    def test_never_comes_where_there_is_none(self):
        assert not is_over(None, now=NOON)

    def test_leaves_no_time_once_reached(self):
        assert time_left(NOON, now=NOON + HOUR) == timedelta(0)

    def test_leaves_the_time_before_it(self):
        assert time_left(NOON, now=NOON - HOUR) == HOUR

    def test_counts_no_time_where_there_is_none(self):
        assert time_left(None, now=NOON) is None

    @pytest.mark.parametrize(
        ("deadline", "finished"),
        [(NOON - HOUR, NOON - HOUR), (NOON + HOUR, NOON), (None, NOON)],
    )
    def test_is_the_end_of_an_attempt_closed_later(self, deadline, finished):
        assert finished_at(deadline, now=NOON) == finished
