"""Logs: one line of JSON for each event, and nothing personal in it."""

import json
import logging
from contextlib import redirect_stderr
from io import StringIO

import pytest
import structlog
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from lms import logs
from lms.db.engine import make_engine

SECRET = "Айгүл"


@pytest.fixture
def lines():
    """What was logged since, line by line, each read as JSON."""
    before, kept = structlog.get_config(), logging.getLogger().handlers[:]
    with redirect_stderr(StringIO()) as said:
        logs.configure()
    yield lambda: [json.loads(line) for line in said.getvalue().splitlines()]
    structlog.configure(**before)
    logging.getLogger().handlers[:] = kept


def failing(name):
    raise ValueError("a fault of ours")


class TestLine:
    def test_tells_event_level_and_values(self, lines):
        structlog.get_logger().info("request", status=200)

        assert {"event": "request", "level": "info", "status": 200}.items() <= lines()[
            0
        ].items()

    def test_has_one_shape_for_libraries_too(self, lines):
        logging.getLogger("library").warning("%s is full", "the disk")

        assert lines()[0]["event"] == "the disk is full"

    def test_of_a_fault_names_its_place_without_values(self, lines):
        with pytest.raises(ValueError, match="ours") as fault:
            failing(SECRET)
        structlog.get_logger().error("request failed", exc_info=fault.value)

        [line] = lines()
        assert line["exception"][0]["frames"][-1]["name"] == "failing"
        assert SECRET not in json.dumps(line, ensure_ascii=False)

    def test_of_a_fault_names_nobody_whom_it_concerned(self, lines):
        fault = OSError({"aigul@example.org": (550, b"unknown")}, "\nKey (name)=(Aigul)")
        structlog.get_logger().error("job failed", exc_info=fault)

        assert "igul" not in json.dumps(lines()[0])

    def test_of_a_fault_says_what_is_wrong(self):
        assert logs.said("no room left\nDETAIL: a value") == "no room left"


class TestFaultOfTheDatabase:
    def test_tells_no_parameters(self):
        engine = make_engine("sqlite://")
        with engine.begin() as connection:
            connection.execute(text("CREATE TABLE held (name TEXT CHECK (name = '')) STRICT"))

            with pytest.raises(IntegrityError) as fault:
                connection.execute(text("INSERT INTO held VALUES (:name)"), {"name": SECRET})

        engine.dispose()

        assert SECRET not in str(fault.value)
