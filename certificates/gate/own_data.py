"""What a person has written and published, for the file of their own data."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from certificates.gate.models import Permit, ReportDraft
from certificates.gate.queries import permits_of


def own_data(db: Session, person_id: int) -> Mapping[str, object]:
    """Return every draft of the person, those put aside too, and every permit."""
    drafts = select(ReportDraft).where(ReportDraft.author_id == person_id)
    return {
        "report_drafts": [_draft(each) for each in db.scalars(drafts.order_by(ReportDraft.id))],
        "permits": [_permit(each) for each in permits_of(db, person_id)],
    }


def _draft(draft: ReportDraft) -> dict[str, object]:
    return {
        "type": draft.report_type.value,
        "title": draft.title,
        "bodies": draft.bodies,
        "jurisdiction": draft.jurisdiction and draft.jurisdiction.value,
        "region": draft.region,
        "file_name": draft.file_name,
        "file_sha256": draft.file_sha256,
        "state": draft.state.value,
        "created_at": draft.created_at.isoformat(),
        "changed_at": draft.changed_at.isoformat(),
    }


def _permit(permit: Permit) -> dict[str, object]:
    return {
        "number": permit.number,
        "type": permit.report_type.value,
        "title": permit.title,
        "file_sha256": permit.file_sha256,
        "released_at": permit.released_at.isoformat(),
        "certificates": permit.holdings,
        "document": permit.document,
    }
