"""Questions asked about certificates."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from certificates.issuing.errors import NoSuchCertificate
from certificates.issuing.models import Certificate, CertificateAct
from certificates.issuing.records import act_of, limits_of
from certificates.log.models import LogEntry
from certificates.standing.rules import Act, State, state, state_at, state_of_holder


def by_number(db: Session, number: str) -> Certificate:
    """Return the certificate of that number, written in groups.

    :raises NoSuchCertificate: there is none.
    """
    found = db.scalar(select(Certificate).where(Certificate.number == number))
    if found is None:
        raise NoSuchCertificate
    return found


def own_by_number(db: Session, person_id: int, number: str) -> Certificate:
    """Return the person's own certificate of that number.

    :raises NoSuchCertificate: there is none, or it is somebody else's.
    """
    found = by_number(db, number)
    if found.person_id != person_id:
        raise NoSuchCertificate
    return found


def certificates_of(db: Session, person_id: int) -> Sequence[Certificate]:
    """Return every record of a person, newest first."""
    theirs = select(Certificate).where(Certificate.person_id == person_id)
    return db.scalars(theirs.order_by(Certificate.id.desc())).all()


def latest_of(db: Session, person_id: int, code: str) -> Certificate | None:
    """Return the person's newest record of a code; None if they never had one."""
    return db.scalar(
        select(Certificate).where(
            Certificate.person_id == person_id,
            Certificate.code == code,
            Certificate.superseded_at.is_(None),
        )
    )


def acts_of(db: Session, certificate_id: int) -> Sequence[CertificateAct]:
    """Return what was done to a certificate, oldest first."""
    acts = select(CertificateAct).where(CertificateAct.certificate_id == certificate_id)
    return db.scalars(acts.order_by(CertificateAct.at, CertificateAct.id)).all()


def last_entry_of(db: Session, certificate_id: int) -> str:
    """Return the id of the log entry of the latest act on a certificate.

    :raises sqlalchemy.exc.NoResultFound: there is no such certificate.
    """
    entries = (
        select(LogEntry.entry_id)
        .join(CertificateAct, CertificateAct.log_entry_id == LogEntry.id)
        .where(CertificateAct.certificate_id == certificate_id)
        .order_by(CertificateAct.at.desc(), CertificateAct.id.desc())
    )
    return db.scalars(entries.limit(1)).one()


def state_now(certificate: Certificate, *, at: datetime) -> State:
    """Return where a certificate stands at a moment not before its latest act."""
    return state(limits_of(certificate), at=at)


def state_on(acts: Sequence[CertificateAct], *, at: datetime) -> State:
    """Return where a certificate with these acts stood, or will stand, at any moment."""
    return state_at([act_of(act) for act in acts], at=at)


def states_of_holder(db: Session, person_id: int, *, at: datetime) -> Mapping[str, State]:
    """Return where a person stands, or stood, with each code they ever had, at any moment."""
    rows = db.execute(
        select(Certificate.code, CertificateAct)
        .join(CertificateAct, CertificateAct.certificate_id == Certificate.id)
        .where(Certificate.person_id == person_id)
        .order_by(CertificateAct.at, CertificateAct.id)
    )
    records: dict[str, dict[int, list[Act]]] = defaultdict(lambda: defaultdict(list))
    for code, act in rows:
        records[code][act.certificate_id].append(act_of(act))
    return {code: state_of_holder(acts.values(), at=at) for code, acts in records.items()}
