"""What an author does with a draft alone: begin, save, choose the file, put it aside."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from certificates.gate.drafts import DraftState, StepKind
from certificates.gate.errors import NotNow
from certificates.gate.fingerprint import Fingerprint
from certificates.gate.models import ReportDraft
from certificates.gate.moving import check_revision, locked_own, move
from certificates.scheme.terms import ReportType
from lms.accounts.roles import Jurisdiction


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """What an author types; all but the type may still be empty."""

    report_type: ReportType
    title: str
    bodies: str
    jurisdiction: Jurisdiction | None
    region: str | None


def begin(db: Session, texts: Texts, *, by: int, at: datetime) -> int:
    """Keep a new draft, for which no certificate is needed, and return its id (domain 3.3)."""
    draft = ReportDraft(
        author_id=by,
        report_type=texts.report_type,
        title=texts.title,
        bodies=texts.bodies,
        jurisdiction=texts.jurisdiction,
        region=texts.region,
        file_name=None,
        file_size=None,
        file_sha256=None,
        state=DraftState.DRAFT,
        revision=1,
        created_at=at,
        changed_at=at,
    )
    db.add(draft)
    db.flush()
    return draft.id


def save(
    db: Session, draft_id: int, texts: Texts, *, revision: int, by: int, at: datetime
) -> None:
    """Keep what the author typed; ``revision`` is that of the text they began from.

    :raises NoSuchDraft: there is none, or it is somebody else's.
    :raises NotNow: a coordinator has it, or it is released or put aside.
    :raises StaleDraft: it was saved elsewhere meanwhile; neither text is lost.
    """
    draft = _open(db, draft_id, by)
    check_revision(draft, revision)
    draft.report_type, draft.title, draft.bodies = texts.report_type, texts.title, texts.bodies
    draft.jurisdiction, draft.region = texts.jurisdiction, texts.region
    _changed(db, draft, at)


def attach(db: Session, draft_id: int, file: Fingerprint, *, by: int, at: datetime) -> None:
    """Keep the fingerprint of the file that is the report, in place of any before.

    :raises NoSuchDraft: there is none, or it is somebody else's.
    :raises NotNow: a coordinator has it, or it is released or put aside.
    """
    draft = _open(db, draft_id, by)
    draft.file_name, draft.file_size, draft.file_sha256 = file.name, file.size, file.sha256
    _changed(db, draft, at)


def put_aside(db: Session, draft_id: int, *, by: int, at: datetime) -> None:
    """Take the draft out of the author's list; it is not shown to anyone any more.

    :raises NoSuchDraft: there is none, or it is somebody else's.
    :raises NotNow: a coordinator has it, or it is released or put aside already.
    """
    move(db, locked_own(db, draft_id, by), StepKind.PUT_ASIDE, by=by, at=at)


def _open(db: Session, draft_id: int, by: int) -> ReportDraft:
    draft = locked_own(db, draft_id, by)
    if not draft.state.with_author:
        raise NotNow
    return draft


def _changed(db: Session, draft: ReportDraft, at: datetime) -> None:
    draft.revision, draft.changed_at = draft.revision + 1, at
    db.flush()
