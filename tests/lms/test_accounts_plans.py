"""What pages of accounts ask of the database: how often, and by which index."""

import re

import pytest
from factories import PASSWORD
from factories_accounts import member
from sqlalchemy import event

from lms import clock
from lms.accounts.roles import Role
from lms.accounts.sweeping import sweep
from lms.db.session import database

# The plan is SQLite's, so the pass on PostgreSQL leaves it out.
pytestmark = pytest.mark.pure

MOST = {
    "/account": 4,
    "/account/name": 2,
    "/account/profile": 2,
    "/account/email": 2,
    "/account/sessions": 2,
    "/account/audit": 3,
    "/administration": 4,
    "/administration/people": 2,
    "/administration/people?q=айгул": 3,
    "/administration/roles": 3,
    "/administration/audit": 3,
    "/invitations": 2,
    "/privacy": 1,
}


@pytest.fixture
def asked(app):
    """Every statement that the application sends, with its values."""
    found = []

    def hear(_connection, _cursor, statement, values, _context, _many):
        if re.match(r"SELECT|UPDATE|DELETE", statement):
            found.append((statement, values))

    with app.app_context():
        event.listen(database().engine, "before_cursor_execute", hear)
    return found


def scans(db, asked):
    """Return the steps that read a whole table, unless in the order it is shown in."""
    steps = []
    for statement, values in list(asked):
        single = values[0] if values and isinstance(values, list) else values
        plan = db.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", single)
        newest_first = re.search(r"ORDER BY \w+\.id DESC\s+LIMIT", statement)
        steps += [row[3] for row in plan if not newest_first]
    whole = r"SCAN (?!anon|CONSTANT|\()"
    return [step for step in steps if re.match(whole, step) and "INDEX" not in step]


class TestPages:
    @pytest.mark.parametrize("path", MOST)
    def test_ask_few_questions_however_many_rows(self, make, browser_of, asked, path):
        for _ in range(12):
            member(make, "Айгүл Мысалова")
        browser = browser_of(make.person("", Role.ADMINISTRATOR))
        asked.clear()

        browser.get(path)

        assert len(asked) <= MOST[path], [statement for statement, _ in asked]

    @pytest.mark.parametrize("path", MOST)
    def test_read_no_table_from_end_to_end(self, db, make, browser_of, asked, path):
        browser = browser_of(make.person("", Role.ADMINISTRATOR))
        asked.clear()

        browser.get(path)

        assert scans(db, asked) == []


class TestActs:
    def test_of_signing_in_use_indexes(self, db, make, browser, asked):
        person = member(make)
        asked.clear()

        browser.get("/sign-in?next=/privacy")
        browser.press("Sign in", who=person.email, password=PASSWORD)

        assert scans(db, asked) == []

    def test_of_the_worker_use_indexes(self, app, db, asked):
        with app.app_context(), database().writer.begin() as session:
            sweep(session, clock.now())

        assert scans(db, asked) == []

    def test_would_be_seen_if_they_read_everything(self, db, asked):
        asked.append(("SELECT * FROM person WHERE language = 'kk'", ()))

        assert scans(db, asked) == ["SCAN person"]
