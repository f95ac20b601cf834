"""Taking a draft from one state to the next, with the record of it."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from certificates.gate.drafts import StepKind, after
from certificates.gate.errors import NoSuchDraft, NotNow, StaleDraft
from certificates.gate.models import ReportDraft, ReportStep


def locked(db: Session, draft_id: int) -> ReportDraft:
    """Return a draft, held until the commit: two people must not both decide on it.

    :raises NoSuchDraft: there is none.
    """
    found = db.scalar(select(ReportDraft).filter_by(id=draft_id).with_for_update())
    if found is None:
        raise NoSuchDraft
    return found


def locked_own(db: Session, draft_id: int, author_id: int) -> ReportDraft:
    """Return a draft of that author, held until the commit.

    :raises NoSuchDraft: there is none, or it is somebody else's.
    """
    found = locked(db, draft_id)
    if found.author_id != author_id:
        raise NoSuchDraft
    return found


def check_revision(draft: ReportDraft, revision: int) -> None:
    """Refuse to act on a draft that is not as the page showed it.

    :raises StaleDraft: it was changed meanwhile.
    """
    if draft.revision != revision:
        raise StaleDraft


def check_way(draft: ReportDraft, kind: StepKind) -> None:
    """Refuse a step that cannot be taken from the draft's present state.

    :raises NotNow: it cannot.
    """
    if after(draft.state, kind) is None:
        raise NotNow


def move(
    db: Session,
    draft: ReportDraft,
    kind: StepKind,
    *,
    by: int,
    at: datetime,
    note: str = "",
) -> None:
    """Take the step and write down who took it.

    :raises NotNow: it cannot be taken from the draft's present state.
    """
    state = after(draft.state, kind)
    if state is None:
        raise NotNow
    draft.state, draft.revision, draft.changed_at = state, draft.revision + 1, at
    db.add(ReportStep(draft_id=draft.id, kind=kind, by_id=by, at=at, note=note))
    db.flush()
