"""Questions asked about drafts and permits."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Select, and_, select
from sqlalchemy.orm import Session

from certificates.gate.drafts import DraftState
from certificates.gate.errors import NoSuchDraft, NoSuchPermit, NoSuchReport
from certificates.gate.models import Permit, PermitAct, ReportDraft, ReportStep
from certificates.gate.pairs import bar
from certificates.register.models import RegisterConsent
from lms.accounts.current import Reader
from lms.accounts.models import Person
from lms.accounts.queries import PAGE, Listed


@dataclass(frozen=True, slots=True)
class Published:
    """A permit as everyone may see it."""

    permit: Permit
    author: str | None
    """None while the author does not consent to be named (P-45)."""
    withdrawn: PermitAct | None
    """None while the permit stands."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A report that waits for a coordinator, with who wrote it."""

    draft: ReportDraft
    author: str
    email: str | None
    """None for somebody who has no e-mail."""


def published(db: Session, *, after: int | None = None, limit: int = PAGE) -> Listed[Published]:
    """Return permits, the newest first; ``after`` is the last id of the page before."""
    page = _published()
    if after is not None:
        page = page.where(Permit.id < after)
    rows = db.execute(page.order_by(Permit.id.desc()).limit(limit + 1)).all()
    found = [Published(*row) for row in rows]
    return Listed(found[:limit], found[limit - 1].permit.id if len(found) > limit else None)


def permit(db: Session, number: str | None) -> Published:
    """Return the permit of that number, written in groups; None is no number at all.

    :raises NoSuchPermit: there is none.
    """
    row = db.execute(_published().where(Permit.number == number)).one_or_none()
    if row is None:
        raise NoSuchPermit
    return Published(*row)


def permit_of(db: Session, draft_id: int) -> str | None:
    """Return the number of the permit that a draft has become; None while it has none."""
    return db.scalar(select(Permit.number).where(Permit.draft_id == draft_id))


def permits_of(db: Session, author_id: int) -> Sequence[Permit]:
    """Return the permits of an author, the newest first."""
    theirs = select(Permit).where(Permit.author_id == author_id)
    return db.scalars(theirs.order_by(Permit.id.desc())).all()


def drafts_of(db: Session, author_id: int) -> Sequence[ReportDraft]:
    """Return the drafts that an author has not put aside, the newest first."""
    theirs = select(ReportDraft).where(
        ReportDraft.author_id == author_id, ReportDraft.state != DraftState.WITHDRAWN
    )
    return db.scalars(theirs.order_by(ReportDraft.id.desc())).all()


def own_draft(db: Session, draft_id: int, author_id: int) -> ReportDraft:
    """Return a draft of that author.

    :raises NoSuchDraft: there is none, or it is somebody else's.
    """
    found = db.get(ReportDraft, draft_id)
    if found is None or found.author_id != author_id:
        raise NoSuchDraft
    return found


def steps_of(db: Session, draft_id: int) -> Sequence[ReportStep]:
    """Return what happened to a draft, the newest first."""
    steps = select(ReportStep).where(ReportStep.draft_id == draft_id)
    return db.scalars(steps.order_by(ReportStep.id.desc())).all()


def waiting(
    db: Session,
    regions: Sequence[str] | None,
    *,
    after: int | None = None,
    limit: int = PAGE,
) -> Listed[Waiting]:
    """Return the reports that wait in those regions, the oldest first.

    ``regions`` of None means all of them; ``after`` is the last id of the page before.
    """
    page = _waiting().where(ReportDraft.state == DraftState.ASKED)
    if regions is not None:
        page = page.where(ReportDraft.region.in_(regions))
    if after is not None:
        page = page.where(ReportDraft.id > after)
    rows = db.execute(page.order_by(ReportDraft.id).limit(limit + 1)).all()
    found = [Waiting(*row) for row in rows]
    return Listed(found[:limit], found[limit - 1].draft.id if len(found) > limit else None)


def waiting_report(db: Session, draft_id: int, asking: Reader) -> Waiting:
    """Return a report that waits for a coordinator of its region.

    :raises NoSuchReport: there is none, or it is of another region.
    """
    row = db.execute(_waiting().where(ReportDraft.id == draft_id)).one_or_none()
    if row is None:
        raise NoSuchReport
    found = Waiting(*row)
    if found.draft.state is not DraftState.ASKED or not asking.coordinates(found.draft.region):
        raise NoSuchReport
    return found


def may_withdraw(found: Published, asking: Reader) -> bool:
    """Tell whether to offer the reader to withdraw a permit; a verb has the last word."""
    return (
        found.withdrawn is None
        and asking.coordinates(found.permit.region)
        and bar(asking.id, found.permit.author_id) is None
    )


def _waiting() -> Select[ReportDraft, str, str | None]:
    theirs = and_(Person.id == ReportDraft.author_id, Person.deactivated_at.is_(None))
    return select(ReportDraft, Person.name, Person.email).join(Person, theirs)


def _published() -> Select[Permit, str, PermitAct]:
    return (
        select(Permit, Person.name, PermitAct)
        # The name is left out by the query, so that no page can show it by mistake (P-45).
        .outerjoin(
            RegisterConsent,
            and_(
                RegisterConsent.person_id == Permit.author_id,
                RegisterConsent.withdrawn_at.is_(None),
            ),
        )
        .outerjoin(
            Person,
            and_(Person.id == RegisterConsent.person_id, Person.deactivated_at.is_(None)),
        )
        .outerjoin(PermitAct, PermitAct.permit_id == Permit.id)
    )
