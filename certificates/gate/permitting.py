"""Permits: given together with their entry in the log, and withdrawn with a reason."""

import secrets
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from certificates.gate import letters
from certificates.gate.asking import Whole
from certificates.gate.eligibility import Decision
from certificates.gate.errors import NoSuchPermit, OwnReport, WithdrawnAlready
from certificates.gate.models import Permit, PermitAct, PermitActKind, ReportDraft
from certificates.gate.number import make
from certificates.gate.pairs import bar
from certificates.issuing.number import BITS
from certificates.log.appending import append, random_id
from certificates.log.canonical import digest
from certificates.log.entries import EntryType
from certificates.log.models import LogEntry
from lms.accounts.current import Reader
from lms.security import audit

VERSION = 1
"""Of the documents that the log hashes."""


def grant(
    db: Session,
    draft: ReportDraft,
    whole: Whole,
    decision: Decision,
    *,
    by: int,
    at: datetime,
) -> Permit:
    """Give the permit for a draft, and write its entry in the log."""
    number = make(secrets.randbits(BITS))
    # The entry comes first: a permit without one could be given unseen.
    document = _document(number, draft, whole, decision, at=at)
    entry = append(db, kind=EntryType.PERMIT, document=document, at=at, actors=(by,))
    permit = Permit(
        number=number,
        draft_id=draft.id,
        author_id=draft.author_id,
        report_type=draft.report_type,
        title=draft.title,
        bodies=draft.bodies,
        jurisdiction=whole.jurisdiction,
        region=whole.region,
        file_name=whole.file.name,
        file_size=whole.file.size,
        file_sha256=whole.file.sha256,
        released_by=by,
        released_at=at,
        holdings=document["certificates"],
        code_version=decision.code_version,
        scheme_version=decision.scheme_version,
        document=document,
        document_hash=digest(document),
        log_entry_id=entry.id,
    )
    db.add(permit)
    db.flush()
    return permit


def withdraw(db: Session, number: str, reason: str, *, by: Reader, at: datetime) -> None:
    """Withdraw a permit for a reason that everyone may read; its page stays.

    :raises NoSuchPermit: there is none, or it is of another region.
    :raises OwnReport: it is for the coordinator's own report (P-20); the try is recorded.
    :raises WithdrawnAlready: somebody was quicker.
    """
    permit = db.scalar(select(Permit).filter_by(number=number).with_for_update())
    if permit is None or not by.coordinates(permit.region):
        raise NoSuchPermit
    check_pair(
        permit.author_id, "permit.withdraw-refused", by=by.id, at=at, permit_id=permit.id
    )
    if db.scalar(select(PermitAct.id).filter_by(permit_id=permit.id)) is not None:
        raise WithdrawnAlready
    _end(db, permit, reason, by=by.id, at=at)
    audit.record(
        db,
        "permit.withdrawn",
        at=at,
        actor_id=by.id,
        subject_id=permit.author_id,
        permit_id=permit.id,
    )
    letters.send_to(
        db,
        letters.WITHDRAWN,
        permit.author_id,
        f"/reports/{number}",
        at=at,
        title=permit.title,
        reason=reason,
    )


def _end(db: Session, permit: Permit, reason: str, *, by: int, at: datetime) -> None:
    """Write the act that ends a permit, and its entry in the log after that of the permit."""
    given = db.scalars(select(LogEntry.entry_id).filter_by(id=permit.log_entry_id)).one()
    entry = append(
        db,
        kind=EntryType.WITHDRAW,
        document={
            "v": VERSION,
            "kind": "permit-withdrawal",
            "salt": random_id(),
            "number": permit.number,
            "reason": reason,
        },
        at=at,
        actors=(by,),
        previous=given,
    )
    db.add(
        PermitAct(
            permit_id=permit.id,
            kind=PermitActKind.WITHDRAW,
            by_id=by,
            at=at,
            reason=reason,
            log_entry_id=entry.id,
        )
    )


def check_pair(author_id: int, act: str, *, by: int, at: datetime, **about: int) -> None:
    """Refuse a decision on one's own report, and leave ``act`` in the audit trail (P-20).

    :raises OwnReport: actor and author are tied.
    """
    found = bar(by, author_id)
    if found is None:
        return
    # Kept apart from the request, which a refusal rolls back.
    details: dict[str, object] = {"bar": found.value, **about}

    def leave(apart: Session) -> None:
        audit.record(apart, act, at=at, actor_id=by, subject_id=author_id, **details)

    raise OwnReport(leaving=leave)


def _document(
    number: str, draft: ReportDraft, whole: Whole, decision: Decision, *, at: datetime
) -> dict[str, Any]:
    return {
        "v": VERSION,
        "kind": "permit",
        "salt": random_id(),
        "number": number,
        "report_type": draft.report_type.value,
        "title": draft.title,
        "bodies": draft.bodies,
        "jurisdiction": whole.jurisdiction.value,
        "region": whole.region,
        "file_sha256": whole.file.sha256,
        "certificates": [
            {"number": each.number, "code": each.code, "standing": each.state.standing.value}
            for each in decision.holdings
        ],
        "code_version": decision.code_version,
        "scheme_version": decision.scheme_version,
        "released_at": at.isoformat(),
    }
