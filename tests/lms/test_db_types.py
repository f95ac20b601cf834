from datetime import UTC, datetime, timedelta, timezone
from fractions import Fraction

import pytest
from sqlalchemy import Column, Integer, MetaData, Table, select, text
from sqlalchemy.exc import DBAPIError, StatementError

from lms.db.types import ExactFraction, UtcDateTime

ASTANA = timezone(timedelta(hours=5))


@pytest.fixture
def table(db):
    table = Table(
        "sample",
        MetaData(),
        Column("id", Integer, primary_key=True),
        Column("at", UtcDateTime),
        Column("mark", ExactFraction),
        sqlite_strict=True,
    )
    table.create(db.connection())
    return table


class TestMoment:
    def test_comes_back_in_utc(self, db, table):
        db.execute(table.insert().values(at=datetime(2026, 11, 21, 10, tzinfo=ASTANA)))

        assert db.scalar(select(table.c.at)) == datetime(2026, 11, 21, 5, tzinfo=UTC)

    def test_without_zone_is_refused(self, db, table):
        with pytest.raises(StatementError, match="naive"):
            db.execute(table.insert().values(at=datetime(2026, 11, 21)))  # noqa: DTZ001


class TestMark:
    def test_comes_back_exactly(self, db, table):
        db.execute(table.insert().values(mark=Fraction(7, 9)))

        assert db.scalar(select(table.c.mark)) == Fraction(7, 9)


class TestTable:
    def test_refuses_a_word_for_a_number(self, db, table):
        with pytest.raises(DBAPIError):
            db.execute(text("INSERT INTO sample (id) VALUES ('one')"))
