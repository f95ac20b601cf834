"""Which questions a learner is asked, and in which order. Pure.

Chance comes from the seed alone: things are ordered by the hash of the seed and their
name. Unlike the shuffles of a random generator, that order is the same on every version
of Python and whatever order the pool came in, so a stored seed always explains a draw.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from fractions import Fraction

from quizzes.questions import Question
from quizzes.settings import Shuffle

POOL_RATIO = Fraction(5, 2)
"""How many questions the pool of an objective holds for each one asked (P-13)."""


class PoolTooSmallError(ValueError):
    """An objective has fewer questions than are to be asked."""

    def __init__(self, objective: str, *, wanted: int, found: int) -> None:
        """Remember which objective, and both counts."""
        super().__init__(f"{objective}: {wanted} wanted, {found} found")
        self.objective = objective
        self.wanted = wanted
        self.found = found


@dataclass(frozen=True, slots=True)
class Drawn:
    """A question to ask, and the ids of its choices in the order to show them in."""

    question_id: str
    choice_order: tuple[str, ...]


def smallest_pool(count: int) -> int:
    """Return how many questions an objective needs for so many to be asked (P-13)."""
    return -(-count * POOL_RATIO.numerator // POOL_RATIO.denominator)


def draw(
    pool: Sequence[Question],
    blueprint: Mapping[str, int],
    *,
    seed: int | str,
    seen: Mapping[str, int],
    shuffle: AbstractSet[Shuffle] = frozenset(),
) -> tuple[Drawn, ...]:
    """Return what to ask: for each objective the questions this learner has seen least.

    An empty blueprint asks everything. ``seen`` counts, by question id, how often the
    learner was asked it. What is not shuffled keeps the order of the pool.

    :raises PoolTooSmallError: an objective has not enough questions.
    """
    taken = _taken(pool, blueprint, seed, seen) if blueprint else list(pool)
    if Shuffle.QUESTIONS in shuffle:
        taken.sort(key=lambda question: _chance(seed, "place", question.id))
    mixed = Shuffle.CHOICES in shuffle
    return tuple(Drawn(q.id, _choice_order(q, seed) if mixed else q.choice_ids) for q in taken)


def _taken(
    pool: Sequence[Question],
    blueprint: Mapping[str, int],
    seed: int | str,
    seen: Mapping[str, int],
) -> list[Question]:
    taken: set[str] = set()
    for objective, count in blueprint.items():
        ids = [question.id for question in pool if question.objective == objective]
        if len(ids) < count:
            raise PoolTooSmallError(objective, wanted=count, found=len(ids))
        taken.update(_least_seen(ids, seed, seen)[:count])
    return [question for question in pool if question.id in taken]


def _least_seen(ids: Iterable[str], seed: int | str, seen: Mapping[str, int]) -> list[str]:
    return sorted(ids, key=lambda one: (seen.get(one, 0), _chance(seed, "draw", one)))


def _choice_order(question: Question, seed: int | str) -> tuple[str, ...]:
    """Return the choices shuffled among the places of those that are not fixed."""
    places = [at for at, choice in enumerate(question.choices) if not choice.fixed]
    order = list(question.choice_ids)
    loose = [order[at] for at in places]
    loose.sort(key=lambda one: _chance(seed, question.id, one))
    for at, choice_id in zip(places, loose, strict=True):
        order[at] = choice_id
    return tuple(order)


def _chance(seed: int | str, *names: str) -> bytes:
    return hashlib.sha256("\0".join([str(seed), *names]).encode()).digest()
