"""Another trainer than the proposer approves a release, or declines it (P-51)."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from courses.models import LessonDraft, Release, ReleaseProposal
from courses.quiz_part import QuizPart
from courses.releasing import Released, TwoTrainers, make_release
from courses.rendering import Prepared
from courses.scope import Outcome
from courses.studio import letters, proposals, queries
from courses.studio.desk import Desk
from courses.studio.errors import OwnProposal, ProposalOutdated
from courses.studio.proposing import close, held
from courses.studio.states import differing
from lms.accounts.letters import Letter
from lms.accounts.models import Person
from lms.security import audit


def approve(
    db: Session,
    slug: str,
    proposal_id: int,
    prepared: Prepared,
    quiz_part: QuizPart,
    *,
    by: int,
    at: datetime,
) -> Released:
    """Make the proposed files the newest release; learners under way keep theirs (P-51).

    :param prepared: the files of this proposal, ready to be shown.
    :raises NoSuchProposal: the course has none of that id.
    :raises ProposalClosed: it was decided on already.
    :raises OwnProposal: its proposer tries to approve it; the try is recorded.
    :raises ProposalOutdated: drafts or release have changed since.
    """
    queries.hold(db, slug)
    desk = queries.desk(db, slug)
    proposal = held(db, desk, proposal_id)
    _require_another(proposal, by=by, at=at)
    if moved := since(db, desk, proposal):
        raise ProposalOutdated(files=", ".join(moved))
    two = TwoTrainers(proposed_by=proposal.proposed_by, approved_by=by)
    made = make_release(db, prepared, quiz_part, at=at, trainers=two)
    _settle(db, desk)
    close(proposal, Outcome.APPROVED, by=by, at=at)
    proposal.release_id = made.release_id
    db.flush()
    _tell(db, "release.approved", letters.APPROVED, proposal, slug, at=at)
    return made


def decline(
    db: Session, slug: str, proposal_id: int, reason: str, *, by: int, at: datetime
) -> None:
    """Refuse a release and say why; the drafts stay as they are.

    :raises NoSuchProposal: the course has none of that id.
    :raises ProposalClosed: it was decided on already.
    :raises OwnProposal: its proposer tries to decline it; the try is recorded.
    """
    proposal = held(db, queries.desk(db, slug), proposal_id)
    _require_another(proposal, by=by, at=at)
    close(proposal, Outcome.DECLINED, by=by, at=at)
    proposal.reason = reason
    db.flush()
    _tell(db, "release.declined", letters.DECLINED, proposal, slug, at=at)


def since(db: Session, desk: Desk, proposal: ReleaseProposal | proposals.Proposal) -> list[str]:
    """Return the files that have changed since the release was proposed, drafts or released."""
    base = proposals.manifest_of(db, desk.course_id, proposal.base_number)
    drafted = differing(proposal.manifest, desk.next_manifest())
    return sorted({*drafted, *differing(base, desk.manifest)})


def _require_another(proposal: ReleaseProposal, *, by: int, at: datetime) -> None:
    if proposal.proposed_by == by:
        ids = {"course_id": proposal.course_id, "proposal_id": proposal.id}
        raise OwnProposal(
            leaving=lambda db: audit.record(db, "release.own-decision-refused", at=at, **ids)
        )


def _settle(db: Session, desk: Desk) -> None:
    """Let the drafts that are released now begin from this release."""
    released = set(desk.pending().values())
    for draft in db.scalars(select(LessonDraft).filter_by(course_id=desk.course_id)):
        if (draft.lesson_key, draft.language) in released:
            draft.base_digest = draft.digest


def _tell(
    db: Session,
    act: str,
    letter: Letter,
    proposal: ReleaseProposal,
    slug: str,
    *,
    at: datetime,
) -> None:
    """Record the decision and write to the proposer about it."""
    ids = {"course_id": proposal.course_id, "proposal_id": proposal.id}
    audit.record(db, act, at=at, subject_id=proposal.proposed_by, **ids)
    release = select(Release).filter_by(
        course_id=proposal.course_id, number=proposal.base_number
    )
    letters.tell(
        db,
        letter,
        db.scalars(release).one(),
        db.get_one(Person, proposal.proposed_by),
        path=f"/studio/{slug}/proposals/{proposal.id}",
        reason=proposal.reason,
        at=at,
    )
