"""The database can be brought forth and back, and ends where the models are."""

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from click.testing import CliRunner
from sqlalchemy import inspect, text

import wsgi
from lms.db.append_only import TRIGGER_PREFIX
from lms.db.engine import make_engine
from lms.db.migrating import SCRIPTS, config, upgrade

REVISIONS = [r.revision for r in ScriptDirectory(str(SCRIPTS)).walk_revisions()][::-1]


@pytest.fixture
def url(databases):
    with databases.fresh() as address:
        yield address


@pytest.fixture
def engine(url):
    engine = make_engine(url)
    yield engine
    engine.dispose()


def triggers(engine) -> set[str]:
    asked = (
        "SELECT tbl_name FROM sqlite_master WHERE type = 'trigger' AND name LIKE :p"
        if engine.dialect.name == "sqlite"
        else "SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname LIKE :p"
    )
    with engine.connect() as connection:
        return set(connection.scalars(text(asked), {"p": f"{TRIGGER_PREFIX}%"}))


class TestMigrations:
    def test_end_where_the_models_are(self, engine):
        with engine.connect() as connection:
            context = MigrationContext.configure(connection, opts={"compare_type": True})
            assert compare_metadata(context, wsgi.metadata()) == []

    @pytest.mark.parametrize("revision", REVISIONS)
    def test_go_down_and_up_again(self, url, engine, revision):
        command.downgrade(config(url), revision)
        command.downgrade(config(url), "-1")
        upgrade(url)

        assert inspect(engine).has_table("person")

    def test_leave_the_append_only_tables_guarded(self, engine):
        wanted = {t.name for t in wsgi.metadata().sorted_tables if t.info.get("append_only")}

        assert triggers(engine) == wanted

    def test_leave_nothing_behind_when_undone(self, url, engine):
        command.downgrade(config(url), "base")

        assert set(inspect(engine).get_table_names()) <= {"alembic_version"}


class TestDatabaseBehindItsRelease:
    def test_refuses_to_start_and_says_the_command(self, url, tmp_path):
        command.downgrade(config(url), "-1")
        env = {
            "PARASAT_DATABASE_URL": url,
            "PARASAT_SECRET_KEY": "k" * 32,
            "PARASAT_BASE_URL": "http://localhost",
            "PARASAT_DATA_DIR": str(tmp_path),
        }

        result = CliRunner().invoke(wsgi.cli, ["doctor"], env=env)

        assert (result.exit_code, "parasat db upgrade" in result.output) == (1, True)
