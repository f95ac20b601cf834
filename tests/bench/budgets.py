"""The budgets of architecture.md §5, each beside what was measured."""

import math
import statistics
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tests.bench.counting import Counted, Visit
from tests.bench.measures import Measured, Results, ratio
from tests.bench.scenarios import FLOOR, MY_PAGE, SIGNED_IN, TABLE
from tests.bench.serving import Memory

KB, MB = 1024, 1024 * 1024
FIRST_VISIT, FIRST_REQUESTS = 14 * KB, 3
PAGE_QUERIES, TABLE_QUERIES = 5, 6
FACTOR = 1.3
WORKER = 120 * MB
GROWTH = 2.0
SMALL_PAGES = (
    "lesson, visitor",
    "lesson, signed in",
    "course, visitor",
    "course, signed in",
    "quiz, signed in",
    "question of an attempt",
)
TABLES = (TABLE, f"{TABLE} by last day")
GROWING = (*TABLES, f"{TABLE}, search", MY_PAGE)


@dataclass(frozen=True, slots=True)
class Verdict:
    """One budget; ``over`` says by how much it was missed, and is None where it was met."""

    budget: str
    limit: str
    measured: str
    over: str | None

    @property
    def words(self) -> str:
        """Return whether it was met."""
        return "met" if self.over is None else f"missed by {self.over}"


def first_visit(visits: Sequence[Visit]) -> list[Verdict]:
    """Return the budgets of a newcomer; the heaviest lesson of all languages decides."""
    heaviest = max(visits, key=lambda visit: visit.total)
    most = max(visit.requests for visit in visits)
    where = f"{heaviest.lesson}, {heaviest.language}"
    return [
        Verdict(
            "first visit to a lesson: HTML + CSS + JS, compressed",
            f"≤ {FIRST_VISIT / KB:.0f} KB",
            f"{heaviest.total / KB:.1f} KB (the heaviest: {where})",
            _over(heaviest.total / KB, FIRST_VISIT / KB, "{:.1f} KB"),
        ),
        Verdict(
            "first visit to a lesson: requests",
            f"≤ {FIRST_REQUESTS}",
            f"{most}",
            _over(most, FIRST_REQUESTS, "{:.0f}"),
        ),
    ]


def queries(counts: Iterable[Mapping[str, Counted]]) -> list[Verdict]:
    """Return the budgets of queries; the most of all databases and sizes decides."""
    counted = list(counts)
    return [
        _most(counted, "queries: lesson, course and quiz pages", SMALL_PAGES, PAGE_QUERIES),
        _most(counted, "queries: coordinator's table", TABLES, TABLE_QUERIES),
        _growing(counted),
    ]


def _most(
    counted: Sequence[Mapping[str, Counted]], name: str, pages: Sequence[str], limit: int
) -> Verdict:
    number, page = max((each[page].queries, page) for each in counted for page in pages)
    return Verdict(name, f"≤ {limit}", f"{number} ({page})", _over(number, limit, "{:.0f}"))


def _growing(counted: Sequence[Mapping[str, Counted]]) -> Verdict:
    differing = [
        page for page in counted[0] if len({each[page].queries for each in counted}) > 1
    ]
    return Verdict(
        "queries: whatever the number of people and the database",
        "the same",
        ", ".join(differing) or "the same for every page",
        f"{len(differing)} pages" if differing else None,
    )


def server_time(turns: Mapping[str, Measured]) -> list[Verdict]:
    """Return the budget of a lesson's time, on SQLite as the floor is.

    Two figures, and each must hold: what a reader waits for with the machine to themselves,
    and what the server's processor spends, in which no client and no other program has a part.
    """
    page, floor = turns[SIGNED_IN], turns[FLOOR]
    kinds = {"medians": "median time", "processor": "processor time of the server"}
    return [
        Verdict(
            f"lesson page, signed in: {words}",
            f"≤ {FACTOR} × floor",
            f"{factor:.2f} × ({middle(page, of):.2f} ms, floor {middle(floor, of):.2f} ms)",
            _over(factor, FACTOR, "{:.2f} × floor"),
        )
        for of, words in kinds.items()
        if (factor := ratio(page, floor, of))
    ]


def memory(workers: Mapping[str, Memory]) -> list[Verdict]:
    """Return the budget of memory; ``workers`` by the kind of database."""
    kind, most = max(workers.items(), key=lambda item: item[1].proportional)
    return [
        Verdict(
            "memory of one web worker after 1,000 mixed requests (PSS)",
            f"≤ {WORKER / MB:.0f} MB",
            f"{most.proportional / MB:.0f} MB ({kind}; private: {most.own / MB:.0f} MB)",
            _over(most.proportional / MB, WORKER / MB, "{:.0f} MB"),
        )
    ]


def growth(results: Results, small: int, large: int) -> list[Verdict]:
    """Return how times grow with people, on PostgreSQL, at one connection."""
    found = []
    for name in GROWING:
        few, many = (results[f"{name}, {people:,} people", 1] for people in (small, large))
        factor = ratio(many, few, "medians")
        found.append(
            Verdict(
                f"{name}: {large:,} people beside {small:,} (PostgreSQL)",
                f"≤ {GROWTH:.0f} × as long",
                f"{factor:.2f} × ({middle(many, 'medians'):.1f} ms, "
                f"{middle(few, 'medians'):.1f} ms)",
                _over(factor, GROWTH, "{:.2f} ×"),
            )
        )
    return found


def middle(measured: Measured, of: str) -> float:
    """Return the middle one of the rounds."""
    values = getattr(measured, of)
    return statistics.median(values) if values else math.nan


def _over(value: float, limit: float, words: str) -> str | None:
    if value <= limit:
        return None
    return words.format(value - limit)
