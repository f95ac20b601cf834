"""The budgets of architecture.md §5 that need no clock, over every page that is measured."""

import re

import pytest
from sqlalchemy import event

from courses import bundled
from courses.importing import import_folder
from courses.quiz_part import QuizPart
from lms import clock
from lms.db.session import database
from lms.feature import provided
from tests.bench import budgets
from tests.bench.asking import Signed
from tests.bench.cast import cast
from tests.bench.counting import count, fetch, pages, visits
from tests.bench.filling import fill
from tests.bench.scenarios import LESSON

FEW, MORE = 3, 27
ROWS_OF_THE_HOUSE = {"course", "course_release"}
"""Tables with a row for each course, which the catalogue shows all of."""


def people(app, number: int):
    with app.app_context():
        fill(database().engine, number, at=clock.now())


@pytest.fixture
def acting(app):
    """People who are signed in, on a platform with the bundled course and a few others."""
    with app.app_context():
        for folder in bundled.folders():
            import_folder(database().writer, folder, provided(QuizPart), at=clock.now())
    people(app, FEW)
    return cast(app, sitters=1, at=clock.now())


@pytest.fixture
def asked(app, acting):
    """Every question that the application asks its database from now on, with its values."""
    found = []

    def note(_connection, _cursor, statement, values, *_rest):
        if re.match(r"SELECT|UPDATE|DELETE", statement):
            found.append((statement, values))

    with app.app_context():
        event.listen(database().engine, "before_cursor_execute", note)
    return found


def post(app, path: str, signed: Signed, **values) -> int:
    browser = app.test_client(use_cookies=False)
    sent = {**values, "csrf_token": signed.form_token}
    return browser.post(path, data=sent, headers={"Cookie": signed.cookie}).status_code


def whole_reads(db, asked) -> set[str]:
    """Return the tables that some statement reads from end to end, by no index."""
    found = set()
    for statement, values in asked:
        plan = db.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
        steps = [step for *_, step in plan if "INDEX" not in step]
        found |= {step.split()[1] for step in steps if re.match(r"SCAN \w", step)}
    return found - ROWS_OF_THE_HOUSE


class TestQueries:
    def test_are_no_more_than_the_budget(self, app, acting):
        counted = count(app, acting)

        verdicts = budgets.queries([counted])

        assert [each for each in verdicts if each.over] == []

    def test_are_as_many_for_thirty_people_as_for_three(self, app, acting):
        few = count(app, acting)
        people(app, MORE)

        many = count(app, acting)

        assert {p: c.queries for p, c in many.items()} == {p: c.queries for p, c in few.items()}


class TestFirstVisit:
    def test_of_every_lesson_in_every_language_is_small(self, app, acting, settings):
        verdicts = budgets.first_visit(visits(app, settings.data_dir / "static"))

        assert [each for each in verdicts if each.over] == []


# The plan is SQLite's, so the pass on PostgreSQL leaves it out.
@pytest.mark.pure
@pytest.mark.slow
class TestPlans:
    def test_of_measured_pages_read_no_table_from_end_to_end(self, app, db, acting, asked):
        addresses = pages(app, acting).values()
        asked.clear()

        for path, cookie in addresses:
            fetch(app, path, cookie)

        assert whole_reads(db, asked) == set()

    def test_of_saving_and_submitting_use_indexes(self, app, db, acting, asked):
        [(signed, attempt)] = acting.sitters
        saved = post(app, f"/attempts/{attempt}/1", signed, revision=1, choice=1)
        submitted = post(app, f"/attempts/{attempt}/submission", signed)

        assert (saved, submitted, whole_reads(db, asked)) == (303, 303, set())

    def test_of_reading_a_lesson_use_indexes(self, app, db, acting, asked):
        signed, _attempt = acting.learners[0]

        assert post(app, f"{LESSON}/read", signed) == 303
        assert whole_reads(db, asked) == set()

    def test_would_be_seen_if_they_read_everything(self, db, asked):
        asked.append(("SELECT * FROM person WHERE language = 'kk'", ()))

        assert whole_reads(db, asked) == {"person"}
