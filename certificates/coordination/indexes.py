"""Indexes that the lists of coordinators need on tables of others."""

from sqlalchemy import Index, text

from certificates.issuing.models import Certificate

# The latest records by their last day: the list of what ends next, whatever its certificate.
BY_LAST_DAY = Index(
    "ix_certificate_last_day",
    Certificate.valid_until,
    Certificate.id,
    sqlite_where=text("superseded_at IS NULL"),
    postgresql_where=text("superseded_at IS NULL"),
)
