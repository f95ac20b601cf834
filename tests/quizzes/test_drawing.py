from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.drawing import Drawn, PoolTooSmallError, draw, smallest_pool
from quizzes.questions import Choice, Question
from quizzes.settings import Shuffle

pytestmark = pytest.mark.pure

BOTH = frozenset(Shuffle)
BLUEPRINT = {"a": 3, "b": 2}


def question(name, objective="a", choices=4, fixed=()):
    offered = tuple(Choice(str(n), fixed=n in fixed) for n in range(1, choices + 1))
    return Question(name, "single", "Which?", offered, objective=objective)


POOL = [question(f"{objective}-{n}", objective) for objective in "ab" for n in range(8)]


def ids(drawn):
    return [one.question_id for one in drawn]


def order(pool, seed):
    return draw(pool, {}, seed=seed, seen={}, shuffle=BOTH)[0].choice_order


class TestDraw:
    @given(st.integers() | st.text())
    def test_takes_from_each_objective_what_the_blueprint_says(self, seed):
        drawn = draw(POOL, BLUEPRINT, seed=seed, seen={}, shuffle=BOTH)

        assert Counter(one[0] for one in ids(drawn)) == BLUEPRINT

    @given(st.integers())
    def test_asks_nothing_twice(self, seed):
        drawn = ids(draw(POOL, BLUEPRINT, seed=seed, seen={}))

        assert len(set(drawn)) == len(drawn)

    def test_is_the_same_for_the_same_seed(self):
        first, second = (draw(POOL, BLUEPRINT, seed=7, seen={}, shuffle=BOTH) for _ in "ab")

        assert first == second

    def test_differs_between_seeds(self):
        found = {tuple(ids(draw(POOL, BLUEPRINT, seed=seed, seen={}))) for seed in range(30)}

        assert len(found) > 15

    def test_does_not_depend_on_the_order_of_the_pool(self):
        turned = draw(POOL[::-1], BLUEPRINT, seed=7, seen={}, shuffle=BOTH)

        assert turned == draw(POOL, BLUEPRINT, seed=7, seen={}, shuffle=BOTH)

    def test_stays_what_it_was_in_every_version(self):
        drawn = draw(POOL, BLUEPRINT, seed=7, seen={}, shuffle=BOTH)

        assert drawn[:2] == (
            Drawn("b-5", ("4", "3", "1", "2")),
            Drawn("a-2", ("4", "2", "1", "3")),
        )

    def test_takes_everything_without_a_blueprint(self):
        assert ids(draw(POOL, {}, seed=1, seen={})) == [one.id for one in POOL]

    @given(st.integers())
    def test_prefers_what_was_seen_least(self, seed):
        seen = {f"a-{n}": 1 for n in range(8) if n not in {2, 5}}

        assert {"a-2", "a-5"} < set(ids(draw(POOL, {"a": 3}, seed=seed, seen=seen)))

    def test_gives_each_question_its_turn(self):
        turns = Counter(
            name
            for seed in range(200)
            for name in ids(draw(POOL, {"a": 2}, seed=seed, seen={}))
        )

        assert set(turns) == {f"a-{n}" for n in range(8)}
        assert 25 <= min(turns.values()) <= max(turns.values()) <= 75


class TestPool:
    def test_may_be_just_as_large_as_what_is_asked(self):
        assert len(draw(POOL, {"a": 8}, seed=1, seen={})) == 8

    def test_is_refused_when_it_is_smaller(self):
        with pytest.raises(PoolTooSmallError) as refused:
            draw(POOL, {"b": 9}, seed=1, seen={})

        assert (refused.value.objective, refused.value.found) == ("b", 8)

    @pytest.mark.parametrize(("asked", "needed"), [(1, 3), (2, 5), (3, 8), (4, 10), (20, 50)])
    def test_should_hold_two_and_a_half_times_what_is_asked(self, asked, needed):
        assert smallest_pool(asked) == needed


class TestOrder:
    def test_is_that_of_the_pool_when_questions_are_not_shuffled(self):
        drawn = ids(draw(POOL, BLUEPRINT, seed=3, seen={}, shuffle={Shuffle.CHOICES}))

        assert drawn == sorted(drawn)

    def test_mixes_objectives_when_they_are(self):
        drawn = ids(draw(POOL, {}, seed=3, seen={}, shuffle={Shuffle.QUESTIONS}))

        assert drawn != sorted(drawn)

    def test_of_choices_is_that_of_the_source_unless_shuffled(self):
        drawn = draw(POOL, BLUEPRINT, seed=3, seen={}, shuffle={Shuffle.QUESTIONS})

        assert {one.choice_order for one in drawn} == {("1", "2", "3", "4")}

    def test_of_choices_differs_between_questions(self):
        drawn = draw(POOL, {}, seed=3, seen={}, shuffle={Shuffle.CHOICES})

        assert len({one.choice_order for one in drawn}) > 8

    @given(st.integers(), st.sets(st.integers(1, 6)))
    def test_of_choices_leaves_fixed_ones_in_their_place(self, seed, fixed):
        shown = order([question("q", choices=6, fixed=fixed)], seed)

        assert sorted(shown) == list("123456")
        assert all(shown[place - 1] == str(place) for place in fixed)
