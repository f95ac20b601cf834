"""Triggers that keep a table append-only, on both databases."""

from collections.abc import Iterator

TRIGGER_PREFIX = "append_only_"


def statements(table: str, dialect: str) -> Iterator[str]:
    """Yield the statements that make the table refuse UPDATE and DELETE.

    Alembic's batch mode drops triggers when it rebuilds a table on SQLite, so every migration
    that does so must run these again; a test looks for them after every migration.
    """
    if dialect == "sqlite":
        for act in ("UPDATE", "DELETE"):
            yield (
                f"CREATE TRIGGER {TRIGGER_PREFIX}{table}_{act.lower()} BEFORE {act} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )
        return
    yield (
        f"CREATE FUNCTION {TRIGGER_PREFIX}{table}() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{table} is append-only'; END $$"
    )
    yield (
        f"CREATE TRIGGER {TRIGGER_PREFIX}{table} "
        f"BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT "
        f"EXECUTE FUNCTION {TRIGGER_PREFIX}{table}()"
    )


def removal(table: str, dialect: str) -> Iterator[str]:
    """Yield the statements that take the triggers away, for a downgrade."""
    if dialect == "sqlite":
        for act in ("update", "delete"):
            yield f"DROP TRIGGER {TRIGGER_PREFIX}{table}_{act}"
        return
    yield f"DROP TRIGGER {TRIGGER_PREFIX}{table} ON {table}"
    yield f"DROP FUNCTION {TRIGGER_PREFIX}{table}()"
