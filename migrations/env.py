"""How migrations run: in one transaction, foreign keys checked, on both databases."""

from alembic import context
from sqlalchemy import NullPool

import wsgi
from lms.db.engine import make_engine

url = context.config.get_main_option("sqlalchemy.url") or ""
engine = make_engine(url, poolclass=NullPool)

with engine.execution_options(sqlite_begin="IMMEDIATE").connect() as connection:
    sqlite = connection.dialect.name == "sqlite"
    driver = connection.connection.dbapi_connection
    if sqlite and driver is not None:
        # A no-op once BEGIN has run, so on the driver's connection and first of all; with
        # foreign keys on, rebuilding a parent table would empty its children.
        driver.cursor().execute("PRAGMA foreign_keys = OFF")
    context.configure(
        connection=connection,
        target_metadata=wsgi.metadata(),
        render_as_batch=sqlite,
        transactional_ddl=True,
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()
        if sqlite:
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
            if broken:
                raise RuntimeError(f"foreign keys broken by the migration: {broken[:5]}")
    connection.commit()
