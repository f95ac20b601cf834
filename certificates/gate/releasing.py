"""What a coordinator decides on a report that waits: release it, or return it."""

from datetime import datetime

from sqlalchemy.orm import Session

from certificates.gate import letters
from certificates.gate.asking import check_eligible, whole
from certificates.gate.drafts import StepKind
from certificates.gate.errors import AuthorNotEligible, NoSuchReport
from certificates.gate.models import ReportDraft
from certificates.gate.moving import check_revision, check_way, locked, move
from certificates.gate.permitting import check_pair, grant
from lms.accounts.current import Reader
from lms.accounts.models import Person
from lms.security import audit


def release(db: Session, draft_id: int, *, revision: int, by: Reader, at: datetime) -> str:
    """Give the permit for a report as it was shown, and return its number.

    Eligibility is looked at again.

    :raises NoSuchReport: there is none, its author has left, or it is of another region.
    :raises OwnReport: it is the coordinator's own (P-20); the try is recorded.
    :raises StaleDraft: the author changed it meanwhile.
    :raises NotNow: it does not wait for a decision any more.
    :raises AuthorNotEligible: something stands against it by now.
    :raises Incomplete: a part is missing.
    """
    draft = _for_decision(db, draft_id, "report.release-refused", by=by, at=at)
    check_revision(draft, revision)
    check_way(draft, StepKind.RELEASE)
    # Days may have passed since the author asked, and a certificate may have ended in them.
    decision = check_eligible(db, draft, AuthorNotEligible, by=by.id, at=at)
    permit = grant(db, draft, whole(draft), decision, by=by.id, at=at)
    move(db, draft, StepKind.RELEASE, by=by.id, at=at)
    audit.record(
        db,
        "report.released",
        at=at,
        actor_id=by.id,
        subject_id=draft.author_id,
        permit_id=permit.id,
    )
    letters.send_to(
        db,
        letters.RELEASED,
        draft.author_id,
        f"/reports/{permit.number}",
        at=at,
        title=permit.title,
    )
    return permit.number


def give_back(
    db: Session, draft_id: int, note: str, *, revision: int, by: Reader, at: datetime
) -> None:
    """Return a report to its author with a note on what to change.

    :raises NoSuchReport: there is none, its author has left, or it is of another region.
    :raises OwnReport: it is the coordinator's own (P-20); the try is recorded.
    :raises StaleDraft: the author changed it meanwhile.
    :raises NotNow: it does not wait for a decision any more.
    """
    draft = _for_decision(db, draft_id, "report.return-refused", by=by, at=at)
    check_revision(draft, revision)
    move(db, draft, StepKind.RETURN, by=by.id, at=at, note=note)
    audit.record(
        db,
        "report.returned",
        at=at,
        actor_id=by.id,
        subject_id=draft.author_id,
        draft_id=draft.id,
    )
    letters.send_to(
        db,
        letters.RETURNED,
        draft.author_id,
        f"/reports/drafts/{draft.id}",
        at=at,
        title=draft.title,
        note=note,
    )


def _for_decision(
    db: Session, draft_id: int, act: str, *, by: Reader, at: datetime
) -> ReportDraft:
    draft = locked(db, draft_id)
    # A draft that is with its author is private, so coordinators learn nothing of it.
    if not draft.state.with_coordinators or not by.coordinates(draft.region):
        raise NoSuchReport
    # Whoever has closed their account asks for nothing any more.
    if db.get_one(Person, draft.author_id).deactivated_at is not None:
        raise NoSuchReport
    check_pair(draft.author_id, act, by=by.id, at=at, draft_id=draft_id)
    return draft
