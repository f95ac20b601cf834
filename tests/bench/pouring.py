"""Many rows at once, past the session: executemany on SQLite, COPY on PostgreSQL."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Dialect, Table, func, select

Row = Mapping[str, Any]


def pour(connection: Connection, model: Any, rows: Iterable[Row]) -> None:
    """Put rows into the table of a model; all have the same columns, ids included."""
    waiting = list(rows)
    if not waiting:
        return
    table: Table = model.__table__
    names = list(waiting[0])
    convert = [_converter(table.c[name].type, connection.dialect) for name in names]
    values = (
        tuple(change(row[name]) for change, name in zip(convert, names, strict=True))
        for row in waiting
    )
    driver = connection.connection.driver_connection
    columns = ", ".join(f'"{name}"' for name in names)
    if connection.dialect.name == "sqlite":
        blanks = ", ".join("?" * len(names))
        driver.executemany(f"INSERT INTO {table.name} ({columns}) VALUES ({blanks})", values)
        return
    with driver.cursor().copy(f"COPY {table.name} ({columns}) FROM STDIN") as copy:
        for value in values:
            copy.write_row(value)


def next_id(connection: Connection, model: Any) -> int:
    """Return the first id that is free in the table of a model."""
    return (connection.scalar(select(func.max(model.__table__.c.id))) or 0) + 1


def settle(connection: Connection, models: Iterable[Any]) -> None:
    """Let PostgreSQL count on from the ids given, and look at what it now holds."""
    if connection.dialect.name == "sqlite":
        return
    for model in models:
        name = model.__table__.name
        connection.exec_driver_sql(
            f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), max(id)) FROM {name}"
        )
    connection.exec_driver_sql("ANALYZE")


def _converter(kind: Any, dialect: Dialect) -> Callable[[Any], Any]:
    return kind.dialect_impl(dialect).bind_processor(dialect) or (lambda value: value)
