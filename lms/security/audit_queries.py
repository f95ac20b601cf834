"""Reading the audit trail, one page at a time, the newest first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, select, union
from sqlalchemy.orm import Session, aliased

from lms.accounts.models import Person
from lms.security.audit import AuditEntry

PAGE = 50


@dataclass(frozen=True, slots=True)
class Entry:
    """One act with the names of those concerned as they are now; None: nobody."""

    act: AuditEntry
    actor: str | None
    subject: str | None


@dataclass(frozen=True, slots=True)
class Trail:
    """One page; ``before`` asks for the next one, and is None on the last."""

    entries: Sequence[Entry]
    before: int | None


def everything(db: Session, *, before: int | None = None, limit: int = PAGE) -> Trail:
    """Return a page of the whole trail."""
    ids = _older(select(AuditEntry.id), before).limit(limit + 1)
    return _page(db, db.scalars(ids).all(), limit)


def of_person(
    db: Session, person_id: int, *, before: int | None = None, limit: int = PAGE
) -> Trail:
    """Return a page of what somebody did and of what was done to them."""
    ids = union(
        *(
            # Each half by its own index; a single OR would read the whole trail.
            select(_older(_where(mine), before).limit(limit + 1).subquery().c.id)
            for mine in (AuditEntry.actor_id == person_id, AuditEntry.subject_id == person_id)
        )
    )
    found = sorted(db.scalars(ids), reverse=True)
    return _page(db, found[: limit + 1], limit)


def own_entries(db: Session, person_id: int) -> Iterable[dict[str, Any]]:
    """Yield everything somebody did and everything done to them, for their own file."""
    before: int | None = None
    while True:
        trail = of_person(db, person_id, before=before, limit=500)
        for entry in trail.entries:
            yield {
                "at": entry.act.at.isoformat(),
                "act": entry.act.act,
                "by_me": entry.act.actor_id == person_id,
                "details": entry.act.details,
            }
        if (before := trail.before) is None:
            return


def _where(mine: ColumnElement[bool]) -> Select[Any]:
    return select(AuditEntry.id).where(mine)


def _older(ids: Select[Any], before: int | None) -> Select[Any]:
    ids = ids.order_by(AuditEntry.id.desc())
    return ids if before is None else ids.where(AuditEntry.id < before)


def _page(db: Session, ids: Sequence[int], limit: int) -> Trail:
    # Names are joined to the rows shown and no others: the trail has no end.
    shown = ids[:limit]
    actor, subject = aliased(Person), aliased(Person)
    rows = db.execute(
        select(AuditEntry, actor.name, subject.name)
        .outerjoin(actor, actor.id == AuditEntry.actor_id)
        .outerjoin(subject, subject.id == AuditEntry.subject_id)
        .where(AuditEntry.id.in_(shown))
        .order_by(AuditEntry.id.desc())
    )
    entries = [Entry(act, by, whom) for act, by, whom in rows]
    return Trail(entries, shown[-1] if len(ids) > limit else None)
