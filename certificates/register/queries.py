"""Questions that the register asks."""

from dataclasses import dataclass

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from certificates.issuing.errors import NoSuchCertificate
from certificates.issuing.models import Certificate
from certificates.log.models import LogEntry
from certificates.register.models import RegisterConsent
from lms.accounts.models import Person


@dataclass(frozen=True, slots=True)
class PublicRecord:
    """What a stranger may know of a certificate; ``name`` is None without consent (P-45)."""

    certificate: Certificate
    entry: LogEntry
    name: str | None


def public_record(db: Session, number: str) -> PublicRecord:
    """Return what the register shows of a certificate, in one question.

    Who has closed their account is not named, whatever they had agreed to before.

    :raises NoSuchCertificate: there is none of that number.
    """
    row = db.execute(
        select(Certificate, LogEntry, RegisterConsent.id)
        .join(LogEntry, LogEntry.id == Certificate.log_entry_id)
        .join(Person, Person.id == Certificate.person_id)
        .outerjoin(
            RegisterConsent,
            and_(
                RegisterConsent.person_id == Certificate.person_id,
                RegisterConsent.withdrawn_at.is_(None),
                Person.deactivated_at.is_(None),
            ),
        )
        .where(Certificate.number == number)
    ).one_or_none()
    if row is None:
        raise NoSuchCertificate
    certificate, entry, consent = row
    return PublicRecord(certificate, entry, certificate.holder_name if consent else None)
