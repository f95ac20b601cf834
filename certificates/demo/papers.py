"""The lives of the leading people: certificates, reports and what waits for a decision."""

import hashlib
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from certificates.demo import lives
from certificates.demo.lives import Stage
from certificates.gate import asking, drafting, releasing
from certificates.gate.drafting import Texts
from certificates.gate.fingerprint import Fingerprint
from certificates.gate.models import ReportDraft
from certificates.issuing.models import Certificate
from certificates.scheme.terms import QuizNeed, ReportType
from lms.accounts.current import Reader
from lms.accounts.models import Person
from lms.accounts.roles import HeldRole, Jurisdiction, Role

REPORTS = (
    ("Мектеп сүті: бір өтінім", "Ойдан шығарылған мектеп пен сүт жеткізуші"),
    ("Жол жөндеу: үш жұмыс күні", "Ойдан шығарылған әкімдік бөлімі"),
    ("Кеңсе тауарлары: төрт шарт", "Ойдан шығарылған кітапхана"),
)


def fill(
    db: Session, on: Stage, leading: dict[str, int], check: QuizNeed, *, at: datetime
) -> list[str]:
    """Certify the member and the coordinators, and give them reports in every state."""
    for role in ("member", "coordinator", "second-coordinator", "trainer"):
        begun = at - timedelta(days=60)
        lives.learn(db, on, leading[role], len(on.lessons), at=begun)
        lives.certify(db, on, leading[role], check, at=begun + timedelta(days=8))
    lives.consent(db, leading["member"], at=at - timedelta(days=50))
    permit = _reports(db, leading["member"], leading["coordinator"], at=at)
    held = select(Certificate.number).filter_by(person_id=leading["member"])
    number = db.scalars(held).one()
    return [
        "/courses/code-of-ethics/lessons/why-a-code",
        f"/verify/{number}",
        f"/reports/{permit}",
        "/me",
        "/coordination",
        "/studio",
    ]


def _reports(db: Session, author_id: int, coordinator_id: int, *, at: datetime) -> str:
    """Begin three reports: one is released, one waits, one is still a draft."""
    begun = at - timedelta(days=20)
    drafts = [_begin(db, author_id, title, bodies, begun) for title, bodies in REPORTS]
    for draft_id in drafts[:2]:
        _ask(db, draft_id, author_id, at=begun + timedelta(days=1))
    draft = db.get_one(ReportDraft, drafts[0])
    by = _reader(db, coordinator_id, "KZ-75")
    return releasing.release(
        db, draft.id, revision=draft.revision, by=by, at=begun + timedelta(days=3)
    )


def _begin(db: Session, author_id: int, title: str, bodies: str, at: datetime) -> int:
    texts = Texts(
        report_type=ReportType.OBSERVATION,
        title=title,
        bodies=bodies,
        jurisdiction=Jurisdiction.KZ,
        region="KZ-75",
    )
    draft_id = drafting.begin(db, texts, by=author_id, at=at)
    digest = hashlib.sha256(title.encode()).hexdigest()
    file = Fingerprint(f"observation-{draft_id}.pdf", 48_213, digest)
    drafting.attach(db, draft_id, file, by=author_id, at=at)
    return draft_id


def _ask(db: Session, draft_id: int, author_id: int, *, at: datetime) -> None:
    draft = db.get_one(ReportDraft, draft_id)
    asking.ask(db, draft_id, revision=draft.revision, by=author_id, at=at)


def _reader(db: Session, person_id: int, region: str) -> Reader:
    """Return the coordinator as a request would have found them."""
    person = db.get_one(Person, person_id)
    return Reader(
        id=person.id,
        name=person.name,
        language=person.language,
        jurisdiction=person.jurisdiction,
        region=person.region,
        roles=frozenset({HeldRole(Role.COORDINATOR, region)}),
        session_id=0,
        token="",
    )
