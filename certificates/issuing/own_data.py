"""What the certificates of a person are, for the file of their own data."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from certificates.issuing.models import Certificate, CertificateAct
from certificates.issuing.queries import acts_of, certificates_of


def own_data(db: Session, person_id: int) -> Mapping[str, object]:
    """Return every record of the person with what was done to it."""
    return {
        "certificates": [
            _record(db, certificate) for certificate in certificates_of(db, person_id)
        ]
    }


def _record(db: Session, certificate: Certificate) -> dict[str, object]:
    return {
        "number": certificate.number,
        "code": certificate.code,
        "holder_name": certificate.holder_name,
        "scheme_version": certificate.scheme_version,
        "rests_on": certificate.rests_on,
        "valid_from": certificate.valid_from.isoformat(),
        "valid_until": certificate.valid_until.isoformat(),
        "document": certificate.document,
        "acts": [_act(act) for act in acts_of(db, certificate.id)],
    }


def _act(act: CertificateAct) -> dict[str, object]:
    return {"kind": act.kind.value, "at": act.at.isoformat(), "reason": act.reason}
