"""What is known of a person, as the decision needs it, and the decision itself."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from certificates.code.models import Acknowledgement
from certificates.code.text import CURRENT
from certificates.gate.eligibility import (
    Acknowledged,
    Decision,
    Evidence,
    Record,
    decide,
    decide_all,
)
from certificates.issuing.models import Certificate, CertificateAct
from certificates.issuing.records import act_of
from certificates.scheme.house import present_scheme
from certificates.scheme.terms import ReportType
from certificates.standing.rules import Act
from lms.accounts.roles import Jurisdiction


def evidence_of(db: Session, person_id: int) -> Evidence:
    """Return every certificate and acknowledgement of a person, of whatever time."""
    rows = db.execute(
        select(Certificate.number, Certificate.code, CertificateAct)
        .join(CertificateAct, CertificateAct.certificate_id == Certificate.id)
        .where(Certificate.person_id == person_id)
        .order_by(CertificateAct.at, CertificateAct.id)
    )
    acts: dict[tuple[str, str], list[Act]] = {}
    for number, code, act in rows:
        acts.setdefault((number, code), []).append(act_of(act))
    theirs = select(Acknowledgement).where(Acknowledgement.person_id == person_id)
    return Evidence(
        records=tuple(
            Record(number=number, code=code, acts=tuple(done))
            for (number, code), done in acts.items()
        ),
        acknowledged=tuple(
            Acknowledged(version=each.version, at=each.acknowledged_at)
            for each in db.scalars(theirs)
        ),
    )


def decision_on(
    db: Session,
    person_id: int,
    report_type: ReportType,
    *,
    jurisdiction: Jurisdiction | None,
    at: datetime,
) -> Decision:
    """Return whether the person may publish such a report at that moment, past or to come."""
    return decide(
        present_scheme(at=at),
        evidence_of(db, person_id),
        report_type,
        code_version=CURRENT.version,
        jurisdiction=jurisdiction,
        at=at,
    )


def decisions_on(
    db: Session,
    person_id: int,
    *,
    jurisdiction: Jurisdiction | None,
    at: datetime,
) -> list[Decision]:
    """Return the answer for every type of report, in the order of the scheme."""
    return decide_all(
        present_scheme(at=at),
        evidence_of(db, person_id),
        code_version=CURRENT.version,
        jurisdiction=jurisdiction,
        at=at,
    )
