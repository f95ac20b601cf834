"""What the pages of a release are made of: what it would change, and what was proposed."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from courses.folder.names import lesson_name
from courses.folder.problems import Problem
from courses.quiz_part import QuizPart
from courses.studio import candidates, deciding, proposals, queries, text_queries
from courses.studio.desk import Desk
from courses.studio.proposals import Change, Proposal
from courses.studio.texts import plain


@dataclass(frozen=True, slots=True)
class NextRelease:
    """What a release would change, and whether it can be proposed."""

    desk: Desk
    changes: Sequence[Change]
    problems: Sequence[Problem]
    proposal: Proposal | None
    """The open one; then nothing else is compared."""
    earlier: Sequence[Proposal]
    overtaken: Sequence[str]
    ready: bool
    """Whether a release of these drafts can be proposed."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A proposal with all that it changes."""

    desk: Desk
    proposal: Proposal
    changes: Sequence[Change]
    moved: Sequence[str]
    """Files that have changed since, so that an open proposal cannot be approved."""


def next_release(db: Session, slug: str, language: str, quiz_part: QuizPart) -> NextRelease:
    """Return what a release made of the drafts would change.

    :raises NoSuchCourse: no course of that slug has a release.
    """
    desk = queries.desk(db, slug, language)
    earlier = proposals.recent(db, desk.course_id)
    waiting = next((each for each in earlier if each.open), None)
    if waiting or not desk.pending():
        return NextRelease(desk, (), (), waiting, earlier, (), ready=False)
    found = candidates.candidate(db, desk, quiz_part)
    return NextRelease(
        desk=desk,
        changes=_changes(db, desk, found, language),
        problems=found.problems,
        proposal=None,
        earlier=earlier,
        overtaken=desk.overtaken(),
        ready=found.usable and not desk.overtaken(),
    )


def proposed(db: Session, slug: str, proposal_id: int, language: str) -> Proposed:
    """Return a proposal with all that it changes.

    :raises NoSuchCourse: no course of that slug has a release.
    :raises NoSuchProposal: the course has none of that id.
    """
    desk = queries.desk(db, slug, language)
    found = proposals.proposal(db, desk.course_id, proposal_id)
    base = proposals.manifest_of(db, desk.course_id, found.base_number)
    titles = queries.titles(db, desk, language)
    return Proposed(
        desk=desk,
        proposal=found,
        changes=proposals.changes(db, desk, titles, base, found.manifest),
        moved=deciding.since(db, desk, found) if found.open else (),
    )


def _changes(
    db: Session, desk: Desk, found: candidates.Candidate, language: str
) -> list[Change]:
    titles = queries.titles(db, desk, language)
    pending = desk.pending()
    released = text_queries.stored_texts(
        db, [desk.manifest[path] for path in pending if path in desk.manifest]
    )
    return [
        proposals.change_of(
            name,
            titles,
            released.get(desk.manifest.get(path, ""), ""),
            plain(found.files[path].decode()),
        )
        for path in pending
        if (name := lesson_name(path))
    ]
