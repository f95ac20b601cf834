"""Writing entries, each in the transaction of the act that it records."""

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from certificates.log.canonical import canonical, digest
from certificates.log.entries import EntryType, entry_document, is_salted
from certificates.log.models import LogActor, LogEntry

RANDOM_BYTES = 16


def random_id() -> str:
    """Return 128 random bits in base64url: an id, or the salt of a document."""
    return secrets.token_urlsafe(RANDOM_BYTES)


def append(
    db: Session,
    *,
    kind: EntryType,
    document: Mapping[str, object],
    at: datetime,
    actors: Sequence[int] = (),
    reason: str | None = None,
    previous: str | None = None,
) -> LogEntry:
    """Record an act on a document, of which only the hash is kept.

    ``actors`` are ids of persons, written as pseudonyms; none for what the platform does by
    its rules. ``reason`` is a code. ``previous`` is the entry before it on the same subject.

    :raises ValueError: the document has no ``salt``, so that its hash could be guessed.
    """
    if not is_salted(document):
        raise ValueError("a document in the log needs a salt of 128 random bits")
    entry_id, document_hash = random_id(), digest(document)
    published = entry_document(
        kind,
        entry_id,
        document_hash=document_hash,
        at=at,
        actors=[_pseudonym(db, person_id) for person_id in actors],
        reason=reason,
        previous=previous,
    )
    entry = LogEntry(
        entry_id=entry_id,
        type=kind,
        at=at,
        document_hash=document_hash,
        previous=previous,
        leaf=canonical(published),
    )
    db.add(entry)
    db.flush()
    return entry


def _pseudonym(db: Session, person_id: int) -> str:
    actor = db.get(LogActor, person_id)
    if actor is None:
        actor = LogActor(person_id=person_id, pseudonym=random_id())
        db.add(actor)
        # Now, so that a second act of the same transaction finds it.
        db.flush()
    return actor.pseudonym
