"""docs/benchmarks.md, written by the run and by nothing else."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from tests.bench import budgets
from tests.bench.budgets import MB, Verdict
from tests.bench.counting import Counted, Visit
from tests.bench.measures import ROUNDS, TURNS, WARM, Measured, Results, rounds_of
from tests.bench.serving import THREADS, WORKERS, Memory

HEAD = """# Benchmarks

Written by `make bench`; do not edit. Measured on {day}.

{machine}

## Method

* Every platform is served by gunicorn as `parasat serve` does it: {workers} workers (gthread)
  of {threads} threads, with the bundled course and fictional people. Everyone lives in one
  region, so that its coordinator's table is as long as it can be.
* The floor is a bare Flask page: it reads a signed session, loads a user by primary key, runs
  three indexed queries with SQLAlchemy and renders a template of 10 KB; same gunicorn, an
  SQLite file, same run. It neither compresses nor logs, and sets no headers of its own; our
  pages do all three.
* The client is one Python process on the same machine, with kept connections, asking as a
  browser does (in Kazakh, for compressed answers). It shares the processors with what it
  measures.
* Everything is measured in rounds of {seconds:.1f} s for each line, each after {warm:g} s of
  warming up, so that all lines see the same noise. Rates are of the middle round, with the
  slowest and the fastest in brackets: their distance is the noise. Percentiles are of the
  answers of all rounds. CPU is what the server's processes spent on one answer; a database
  server's own is not in it.
* Lesson and floor are compared once more by turns, {turns} times half a second each at one
  connection; the factor is the middle one.
* An answer save is a POST with form token and revision. A quiz submission closes a fresh
  attempt of another learner each time, marks it, and issues a certificate with its log entry.
"""


NOTHING = Memory(0, 0)


@dataclass
class Findings:
    """Everything that one kind of database gave."""

    kind: str
    settings: str
    people: Sequence[int]
    results: Results = field(default_factory=dict)
    counts: dict[int, Mapping[str, Counted]] = field(default_factory=dict)
    """By the number of people."""
    fresh: Memory = NOTHING
    """Of a worker after the thousand mixed requests."""
    tired: Memory = NOTHING
    """Of a worker after the whole run."""
    turns: Mapping[str, Measured] = field(default_factory=dict)
    """The lesson and the floor, by turns."""


def write(
    found: Sequence[Findings],
    visits: Sequence[Visit],
    machine: Mapping[str, str],
    *,
    seconds: float,
    day: date,
) -> str:
    """Return the report as Markdown."""
    head = HEAD.format(
        day=day.isoformat(),
        machine="\n".join(f"* {name}: {value}" for name, value in machine.items()),
        workers=WORKERS,
        threads=THREADS,
        seconds=seconds / ROUNDS,
        warm=WARM,
        turns=TURNS,
    )
    parts = [
        head,
        "## Budgets\n",
        _budgets(_verdicts(found, visits)),
        *(_loaded(each) for each in found),
        "## Queries and bytes of a page\n",
        _counts(found),
        "## First visit to a lesson\n",
        _visits(visits),
        "## Memory of one web worker\n",
        _memory(found),
    ]
    return "\n".join(parts)


def _verdicts(found: Sequence[Findings], visits: Sequence[Visit]) -> list[Verdict]:
    by_kind = {each.kind: each for each in found}
    verdicts = [
        *budgets.first_visit(visits),
        *budgets.queries(counts for each in found for counts in each.counts.values()),
    ]
    if "sqlite" in by_kind:
        verdicts += budgets.server_time(by_kind["sqlite"].turns)
    verdicts += budgets.memory({each.kind: each.fresh for each in found})
    if "postgresql" in by_kind:
        postgres = by_kind["postgresql"]
        verdicts += budgets.growth(postgres.results, *postgres.people)
    return verdicts


def _budgets(verdicts: Iterable[Verdict]) -> str:
    rows = [(each.budget, each.limit, each.measured, each.words) for each in verdicts]
    return _table(("Budget", "Limit", "Measured", "Verdict"), rows)


def _loaded(found: Findings) -> str:
    rows = [
        (name, str(level), *_figures(measured))
        for (name, level), measured in found.results.items()
    ]
    heads = (
        "Page",
        "Connections",
        "Answers/s",
        "p50 ms",
        "p95 ms",
        "p99 ms",
        "CPU ms",
        "Errors",
    )
    title = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}[found.kind]
    settings = f"{found.settings}. Rounds: {rounds_of(found.results)}."
    return f"## {title} under load\n\n{settings}\n\n{_table(heads, rows)}"


def _figures(measured: Measured) -> tuple[str, ...]:
    if not measured.times:
        return ("none", "–", "–", "–", "–", _errors(measured))
    rates = f"{measured.rate:.0f} ({min(measured.rates):.0f}–{max(measured.rates):.0f})"
    percentiles = [f"{measured.percentile(percent):.1f}" for percent in (50, 95, 99)]
    return (
        rates,
        *percentiles,
        f"{budgets.middle(measured, 'processor'):.2f}",
        _errors(measured),
    )


def _errors(measured: Measured) -> str:
    return ", ".join(f"{name}: {number}" for name, number in measured.errors.items()) or "0"


def _counts(found: Sequence[Findings]) -> str:
    columns = [(each.kind, people) for each in found for people in each.people]
    counts = [each.counts[people] for each in found for people in each.people]
    rows = [
        (
            page,
            *(str(one[page].queries) for one in counts),
            f"{counts[0][page].plain:,}",
            f"{counts[0][page].compressed:,}",
        )
        for page in counts[0]
    ]
    heads = ("Page", *(f"{kind}, {people:,}" for kind, people in columns), "Bytes", "Brotli")
    return _table(heads, rows)


def _visits(visits: Sequence[Visit]) -> str:
    rows = []
    for language in dict.fromkeys(visit.language for visit in visits):
        own = [visit for visit in visits if visit.language == language]
        heaviest, lightest = max(own, key=_total), min(own, key=_total)
        parts = (heaviest.page, heaviest.styles, heaviest.scripts, _total(heaviest))
        rows.append(
            (
                language,
                heaviest.lesson,
                *(f"{size:,}" for size in parts),
                str(heaviest.requests),
                f"{_total(lightest):,}",
            )
        )
    heads = (
        "Language",
        "Heaviest lesson",
        "HTML",
        "CSS",
        "JS",
        "In all",
        "Requests",
        "Lightest",
    )
    said = "Bytes, compressed by brotli; the icon is left out, as it is not needed to read.\n\n"
    return said + _table(heads, rows)


def _total(visit: Visit) -> int:
    return visit.total


def _memory(found: Sequence[Findings]) -> str:
    rows = [
        (each.kind, *(f"{size / MB:.0f} MB" for size in (*each.fresh, *each.tired)))
        for each in found
    ]
    heads = ("Database", "PSS, 1,000 requests", "private", "PSS, whole run", "private")
    return _table(heads, rows)


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"
