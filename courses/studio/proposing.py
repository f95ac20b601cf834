"""A trainer proposes the drafts of a course as its next release, or takes that back."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from courses.models import ReleaseProposal
from courses.scope import Outcome
from courses.stored_files import digest_of_manifest, manifest_of, store
from courses.studio import proposals, queries
from courses.studio.desk import Desk
from courses.studio.errors import (
    NoSuchProposal,
    NothingToRelease,
    NotYourProposal,
    ProposalClosed,
    ProposalOpen,
    ReleaseOvertaken,
    SavedWhileProposing,
)
from courses.studio.states import differing
from lms.security import audit


def propose(
    db: Session, slug: str, files: Mapping[str, bytes], note: str, *, by: int, at: datetime
) -> int:
    """Ask another trainer to release these files, and return the id of the proposal (P-51).

    :param files: every file of the course, checked, as the proposer has seen it.
    :raises NothingToRelease: no text has changed.
    :raises ReleaseOvertaken: a draft began from an older release than the newest one.
    :raises ProposalOpen: a release of the course is proposed already.
    :raises SavedWhileProposing: the drafts are not these files any more.
    """
    queries.hold(db, slug)
    desk = queries.desk(db, slug)
    _require_drafts(desk)
    if proposals.open_ones(db, [desk.course_id]):
        raise ProposalOpen
    if moved := differing(manifest_of(files), desk.next_manifest()):
        raise SavedWhileProposing(files=", ".join(moved))
    manifest = store(db, files)
    proposal = ReleaseProposal(
        course_id=desk.course_id,
        base_number=desk.number,
        manifest=manifest,
        digest=digest_of_manifest(manifest),
        note=note,
        proposed_by=by,
        proposed_at=at,
    )
    db.add(proposal)
    db.flush()
    ids = {"course_id": desk.course_id, "proposal_id": proposal.id}
    audit.record(db, "release.proposed", at=at, **ids)
    return proposal.id


def withdraw(db: Session, slug: str, proposal_id: int, *, by: int, at: datetime) -> None:
    """Take a proposal back; the drafts stay as they are.

    :raises NoSuchProposal: the course has none of that id.
    :raises ProposalClosed: it was decided on already.
    :raises NotYourProposal: somebody else proposed it.
    """
    proposal = held(db, queries.desk(db, slug), proposal_id)
    if proposal.proposed_by != by:
        raise NotYourProposal
    close(proposal, Outcome.WITHDRAWN, by=by, at=at)
    db.flush()
    audit.record(db, "release.withdrawn", at=at, proposal_id=proposal_id)


def held(db: Session, desk: Desk, proposal_id: int) -> ReleaseProposal:
    """Return an open proposal of the course, held until the commit.

    :raises NoSuchProposal: the course has none of that id.
    :raises ProposalClosed: it was decided on already.
    """
    asked = select(ReleaseProposal).filter_by(course_id=desk.course_id, id=proposal_id)
    found = db.scalar(asked.with_for_update())
    if found is None:
        raise NoSuchProposal
    if found.outcome is not None:
        raise ProposalClosed
    return found


def close(proposal: ReleaseProposal, outcome: Outcome, *, by: int, at: datetime) -> None:
    """Write down what became of a proposal."""
    proposal.outcome, proposal.decided_by, proposal.decided_at = outcome, by, at


def _require_drafts(desk: Desk) -> None:
    if not desk.pending():
        raise NothingToRelease
    if overtaken := desk.overtaken():
        raise ReleaseOvertaken(files=", ".join(overtaken))
