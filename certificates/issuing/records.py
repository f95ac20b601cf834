"""Rows of the certificate tables as the rules read them."""

from certificates.issuing.models import Certificate, CertificateAct
from certificates.standing.rules import Act, Limits, Term


def act_of(row: CertificateAct) -> Act:
    """Return what the rules of standing need to know of an act."""
    return Act(kind=row.kind, at=row.at, term=_term(row), until=row.suspended_until)


def limits_of(row: Certificate) -> Limits:
    """Return the moments that are kept with a certificate."""
    return Limits(
        valid_from=row.valid_from,
        lapsing_from=row.lapsing_from,
        valid_until=row.valid_until,
        grace_until=row.grace_until,
        suspended_from=row.suspended_from,
        suspended_until=row.suspended_until,
        revoked_at=row.revoked_at,
    )


def _term(row: CertificateAct) -> Term | None:
    moments = (row.valid_from, row.lapsing_from, row.valid_until, row.grace_until)
    if any(moment is None for moment in moments):
        return None
    first, lapsing, last, grace = (moment for moment in moments if moment is not None)
    return Term(valid_from=first, lapsing_from=lapsing, valid_until=last, grace_until=grace)
