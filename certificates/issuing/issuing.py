"""Giving certificates by rule, each with its entry in the log, in one transaction."""

import secrets
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from sqlalchemy.orm import Session

from certificates.issuing import number
from certificates.issuing.documents import document_of
from certificates.issuing.evidence import Passed, passed_in
from certificates.issuing.files import ask_for_file
from certificates.issuing.granting import granted
from certificates.issuing.letters import tell_holder
from certificates.issuing.models import Certificate, CertificateAct
from certificates.issuing.queries import last_entry_of, latest_of, state_now
from certificates.issuing.wording import in_all
from certificates.log.appending import append
from certificates.log.entries import EntryType
from certificates.log.models import LogEntry
from certificates.scheme.house import house, present_scheme
from certificates.scheme.terms import CertificateTerms, QuizNeed, Scheme
from certificates.scheme.wording import TITLES
from certificates.standing.rules import NOTHING, ActKind, Term, term
from lms.accounts.models import Person
from lms.security import audit
from quizzes.models import Attempt

ENTRIES = {ActKind.ISSUE: EntryType.ISSUE, ActKind.RENEW: EntryType.RENEW}


def issue_for_attempt(db: Session, attempt: Attempt, at: datetime) -> None:
    """Give what a passed attempt earns, if it earns anything (P-19).

    Called in the transaction that submits the attempt, so that nobody passes without it.
    Who has closed their account meanwhile gets nothing: there is no name to give it in.
    """
    passed = passed_in(db, attempt)
    scheme = present_scheme(at=at)
    person = db.get_one(Person, attempt.person_id)
    if person.deactivated_at is not None:
        return
    for terms in scheme.earned_by(QuizNeed(passed.course, passed.quiz)):
        held = latest_of(db, person.id, terms.code)
        state = state_now(held, at=at) if held else NOTHING
        if kind := granted(terms, passed.score, state):
            give(db, person, terms, scheme=scheme, kind=kind, rests_on=[passed], at=at)


def give(
    db: Session,
    person: Person,
    terms: CertificateTerms,
    *,
    scheme: Scheme,
    kind: ActKind,
    rests_on: Sequence[Passed],
    at: datetime,
) -> Certificate:
    """Write a certificate, its first act, its log entry, the job of its PDF and the letter.

    :raises sqlalchemy.exc.IntegrityError: another request gave it at the same moment.
    """
    before = _superseded(db, person, terms, at)
    certificate = _record(person, terms, scheme, at)
    # The document names all that is attested, so the entry can only follow the record.
    certificate.rests_on = [passed.kept() for passed in rests_on]
    certificate.previous_id = before.id if before else None
    entry = _logged(db, certificate, kind, before)
    db.add(certificate)
    db.flush()
    db.add(_first_act(certificate, kind, entry))
    ask_for_file(db, certificate, certificate.language, at=at)
    tell_holder(db, person, certificate, at=at)
    audit.record(
        db,
        f"certificate.{kind.value}",
        at=at,
        subject_id=person.id,
        certificate=certificate.id,
    )
    return certificate


def _superseded(
    db: Session, person: Person, terms: CertificateTerms, at: datetime
) -> Certificate | None:
    before = latest_of(db, person.id, terms.code)
    if before is not None:
        before.superseded_at = at
        # Now: the database lets a person have one latest record of a code at a time.
        db.flush()
    return before


def _record(
    person: Person, terms: CertificateTerms, scheme: Scheme, at: datetime
) -> Certificate:
    return Certificate(
        number=number.make(secrets.randbits(number.BITS)),
        person_id=person.id,
        holder_name=person.name,
        code=terms.code,
        title=in_all(TITLES[terms.code]),
        jurisdiction=person.jurisdiction,
        language=person.language,
        scheme_version=scheme.version,
        pilot=scheme.pilot,
        demo=house().demo,
        issued_at=at,
        **asdict(_term(terms, scheme, at)),
    )


def _term(terms: CertificateTerms, scheme: Scheme, at: datetime) -> Term:
    grace = scheme.rule("P-07").value
    zone = house().timezone
    return term(at, months=terms.validity_months, grace_days=grace, zone=zone)


def _logged(
    db: Session, certificate: Certificate, kind: ActKind, before: Certificate | None
) -> LogEntry:
    certificate.document = document_of(
        certificate, issuer=house().community, renews=before.number if before else None
    )
    entry = append(
        db,
        kind=ENTRIES[kind],
        document=certificate.document,
        at=certificate.issued_at,
        previous=last_entry_of(db, before.id) if before else None,
    )
    certificate.document_hash = entry.document_hash
    certificate.log_entry_id = entry.id
    return entry


def _first_act(certificate: Certificate, kind: ActKind, entry: LogEntry) -> CertificateAct:
    return CertificateAct(
        certificate_id=certificate.id,
        kind=kind,
        at=certificate.issued_at,
        valid_from=certificate.valid_from,
        lapsing_from=certificate.lapsing_from,
        valid_until=certificate.valid_until,
        grace_until=certificate.grace_until,
        log_entry_id=entry.id,
    )
