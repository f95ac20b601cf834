"""Tables of quizzes: questions by version, attempts and answers."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from lms.db import types
from lms.db.append_only import removal, statements

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

APPEND_ONLY = ("question", "question_version", "quiz", "quiz_question", "answer_event")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "question",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("course_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["course_id"], ["course.id"], name=op.f("fk_question_course_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question")),
        sa.UniqueConstraint("course_id", "key", name=op.f("uq_question_course_id_key")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "question_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column(
            "content", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False
        ),
        sa.Column(
            "texts", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False
        ),
        sa.Column(
            "shown", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["question_id"], ["question.id"], name=op.f("fk_question_version_question_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question_version")),
        sa.UniqueConstraint(
            "question_id", "digest", name=op.f("uq_question_version_question_id_digest")
        ),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "quiz",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("release_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "title", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False
        ),
        sa.Column(
            "settings", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["release_id"], ["course_release.id"], name=op.f("fk_quiz_release_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quiz")),
        sa.UniqueConstraint("release_id", "key", name=op.f("uq_quiz_release_id_key")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "attempt",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("enrolment_id", sa.Integer(), nullable=False),
        sa.Column("quiz_id", sa.Integer(), nullable=False),
        sa.Column("quiz_key", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("seed", sa.String(length=64), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "in-progress",
                "submitted",
                "expired",
                "voided",
                name="attemptstate",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("started_at", types.UtcDateTime(), nullable=False),
        sa.Column("deadline_at", types.UtcDateTime(), nullable=True),
        sa.Column("finished_at", types.UtcDateTime(), nullable=True),
        sa.Column("score", types.ExactFraction(), nullable=True),
        sa.Column("passed", sa.Boolean(), nullable=True),
        sa.Column("answered", sa.Integer(), nullable=True),
        sa.Column(
            "objectives",
            sa.JSON().with_variant(postgresql.JSONB(), "postgresql"),
            nullable=False,
        ),
        sa.Column("receipt", sa.String(length=64), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(state = 'in-progress') = (finished_at IS NULL)",
            name=op.f("ck_attempt_is_finished_once_over"),
        ),
        sa.CheckConstraint("number > 0", name=op.f("ck_attempt_is_numbered_from_one")),
        sa.ForeignKeyConstraint(
            ["enrolment_id"], ["enrolment.id"], name=op.f("fk_attempt_enrolment_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_attempt_person_id")
        ),
        sa.ForeignKeyConstraint(["quiz_id"], ["quiz.id"], name=op.f("fk_attempt_quiz_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attempt")),
        sa.UniqueConstraint(
            "enrolment_id",
            "quiz_key",
            "number",
            name=op.f("uq_attempt_enrolment_id_quiz_key_number"),
        ),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_attempt_in_progress",
        "attempt",
        ["enrolment_id", "quiz_key"],
        unique=True,
        sqlite_where=sa.text("state = 'in-progress'"),
        postgresql_where=sa.text("state = 'in-progress'"),
    )
    op.create_index("ix_attempt_person", "attempt", ["person_id", "id"], unique=False)
    op.create_table(
        "quiz_question",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("quiz_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["quiz_id"], ["quiz.id"], name=op.f("fk_quiz_question_quiz_id")
        ),
        sa.ForeignKeyConstraint(
            ["version_id"], ["question_version.id"], name=op.f("fk_quiz_question_version_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quiz_question")),
        sa.UniqueConstraint(
            "quiz_id", "position", name=op.f("uq_quiz_question_quiz_id_position")
        ),
        sa.UniqueConstraint(
            "quiz_id", "version_id", name=op.f("uq_quiz_question_quiz_id_version_id")
        ),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "attempt_question",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("attempt_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column(
            "choice_order",
            sa.JSON().with_variant(postgresql.JSONB(), "postgresql"),
            nullable=False,
        ),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column(
            "answer", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False
        ),
        sa.Column("answered", sa.Boolean(), nullable=False),
        sa.Column("saved_at", types.UtcDateTime(), nullable=True),
        sa.Column("share", types.ExactFraction(), nullable=True),
        sa.ForeignKeyConstraint(
            ["attempt_id"], ["attempt.id"], name=op.f("fk_attempt_question_attempt_id")
        ),
        sa.ForeignKeyConstraint(
            ["version_id"], ["question_version.id"], name=op.f("fk_attempt_question_version_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attempt_question")),
        sa.UniqueConstraint(
            "attempt_id", "position", name=op.f("uq_attempt_question_attempt_id_position")
        ),
        sa.UniqueConstraint(
            "attempt_id", "version_id", name=op.f("uq_attempt_question_attempt_id_version_id")
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "answer_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("attempt_question_id", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column(
            "value", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False
        ),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("accepted", sa.Boolean(), nullable=False),
        sa.Column(
            "reason",
            sa.Enum(
                "stale",
                "late",
                "closed",
                "settled",
                name="unaccepted",
                native_enum=False,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("at", types.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["attempt_question_id"],
            ["attempt_question.id"],
            name=op.f("fk_answer_event_attempt_question_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answer_event")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(
        "ix_answer_event_question", "answer_event", ["attempt_question_id", "id"], unique=False
    )
    for table in APPEND_ONLY:
        for statement in statements(table, op.get_bind().dialect.name):
            op.execute(statement)


def downgrade() -> None:
    """Remove the tables."""
    for table in APPEND_ONLY:
        for statement in removal(table, op.get_bind().dialect.name):
            op.execute(statement)
    op.drop_index("ix_answer_event_question", table_name="answer_event")
    op.drop_table("answer_event")
    op.drop_table("attempt_question")
    op.drop_table("quiz_question")
    op.drop_index("ix_attempt_person", table_name="attempt")
    op.drop_index(
        "ix_attempt_in_progress",
        table_name="attempt",
        sqlite_where=sa.text("state = 'in-progress'"),
        postgresql_where=sa.text("state = 'in-progress'"),
    )
    op.drop_table("attempt")
    op.drop_table("quiz")
    op.drop_table("question_version")
    op.drop_table("question")
