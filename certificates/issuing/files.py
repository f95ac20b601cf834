"""The printable files of certificates: asking for one, keeping it, finding it."""

import hashlib
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from certificates.issuing.models import Certificate, CertificateFile
from lms.jobs.queue import enqueue

KIND = "certificate.render"


def ask_for_file(db: Session, certificate: Certificate, language: str, *, at: datetime) -> None:
    """Ask the worker for the file in that language; asked again, it is made once."""
    enqueue(
        db,
        KIND,
        {"certificate": certificate.id, "language": language},
        at=at,
        key=f"{KIND}:{certificate.id}:{language}",
    )


def file_of(db: Session, certificate_id: int, language: str) -> CertificateFile | None:
    """Return the file in that language; None while it is not made."""
    return db.scalar(
        select(CertificateFile).where(
            CertificateFile.certificate_id == certificate_id,
            CertificateFile.language == language,
        )
    )


def languages_made(db: Session, person_id: int) -> dict[int, set[str]]:
    """Return in which languages there are files of each certificate of a person, by its id."""
    rows = db.execute(
        select(CertificateFile.certificate_id, CertificateFile.language)
        .join(Certificate, Certificate.id == CertificateFile.certificate_id)
        .where(Certificate.person_id == person_id)
    )
    made: dict[int, set[str]] = {}
    for certificate_id, language in rows:
        made.setdefault(certificate_id, set()).add(language)
    return made


def keep_file(
    db: Session, certificate_id: int, language: str, content: bytes, *, at: datetime
) -> None:
    """Keep a file; one that is there already stays, so that its bytes never change."""
    if file_of(db, certificate_id, language) is None:
        db.add(
            CertificateFile(
                certificate_id=certificate_id,
                language=language,
                content=content,
                digest=hashlib.sha256(content).hexdigest(),
                made_at=at,
            )
        )
