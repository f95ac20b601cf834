"""Questions about proposed releases; nothing here changes anything."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, aliased

from courses.folder.names import LessonName, lesson_name
from courses.models import Release, ReleaseProposal
from courses.scope import Outcome
from courses.studio import text_queries
from courses.studio.comparison import Line, compare
from courses.studio.desk import Desk
from courses.studio.errors import NoSuchProposal
from courses.studio.states import differing
from lms.accounts.models import Person

LONGEST_LIST = 20
"""Proposals that a page lists; older ones are kept and found by their address."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposed release, and what became of it."""

    id: int
    course_id: int
    base_number: int
    manifest: Mapping[str, str]
    note: str
    proposed_by: int
    proposer: str
    proposed_at: datetime
    outcome: Outcome | None
    """None while it is open."""
    decided_at: datetime | None
    decider: str | None
    reason: str

    @property
    def open(self) -> bool:
        """Whether nobody has decided on it yet."""
        return self.outcome is None

    @property
    def declined(self) -> bool:
        """Whether another trainer declined it, with a reason."""
        return self.outcome is Outcome.DECLINED


@dataclass(frozen=True, slots=True)
class Change:
    """A text that differs between two states of a course."""

    title: str
    language: str
    lesson_key: str
    lines: Sequence[Line]


def proposal(db: Session, course_id: int, proposal_id: int) -> Proposal:
    """Return one proposal of a course.

    :raises NoSuchProposal: the course has none of that id.
    """
    one = _asked().where(
        ReleaseProposal.course_id == course_id, ReleaseProposal.id == proposal_id
    )
    found = _proposals(db, one)
    if not found:
        raise NoSuchProposal
    return found[0]


def recent(db: Session, course_id: int) -> list[Proposal]:
    """Return the latest proposals of a course, the newest first."""
    newest_first = _asked().where(ReleaseProposal.course_id == course_id)
    return _proposals(db, newest_first.order_by(ReleaseProposal.id.desc()).limit(LONGEST_LIST))


def open_ones(db: Session, course_ids: Collection[int]) -> dict[int, Proposal]:
    """Return the open proposals of courses, by course."""
    still_open = _asked().where(
        ReleaseProposal.course_id.in_(course_ids), ReleaseProposal.outcome.is_(None)
    )
    return {found.course_id: found for found in _proposals(db, still_open)}


def manifest_of(db: Session, course_id: int, number: int) -> Mapping[str, str]:
    """Return the manifest of a release of the course."""
    found = select(Release.manifest).filter_by(course_id=course_id, number=number)
    manifest: Mapping[str, str] = db.scalars(found).one()
    return manifest


def changes(
    db: Session,
    desk: Desk,
    titles: Mapping[str, str],
    before: Mapping[str, str],
    after: Mapping[str, str],
) -> list[Change]:
    """Return the texts of lessons that differ between two manifests of stored files."""
    paths = differing(before, after)
    digests = [each[path] for path in paths for each in (before, after) if path in each]
    contents = text_queries.stored_texts(db, digests)
    return [
        change_of(
            name,
            titles,
            contents.get(before.get(path, ""), ""),
            contents.get(after.get(path, ""), ""),
        )
        for path in paths
        if (name := lesson_name(path)) and name.language in desk.languages
    ]


def change_of(name: LessonName, titles: Mapping[str, str], before: str, after: str) -> Change:
    """Return what differs between two states of one text."""
    title = titles.get(name.key, name.key)
    return Change(title, name.language, name.key, compare(before, after))


def _asked() -> Select[ReleaseProposal, str, str | None]:
    proposer, decider = aliased(Person), aliased(Person)
    return (
        select(ReleaseProposal, proposer.name, decider.name)
        .join(proposer, proposer.id == ReleaseProposal.proposed_by)
        .outerjoin(decider, decider.id == ReleaseProposal.decided_by)
    )


def _proposals(db: Session, asked: Select[ReleaseProposal, str, str | None]) -> list[Proposal]:
    return [
        Proposal(
            id=row.id,
            course_id=row.course_id,
            base_number=row.base_number,
            manifest=row.manifest,
            note=row.note,
            proposed_by=row.proposed_by,
            proposer=proposer,
            proposed_at=row.proposed_at,
            outcome=row.outcome,
            decided_at=row.decided_at,
            decider=decider,
            reason=row.reason,
        )
        for row, proposer, decider in db.execute(asked)
    ]
