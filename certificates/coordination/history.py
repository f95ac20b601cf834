"""What a person has done and was given, dated: the page that a coordinator opens."""

import enum
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from certificates.code.models import Acknowledgement
from certificates.gate.models import Permit, PermitAct
from certificates.issuing.models import Certificate, CertificateAct
from certificates.issuing.queries import certificates_of, state_now
from certificates.standing.rules import ActKind, State
from courses.models import Enrolment, Release
from courses.outline import in_language
from lms.accounts.models import Person
from lms.i18n import gettext as _
from quizzes.models import Attempt, AttemptState, Quiz
from quizzes.wording import mark


class Happened(enum.Enum):
    """What happened; acts on certificates are told by their own kind."""

    JOINED = "joined"
    ENROLLED = "enrolled"
    COMPLETED = "completed"
    ATTEMPT_BEGUN = "attempt-begun"
    ATTEMPT_PASSED = "attempt-passed"
    ATTEMPT_FAILED = "attempt-failed"
    ATTEMPT_VOID = "attempt-void"
    ACKNOWLEDGED = "acknowledged"
    PERMIT = "permit"
    PERMIT_WITHDRAWN = "permit-withdrawn"


@dataclass(frozen=True, slots=True)
class Event:
    """One line of a history."""

    at: datetime
    what: Happened | ActKind
    about: str
    """Title of the course, quiz, certificate or report; version of the Code."""
    detail: str = ""
    """A mark, or a number."""


@dataclass(frozen=True, slots=True)
class History:
    """All lines, the newest first, and the certificates as they stand."""

    events: Sequence[Event]
    held: Sequence[tuple[Certificate, State]]


def history(db: Session, person: Person, language: str, *, at: datetime) -> History:
    """Return the history of a person, with titles in that language where they have one."""
    certificates = certificates_of(db, person.id)
    events = [
        Event(person.joined_at, Happened.JOINED, ""),
        *_learning(db, person.id, language),
        *_attempts(db, person.id, language),
        *_certificates(db, person.id, language),
        *_acknowledgements(db, person.id),
        *_permits(db, person.id),
    ]
    return History(
        events=sorted(events, key=lambda event: event.at, reverse=True),
        held=[(each, state_now(each, at=at)) for each in certificates],
    )


def _learning(db: Session, person_id: int, language: str) -> Iterator[Event]:
    rows = db.execute(
        select(Enrolment, Release.title, Release.source_language)
        .join(Release, Release.id == Enrolment.release_id)
        .where(Enrolment.person_id == person_id)
    )
    for enrolment, titles, source in rows:
        title = in_language(titles, language, source)
        yield Event(enrolment.enrolled_at, Happened.ENROLLED, title)
        if enrolment.completed_at is not None:
            yield Event(enrolment.completed_at, Happened.COMPLETED, title)


def _attempts(db: Session, person_id: int, language: str) -> Iterator[Event]:
    rows = db.execute(
        select(Attempt, Quiz.title, Release.source_language)
        .join(Quiz, Quiz.id == Attempt.quiz_id)
        .join(Release, Release.id == Quiz.release_id)
        .where(Attempt.person_id == person_id)
    )
    for attempt, titles, source in rows:
        title = titles.get(language) or titles.get(source) or attempt.quiz_key
        yield Event(
            attempt.finished_at or attempt.started_at, _ended(attempt), title, mark(attempt)
        )


def _ended(attempt: Attempt) -> Happened:
    if attempt.state is AttemptState.IN_PROGRESS:
        return Happened.ATTEMPT_BEGUN
    if attempt.state is AttemptState.VOIDED:
        return Happened.ATTEMPT_VOID
    return Happened.ATTEMPT_PASSED if attempt.passed else Happened.ATTEMPT_FAILED


def _certificates(db: Session, person_id: int, language: str) -> Iterator[Event]:
    rows = db.execute(
        select(CertificateAct, Certificate.title, Certificate.number)
        .join(Certificate, Certificate.id == CertificateAct.certificate_id)
        .where(Certificate.person_id == person_id)
    )
    for act, titles, number in rows:
        yield Event(act.at, act.kind, in_language(titles, language, "en"), number)


def _acknowledgements(db: Session, person_id: int) -> Iterator[Event]:
    theirs = select(Acknowledgement).where(Acknowledgement.person_id == person_id)
    for each in db.scalars(theirs):
        version = str(_("Version: %(version)s", version=each.version))
        yield Event(each.acknowledged_at, Happened.ACKNOWLEDGED, version)


def _permits(db: Session, person_id: int) -> Iterator[Event]:
    rows = db.execute(
        select(Permit, PermitAct.at)
        .outerjoin(PermitAct, PermitAct.permit_id == Permit.id)
        .where(Permit.author_id == person_id)
    )
    for permit, withdrawn_at in rows:
        yield Event(permit.released_at, Happened.PERMIT, permit.title, permit.number)
        if withdrawn_at is not None:
            yield Event(withdrawn_at, Happened.PERMIT_WITHDRAWN, permit.title, permit.number)
