"""Tables of courses: releases, drafts, enrolments and what was read."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from lms.db import types
from lms.db.append_only import removal, statements

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

APPEND_ONLY = ("stored_file", "course_release", "draft_version", "release_lesson")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "course",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.String(length=64), nullable=False),
        sa.Column("newest", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_course")),
        sa.UniqueConstraint("slug", name=op.f("uq_course_slug")),
        sqlite_strict=True,
    )
    op.create_table(
        "stored_file",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("media_type", sa.String(length=40), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stored_file")),
        sa.UniqueConstraint("digest", name=op.f("uq_stored_file_digest")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "course_release",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("course_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column(
            "origin",
            sa.Enum("imported", "studio", name="origin", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("made_at", types.UtcDateTime(), nullable=False),
        sa.Column("proposed_by", sa.Integer(), nullable=True),
        sa.Column("approved_by", sa.Integer(), nullable=True),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column(
            "manifest", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False
        ),
        sa.Column("source_language", sa.String(length=2), nullable=False),
        sa.Column(
            "languages",
            sa.JSON().with_variant(postgresql.JSONB(), "postgresql"),
            nullable=False,
        ),
        sa.Column(
            "reviewed", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False
        ),
        sa.Column(
            "jurisdiction",
            sa.Enum("KZ", "KG", "both", name="scope", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("licence", sa.String(length=200), nullable=False),
        sa.Column("certificate", sa.String(length=64), nullable=True),
        sa.Column(
            "title", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False
        ),
        sa.Column(
            "summary", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False
        ),
        sa.Column(
            "modules", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False
        ),
        sa.Column(
            "objectives",
            sa.JSON().with_variant(postgresql.JSONB(), "postgresql"),
            nullable=False,
        ),
        sa.Column(
            "quizzes", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False
        ),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.CheckConstraint("number > 0", name=op.f("ck_course_release_is_numbered_from_one")),
        sa.CheckConstraint(
            "proposed_by <> approved_by", name=op.f("ck_course_release_has_two_people")
        ),
        sa.ForeignKeyConstraint(
            ["approved_by"], ["person.id"], name=op.f("fk_course_release_approved_by")
        ),
        sa.ForeignKeyConstraint(
            ["course_id"], ["course.id"], name=op.f("fk_course_release_course_id")
        ),
        sa.ForeignKeyConstraint(
            ["proposed_by"], ["person.id"], name=op.f("fk_course_release_proposed_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_course_release")),
        sa.UniqueConstraint(
            "course_id", "number", name=op.f("uq_course_release_course_id_number")
        ),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "lesson_draft",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("course_id", sa.Integer(), nullable=False),
        sa.Column("lesson_key", sa.String(length=64), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("markdown", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("base_digest", sa.String(length=64), nullable=True),
        sa.Column("saved_by", sa.Integer(), nullable=False),
        sa.Column("saved_at", types.UtcDateTime(), nullable=False),
        sa.CheckConstraint("revision > 0", name=op.f("ck_lesson_draft_is_numbered_from_one")),
        sa.ForeignKeyConstraint(
            ["course_id"], ["course.id"], name=op.f("fk_lesson_draft_course_id")
        ),
        sa.ForeignKeyConstraint(
            ["saved_by"], ["person.id"], name=op.f("fk_lesson_draft_saved_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lesson_draft")),
        sa.UniqueConstraint(
            "course_id",
            "lesson_key",
            "language",
            name=op.f("uq_lesson_draft_course_id_lesson_key_language"),
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "draft_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("draft_id", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("markdown", sa.Text(), nullable=False),
        sa.Column("saved_by", sa.Integer(), nullable=False),
        sa.Column("saved_at", types.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["draft_id"], ["lesson_draft.id"], name=op.f("fk_draft_version_draft_id")
        ),
        sa.ForeignKeyConstraint(
            ["saved_by"], ["person.id"], name=op.f("fk_draft_version_saved_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft_version")),
        sa.UniqueConstraint(
            "draft_id", "revision", name=op.f("uq_draft_version_draft_id_revision")
        ),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(
        "ix_draft_version_person", "draft_version", ["saved_by", "id"], unique=False
    )
    op.create_table(
        "enrolment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("course_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("release_id", sa.Integer(), nullable=False),
        sa.Column("enrolled_at", types.UtcDateTime(), nullable=False),
        sa.Column("completed_at", types.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["course_id"], ["course.id"], name=op.f("fk_enrolment_course_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_enrolment_person_id")
        ),
        sa.ForeignKeyConstraint(
            ["release_id"], ["course_release.id"], name=op.f("fk_enrolment_release_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_enrolment")),
        sa.UniqueConstraint(
            "course_id", "person_id", name=op.f("uq_enrolment_course_id_person_id")
        ),
        sqlite_strict=True,
    )
    op.create_index("ix_enrolment_person", "enrolment", ["person_id"], unique=False)
    op.create_table(
        "release_lesson",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("release_id", sa.Integer(), nullable=False),
        sa.Column("lesson_key", sa.String(length=64), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("module_key", sa.String(length=64), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column(
            "jurisdiction",
            sa.Enum("KZ", "KG", "both", name="scope", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("law_checked_on", sa.Date(), nullable=True),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.CheckConstraint("minutes > 0", name=op.f("ck_release_lesson_takes_time")),
        sa.ForeignKeyConstraint(
            ["release_id"], ["course_release.id"], name=op.f("fk_release_lesson_release_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_release_lesson")),
        sa.UniqueConstraint(
            "release_id", "lesson_key", name=op.f("uq_release_lesson_release_id_lesson_key")
        ),
        sa.UniqueConstraint(
            "release_id", "position", name=op.f("uq_release_lesson_release_id_position")
        ),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "release_proposal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("course_id", sa.Integer(), nullable=False),
        sa.Column("base_number", sa.Integer(), nullable=False),
        sa.Column(
            "manifest", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False
        ),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("note", sa.String(length=1000), nullable=False),
        sa.Column("proposed_by", sa.Integer(), nullable=False),
        sa.Column("proposed_at", types.UtcDateTime(), nullable=False),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("decided_at", types.UtcDateTime(), nullable=True),
        sa.Column(
            "outcome",
            sa.Enum(
                "approved",
                "declined",
                "withdrawn",
                name="outcome",
                native_enum=False,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("reason", sa.String(length=1000), nullable=False),
        sa.Column("release_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "outcome <> 'approved' OR decided_by <> proposed_by",
            name=op.f("ck_release_proposal_has_two_people"),
        ),
        sa.ForeignKeyConstraint(
            ["course_id"], ["course.id"], name=op.f("fk_release_proposal_course_id")
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["person.id"], name=op.f("fk_release_proposal_decided_by")
        ),
        sa.ForeignKeyConstraint(
            ["proposed_by"], ["person.id"], name=op.f("fk_release_proposal_proposed_by")
        ),
        sa.ForeignKeyConstraint(
            ["release_id"], ["course_release.id"], name=op.f("fk_release_proposal_release_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_release_proposal")),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_release_proposal_course", "release_proposal", ["course_id", "id"], unique=False
    )
    op.create_index(
        "ix_release_proposal_open",
        "release_proposal",
        ["course_id"],
        unique=True,
        sqlite_where=sa.text("outcome IS NULL"),
        postgresql_where=sa.text("outcome IS NULL"),
    )
    op.create_index(
        "ix_release_proposal_person", "release_proposal", ["proposed_by", "id"], unique=False
    )
    op.create_table(
        "lesson_read",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("enrolment_id", sa.Integer(), nullable=False),
        sa.Column("lesson_key", sa.String(length=64), nullable=False),
        sa.Column("read_at", types.UtcDateTime(), nullable=False),
        sa.Column("last_read_at", types.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["enrolment_id"], ["enrolment.id"], name=op.f("fk_lesson_read_enrolment_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lesson_read")),
        sa.UniqueConstraint(
            "enrolment_id", "lesson_key", name=op.f("uq_lesson_read_enrolment_id_lesson_key")
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "lesson_text",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("release_lesson_id", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("objective", sa.String(length=500), nullable=False),
        sa.Column(
            "sources", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False
        ),
        sa.Column(
            "segments", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["release_lesson_id"],
            ["release_lesson.id"],
            name=op.f("fk_lesson_text_release_lesson_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lesson_text")),
        sa.UniqueConstraint(
            "release_lesson_id",
            "language",
            name=op.f("uq_lesson_text_release_lesson_id_language"),
        ),
        sqlite_strict=True,
    )
    for table in APPEND_ONLY:
        for statement in statements(table, op.get_bind().dialect.name):
            op.execute(statement)


def downgrade() -> None:
    """Remove the tables."""
    for table in APPEND_ONLY:
        for statement in removal(table, op.get_bind().dialect.name):
            op.execute(statement)
    op.drop_table("lesson_text")
    op.drop_table("lesson_read")
    op.drop_index("ix_release_proposal_person", table_name="release_proposal")
    op.drop_index(
        "ix_release_proposal_open",
        table_name="release_proposal",
        sqlite_where=sa.text("outcome IS NULL"),
        postgresql_where=sa.text("outcome IS NULL"),
    )
    op.drop_index("ix_release_proposal_course", table_name="release_proposal")
    op.drop_table("release_proposal")
    op.drop_table("release_lesson")
    op.drop_index("ix_enrolment_person", table_name="enrolment")
    op.drop_table("enrolment")
    op.drop_index("ix_draft_version_person", table_name="draft_version")
    op.drop_table("draft_version")
    op.drop_table("lesson_draft")
    op.drop_table("course_release")
    op.drop_table("stored_file")
    op.drop_table("course")
