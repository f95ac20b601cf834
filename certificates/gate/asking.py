"""Asking for the release of a report, and taking the question back."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from sqlalchemy.orm import Session

from certificates.gate.completeness import Part, lacking
from certificates.gate.drafts import StepKind
from certificates.gate.eligibility import Decision
from certificates.gate.errors import Incomplete, NotEligible
from certificates.gate.evidence import decision_on
from certificates.gate.fingerprint import Fingerprint
from certificates.gate.models import ReportDraft
from certificates.gate.moving import check_revision, check_way, locked_own, move
from lms.accounts.roles import Jurisdiction
from lms.security import audit


@dataclass(frozen=True, slots=True)
class Whole:
    """What a complete draft has beyond its texts."""

    jurisdiction: Jurisdiction
    region: str
    file: Fingerprint


def parts_lacking(draft: ReportDraft) -> list[Part]:
    """Return what the draft still lacks before a coordinator can be asked (P-53)."""
    return list(
        lacking(
            title=draft.title,
            bodies=draft.bodies,
            jurisdiction=draft.jurisdiction,
            region=draft.region,
            file_sha256=draft.file_sha256,
        )
    )


def whole(draft: ReportDraft) -> Whole:
    """Return what a complete draft has.

    :raises Incomplete: a part is missing.
    """
    file = fingerprint_of(draft)
    if parts_lacking(draft) or not (draft.jurisdiction and draft.region and file):
        raise Incomplete
    return Whole(draft.jurisdiction, draft.region, file)


def fingerprint_of(draft: ReportDraft) -> Fingerprint | None:
    """Return what is kept of the draft's file; None while none was chosen."""
    if draft.file_name is None or draft.file_size is None or draft.file_sha256 is None:
        return None
    return Fingerprint(draft.file_name, draft.file_size, draft.file_sha256)


def decision_for(db: Session, draft: ReportDraft, *, at: datetime) -> Decision:
    """Return whether the author may publish this draft in the community's name now."""
    return decision_on(
        db,
        draft.author_id,
        draft.report_type,
        jurisdiction=draft.jurisdiction,
        at=at,
    )


def ask(db: Session, draft_id: int, *, revision: int, by: int, at: datetime) -> None:
    """Put the report before the coordinators of its region; ``revision`` is what was shown.

    :raises NoSuchDraft: there is none, or it is somebody else's.
    :raises StaleDraft: it was saved elsewhere meanwhile.
    :raises NotNow: it was asked for already, or is released or put aside.
    :raises NotEligible: something stands against it; carries every reason, and is recorded.
    :raises Incomplete: a part is missing.
    """
    draft = locked_own(db, draft_id, by)
    check_revision(draft, revision)
    check_way(draft, StepKind.ASK)
    check_eligible(db, draft, NotEligible, by=by, at=at)
    whole(draft)
    move(db, draft, StepKind.ASK, by=by, at=at)
    audit.record(db, "report.asked", at=at, actor_id=by, subject_id=by, draft_id=draft_id)


def take_back(db: Session, draft_id: int, *, by: int, at: datetime) -> None:
    """Take a report back from the coordinators, to change it.

    :raises NoSuchDraft: there is none, or it is somebody else's.
    :raises NotNow: a coordinator was quicker, or was never asked.
    """
    move(db, locked_own(db, draft_id, by), StepKind.TAKE_BACK, by=by, at=at)


def check_eligible(
    db: Session, draft: ReportDraft, refusal: type[NotEligible], *, by: int, at: datetime
) -> Decision:
    """Return the decision that lets the report go on; a refused try is recorded.

    :raises NotEligible: something stands against it; it is of the kind given.
    """
    decision = decision_for(db, draft, at=at)
    if decision.eligible:
        return decision
    leaving = partial(
        audit.record,
        act="report.refused",
        at=at,
        actor_id=by,
        subject_id=draft.author_id,
        draft_id=draft.id,
        report_type=draft.report_type.value,
        reasons=[each.against.value for each in decision.reasons],
    )
    raise refusal(decision, draft.id, leaving=leaving)
