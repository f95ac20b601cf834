"""Bringing the database to the models of this release, and asking whether it is there."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

SCRIPTS = Path(__file__).parents[2] / "migrations"


def config(url: str) -> Config:
    """Return Alembic's configuration for the database at that address."""
    settings = Config()
    settings.set_main_option("script_location", str(SCRIPTS))
    # Alembic reads the option through configparser, to which a percent sign is special.
    settings.set_main_option("sqlalchemy.url", url.replace("%", "%%"))
    return settings


def upgrade(url: str) -> None:
    """Bring the database to the newest migration."""
    command.upgrade(config(url), "head")


def at_head(engine: Engine) -> bool:
    """Tell whether the database stands at the newest migration."""
    script = ScriptDirectory(str(SCRIPTS))
    with engine.connect() as connection:
        present = MigrationContext.configure(connection).get_current_heads()
    return set(present) == set(script.get_heads())
