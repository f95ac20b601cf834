"""Stand-in until the tables of this release are settled."""

from alembic import op

import wsgi
from lms.db.append_only import statements

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create every table of the models."""
    bind = op.get_bind()
    wsgi.metadata().create_all(bind)
    for table in wsgi.metadata().sorted_tables:
        if table.info.get("append_only"):
            for statement in statements(table.name, bind.dialect.name):
                op.execute(statement)


def downgrade() -> None:
    """Drop every table."""
    wsgi.metadata().drop_all(op.get_bind())
