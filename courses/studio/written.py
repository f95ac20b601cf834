"""What the studio knows of a person, for the download of one's own data."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from courses.models import Course, DraftVersion, LessonDraft, ReleaseProposal


def by_person(db: Session, person_id: int) -> Mapping[str, object]:
    """Return every version of a text that the person saved, and every release proposed.

    Nothing at all of those who never wrote in the studio: nearly everyone.
    """
    found: dict[str, list[dict[str, object]]] = {
        "texts_written": _texts(db, person_id),
        "releases_proposed": _proposals(db, person_id),
    }
    return {name: rows for name, rows in found.items() if rows}


def _texts(db: Session, person_id: int) -> list[dict[str, object]]:
    rows = db.execute(
        select(DraftVersion, LessonDraft.lesson_key, LessonDraft.language, Course.slug)
        .join(LessonDraft, LessonDraft.id == DraftVersion.draft_id)
        .join(Course, Course.id == LessonDraft.course_id)
        .where(DraftVersion.saved_by == person_id)
        .order_by(DraftVersion.id)
    )
    return [
        {
            "course": slug,
            "lesson": key,
            "language": language,
            "version": version.revision,
            "saved_at": version.saved_at.isoformat(),
            "markdown": version.markdown,
        }
        for version, key, language, slug in rows
    ]


def _proposals(db: Session, person_id: int) -> list[dict[str, object]]:
    rows = db.execute(
        select(ReleaseProposal, Course.slug)
        .join(Course, Course.id == ReleaseProposal.course_id)
        .where(ReleaseProposal.proposed_by == person_id)
        .order_by(ReleaseProposal.id)
    )
    return [
        {
            "course": slug,
            "proposed_at": proposal.proposed_at.isoformat(),
            "note": proposal.note,
            "outcome": proposal.outcome.value if proposal.outcome else None,
        }
        for proposal, slug in rows
    ]
