"""Writing: a text is saved as the next version of its draft, and nothing is written over."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from courses.media import digest_of
from courses.models import DraftVersion, LessonDraft
from courses.studio import opening, queries
from courses.studio.desk import Spot
from courses.studio.errors import SavedMeanwhile
from courses.studio.opening import Opened
from courses.studio.states import Seen, State
from lms.security import audit


def save(db: Session, spot: Spot, text: str, seen: Seen, *, by: int, at: datetime) -> bool:
    """Keep a text as the next version of its draft; tell whether there was anything to keep.

    :param text: with plain line ends (courses.studio.texts).
    :param seen: what the text was written from.
    :raises SavedMeanwhile: somebody has saved another one since.
    """
    found = _held(db, spot)
    # A draft that a release has overtaken is settled by saving it, even as it stands.
    if text == found.text and found.state is not State.OVERTAKEN:
        return False
    _require_fresh(found, seen)
    _write(db, found, text, by=by, at=at)
    _record(db, "lesson.saved", found, at=at)
    return True


def set_aside(db: Session, spot: Spot, text: str, seen: Seen, *, by: int, at: datetime) -> bool:
    """Keep the text that stands, and put another one into its history, where it can be found.

    :raises SavedMeanwhile: somebody has saved yet another one since.
    """
    found = _held(db, spot)
    _require_fresh(found, seen)
    _write(db, found, text, by=by, at=at)
    _write(db, found, found.text, by=by, at=at)
    _record(db, "lesson.set-aside", found, at=at)
    return True


def _held(db: Session, spot: Spot) -> Opened:
    queries.hold(db, spot.slug)
    return opening.opened(db, spot, spot.language)


def _require_fresh(found: Opened, seen: Seen) -> None:
    if not found.desk.is_fresh(found.spot.place, seen):
        raise SavedMeanwhile


def _write(db: Session, found: Opened, text: str, *, by: int, at: datetime) -> None:
    key, written_in = found.spot.place
    place = {"course_id": found.desk.course_id, "lesson_key": key, "language": written_in}
    draft = db.scalar(select(LessonDraft).filter_by(**place))
    if draft is None:
        draft = LessonDraft(**place, revision=0)
        db.add(draft)
    draft.markdown, draft.digest = text, digest_of(text.encode())
    draft.base_digest = found.desk.released(found.spot.place)
    draft.revision, draft.saved_by, draft.saved_at = draft.revision + 1, by, at
    db.flush()
    db.add(
        DraftVersion(
            draft_id=draft.id,
            revision=draft.revision,
            markdown=text,
            saved_by=by,
            saved_at=at,
        )
    )
    db.flush()


def _record(db: Session, act: str, found: Opened, *, at: datetime) -> None:
    audit.record(
        db,
        act,
        at=at,
        course_id=found.desk.course_id,
        lesson=found.spot.lesson_key,
        language=found.spot.language,
        from_revision=found.seen.revision,
    )
