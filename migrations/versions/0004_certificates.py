"""Tables of certificates: the log, certificates, acts, reports and permits."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from lms.db import types
from lms.db.append_only import removal, statements

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

APPEND_ONLY = (
    "log_entry",
    "code_acknowledgement",
    "certificate_act",
    "permit",
    "report_step",
    "permit_act",
)


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "log_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.String(length=22), nullable=False),
        sa.Column(
            "type",
            sa.Enum(
                "issue",
                "renew",
                "suspend",
                "reinstate",
                "narrow",
                "revoke",
                "permit",
                "withdraw",
                "policy",
                "scheme",
                "code-version",
                "key-change",
                "course-release",
                name="entrytype",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("at", types.UtcDateTime(), nullable=False),
        sa.Column("document_hash", sa.String(length=64), nullable=False),
        sa.Column("previous", sa.String(length=22), nullable=True),
        sa.Column("leaf", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["previous"], ["log_entry.entry_id"], name=op.f("fk_log_entry_previous")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_log_entry")),
        sa.UniqueConstraint("entry_id", name=op.f("uq_log_entry_entry_id")),
        sa.UniqueConstraint("previous", name=op.f("uq_log_entry_previous")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "certificate",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("holder_name", sa.String(length=200), nullable=False),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column(
            "title", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False
        ),
        sa.Column(
            "jurisdiction",
            sa.Enum("KZ", "KG", name="jurisdiction", native_enum=False, length=40),
            nullable=True,
        ),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("scheme_version", sa.String(length=64), nullable=False),
        sa.Column(
            "rests_on", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False
        ),
        sa.Column("pilot", sa.Boolean(), nullable=False),
        sa.Column("demo", sa.Boolean(), nullable=False),
        sa.Column("issued_at", types.UtcDateTime(), nullable=False),
        sa.Column("valid_from", types.UtcDateTime(), nullable=False),
        sa.Column("lapsing_from", types.UtcDateTime(), nullable=False),
        sa.Column("valid_until", types.UtcDateTime(), nullable=False),
        sa.Column("grace_until", types.UtcDateTime(), nullable=False),
        sa.Column("suspended_from", types.UtcDateTime(), nullable=True),
        sa.Column("suspended_until", types.UtcDateTime(), nullable=True),
        sa.Column("revoked_at", types.UtcDateTime(), nullable=True),
        sa.Column("superseded_at", types.UtcDateTime(), nullable=True),
        sa.Column("previous_id", sa.Integer(), nullable=True),
        sa.Column(
            "document", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False
        ),
        sa.Column("document_hash", sa.String(length=64), nullable=False),
        sa.Column("log_entry_id", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "valid_from <= valid_until", name=op.f("ck_certificate_begins_before_it_ends")
        ),
        sa.CheckConstraint(
            "valid_until <= grace_until", name=op.f("ck_certificate_is_in_grace_after_its_term")
        ),
        sa.ForeignKeyConstraint(
            ["log_entry_id"], ["log_entry.id"], name=op.f("fk_certificate_log_entry_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_certificate_person_id")
        ),
        sa.ForeignKeyConstraint(
            ["previous_id"], ["certificate.id"], name=op.f("fk_certificate_previous_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate")),
        sa.UniqueConstraint("log_entry_id", name=op.f("uq_certificate_log_entry_id")),
        sa.UniqueConstraint("number", name=op.f("uq_certificate_number")),
        sa.UniqueConstraint("previous_id", name=op.f("uq_certificate_previous_id")),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_certificate_code", "certificate", ["code", "valid_until", "id"], unique=False
    )
    op.create_index(
        "ix_certificate_current",
        "certificate",
        ["person_id", "code"],
        unique=True,
        sqlite_where=sa.text("superseded_at IS NULL"),
        postgresql_where=sa.text("superseded_at IS NULL"),
    )
    op.create_index(
        "ix_certificate_last_day",
        "certificate",
        ["valid_until", "id"],
        unique=False,
        sqlite_where=sa.text("superseded_at IS NULL"),
        postgresql_where=sa.text("superseded_at IS NULL"),
    )
    op.create_index("ix_certificate_person", "certificate", ["person_id", "id"], unique=False)
    op.create_table(
        "code_acknowledgement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.String(length=64), nullable=False),
        sa.Column(
            "jurisdiction",
            sa.Enum("KZ", "KG", name="jurisdiction", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("acknowledged_at", types.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_code_acknowledgement_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_code_acknowledgement")),
        sa.UniqueConstraint(
            "person_id", "version", name=op.f("uq_code_acknowledgement_person_id_version")
        ),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_table(
        "log_actor",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("pseudonym", sa.String(length=22), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_log_actor_person_id")
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_log_actor")),
        sa.UniqueConstraint("pseudonym", name=op.f("uq_log_actor_pseudonym")),
        sqlite_strict=True,
    )
    op.create_table(
        "register_consent",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("given_at", types.UtcDateTime(), nullable=False),
        sa.Column("withdrawn_at", types.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_register_consent_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_register_consent")),
        sqlite_strict=True,
    )
    op.create_index(
        "ix_register_consent_given",
        "register_consent",
        ["person_id"],
        unique=True,
        sqlite_where=sa.text("withdrawn_at IS NULL"),
        postgresql_where=sa.text("withdrawn_at IS NULL"),
    )
    op.create_index(
        "ix_register_consent_person", "register_consent", ["person_id", "id"], unique=False
    )
    op.create_table(
        "report_draft",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column(
            "report_type",
            sa.Enum("observation", "thematic", name="reporttype", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("bodies", sa.Text(), nullable=False),
        sa.Column(
            "jurisdiction",
            sa.Enum("KZ", "KG", name="jurisdiction", native_enum=False, length=40),
            nullable=True,
        ),
        sa.Column("region", sa.String(length=64), nullable=True),
        sa.Column("file_name", sa.String(length=200), nullable=True),
        sa.Column("file_size", sa.Integer(), nullable=True),
        sa.Column("file_sha256", sa.String(length=64), nullable=True),
        sa.Column(
            "state",
            sa.Enum(
                "draft",
                "asked",
                "returned",
                "released",
                "withdrawn",
                name="draftstate",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", types.UtcDateTime(), nullable=False),
        sa.Column("changed_at", types.UtcDateTime(), nullable=False),
        sa.CheckConstraint(
            "(file_sha256 IS NULL) = (file_name IS NULL)",
            name=op.f("ck_report_draft_has_a_whole_fingerprint"),
        ),
        sa.CheckConstraint("revision > 0", name=op.f("ck_report_draft_is_numbered_from_one")),
        sa.ForeignKeyConstraint(
            ["author_id"], ["person.id"], name=op.f("fk_report_draft_author_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_draft")),
        sqlite_strict=True,
    )
    op.create_index("ix_report_draft_author", "report_draft", ["author_id", "id"], unique=False)
    op.create_index(
        "ix_report_draft_queue", "report_draft", ["state", "region", "id"], unique=False
    )
    op.create_table(
        "certificate_act",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("certificate_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "issue",
                "renew",
                "suspend",
                "reinstate",
                "revoke",
                name="actkind",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("at", types.UtcDateTime(), nullable=False),
        sa.Column("valid_from", types.UtcDateTime(), nullable=True),
        sa.Column("lapsing_from", types.UtcDateTime(), nullable=True),
        sa.Column("valid_until", types.UtcDateTime(), nullable=True),
        sa.Column("grace_until", types.UtcDateTime(), nullable=True),
        sa.Column("suspended_until", types.UtcDateTime(), nullable=True),
        sa.Column("reason", sa.String(length=64), nullable=True),
        sa.Column("log_entry_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["certificate_id"],
            ["certificate.id"],
            name=op.f("fk_certificate_act_certificate_id"),
        ),
        sa.ForeignKeyConstraint(
            ["log_entry_id"], ["log_entry.id"], name=op.f("fk_certificate_act_log_entry_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate_act")),
        sa.UniqueConstraint("log_entry_id", name=op.f("uq_certificate_act_log_entry_id")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index(
        "ix_certificate_act_certificate",
        "certificate_act",
        ["certificate_id", "at", "id"],
        unique=False,
    )
    op.create_table(
        "certificate_file",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("certificate_id", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("made_at", types.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["certificate_id"],
            ["certificate.id"],
            name=op.f("fk_certificate_file_certificate_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate_file")),
        sa.UniqueConstraint(
            "certificate_id",
            "language",
            name=op.f("uq_certificate_file_certificate_id_language"),
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "permit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("draft_id", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column(
            "report_type",
            sa.Enum("observation", "thematic", name="reporttype", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("bodies", sa.Text(), nullable=False),
        sa.Column(
            "jurisdiction",
            sa.Enum("KZ", "KG", name="jurisdiction", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("region", sa.String(length=64), nullable=False),
        sa.Column("file_name", sa.String(length=200), nullable=False),
        sa.Column("file_size", sa.Integer(), nullable=False),
        sa.Column("file_sha256", sa.String(length=64), nullable=False),
        sa.Column("released_by", sa.Integer(), nullable=False),
        sa.Column("released_at", types.UtcDateTime(), nullable=False),
        sa.Column(
            "holdings", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False
        ),
        sa.Column("code_version", sa.String(length=64), nullable=True),
        sa.Column("scheme_version", sa.String(length=64), nullable=False),
        sa.Column(
            "document", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False
        ),
        sa.Column("document_hash", sa.String(length=64), nullable=False),
        sa.Column("log_entry_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("author_id <> released_by", name=op.f("ck_permit_has_two_people")),
        sa.ForeignKeyConstraint(["author_id"], ["person.id"], name=op.f("fk_permit_author_id")),
        sa.ForeignKeyConstraint(
            ["draft_id"], ["report_draft.id"], name=op.f("fk_permit_draft_id")
        ),
        sa.ForeignKeyConstraint(
            ["log_entry_id"], ["log_entry.id"], name=op.f("fk_permit_log_entry_id")
        ),
        sa.ForeignKeyConstraint(
            ["released_by"], ["person.id"], name=op.f("fk_permit_released_by")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_permit")),
        sa.UniqueConstraint("draft_id", name=op.f("uq_permit_draft_id")),
        sa.UniqueConstraint("log_entry_id", name=op.f("uq_permit_log_entry_id")),
        sa.UniqueConstraint("number", name=op.f("uq_permit_number")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index("ix_permit_author", "permit", ["author_id", "id"], unique=False)
    op.create_index("ix_permit_region", "permit", ["region", "id"], unique=False)
    op.create_table(
        "report_step",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("draft_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "ask",
                "take-back",
                "return",
                "release",
                "put-aside",
                name="stepkind",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("at", types.UtcDateTime(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_report_step_by_id")),
        sa.ForeignKeyConstraint(
            ["draft_id"], ["report_draft.id"], name=op.f("fk_report_step_draft_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_step")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index("ix_report_step_draft", "report_step", ["draft_id", "id"], unique=False)
    op.create_table(
        "permit_act",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("permit_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("withdraw", name="permitactkind", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("at", types.UtcDateTime(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("log_entry_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["person.id"], name=op.f("fk_permit_act_by_id")),
        sa.ForeignKeyConstraint(
            ["log_entry_id"], ["log_entry.id"], name=op.f("fk_permit_act_log_entry_id")
        ),
        sa.ForeignKeyConstraint(
            ["permit_id"], ["permit.id"], name=op.f("fk_permit_act_permit_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_permit_act")),
        sa.UniqueConstraint("log_entry_id", name=op.f("uq_permit_act_log_entry_id")),
        info={"append_only": True},
        sqlite_strict=True,
    )
    op.create_index("ix_permit_act_permit", "permit_act", ["permit_id", "id"], unique=False)
    for table in APPEND_ONLY:
        for statement in statements(table, op.get_bind().dialect.name):
            op.execute(statement)


def downgrade() -> None:
    """Remove the tables."""
    for table in APPEND_ONLY:
        for statement in removal(table, op.get_bind().dialect.name):
            op.execute(statement)
    op.drop_index("ix_permit_act_permit", table_name="permit_act")
    op.drop_table("permit_act")
    op.drop_index("ix_report_step_draft", table_name="report_step")
    op.drop_table("report_step")
    op.drop_index("ix_permit_region", table_name="permit")
    op.drop_index("ix_permit_author", table_name="permit")
    op.drop_table("permit")
    op.drop_table("certificate_file")
    op.drop_index("ix_certificate_act_certificate", table_name="certificate_act")
    op.drop_table("certificate_act")
    op.drop_index("ix_report_draft_queue", table_name="report_draft")
    op.drop_index("ix_report_draft_author", table_name="report_draft")
    op.drop_table("report_draft")
    op.drop_index("ix_register_consent_person", table_name="register_consent")
    op.drop_index(
        "ix_register_consent_given",
        table_name="register_consent",
        sqlite_where=sa.text("withdrawn_at IS NULL"),
        postgresql_where=sa.text("withdrawn_at IS NULL"),
    )
    op.drop_table("register_consent")
    op.drop_table("log_actor")
    op.drop_table("code_acknowledgement")
    op.drop_index("ix_certificate_person", table_name="certificate")
    op.drop_index(
        "ix_certificate_last_day",
        table_name="certificate",
        sqlite_where=sa.text("superseded_at IS NULL"),
        postgresql_where=sa.text("superseded_at IS NULL"),
    )
    op.drop_index(
        "ix_certificate_current",
        table_name="certificate",
        sqlite_where=sa.text("superseded_at IS NULL"),
        postgresql_where=sa.text("superseded_at IS NULL"),
    )
    op.drop_index("ix_certificate_code", table_name="certificate")
    op.drop_table("certificate")
    op.drop_table("log_entry")
