"""Certificates in every standing, with their acts and the entries of the log."""

import hashlib
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from certificates.issuing import number
from certificates.issuing.evidence import Passed, in_every_language
from certificates.issuing.models import Certificate, CertificateAct
from certificates.log.entries import EntryType
from certificates.log.models import LogEntry
from certificates.scheme.versions import VERSIONS
from certificates.standing.rules import Act, ActKind, Limits, Term, limits, term
from lms.accounts.roles import Jurisdiction
from tests.bench.pouring import Row, next_id, pour
from tests.bench.taught import Taught

ZONE = ZoneInfo("Asia/Almaty")
CODE, QUIZ = "ETH", "final"
OLDEST = 600
"""Days since the oldest certificate was given: long enough for every standing."""
ENTRIES = {
    ActKind.ISSUE: EntryType.ISSUE,
    ActKind.SUSPEND: EntryType.SUSPEND,
    ActKind.REVOKE: EntryType.REVOKE,
}
NO_TERM = dict.fromkeys(("valid_from", "lapsing_from", "valid_until", "grace_until"))


@dataclass(frozen=True, slots=True)
class Held:
    """A certificate to be written, and its acts with the ids of their entries."""

    id: int
    person: int
    name: str
    acts: list[tuple[int, Act]]

    @property
    def limits(self) -> Limits:
        """Return the moments that decide its standing."""
        return limits(act for _, act in self.acts)


def certify(
    connection: Connection,
    names: dict[int, str],
    course: Taught,
    chance: random.Random,
    at: datetime,
) -> None:
    """Give each of the people a certificate at some time of the past."""
    entry = next_id(connection, LogEntry)
    held = []
    for place, (person, name) in enumerate(names.items(), next_id(connection, Certificate)):
        acts = list(enumerate(_acts(chance, at), entry))
        entry += len(acts)
        held.append(Held(place, person, name, acts))
    pour(connection, LogEntry, _entries(held))
    pour(connection, Certificate, (_certificate(each, course, chance) for each in held))
    first = next_id(connection, CertificateAct)
    pour(connection, CertificateAct, _act_rows(held, first))


def _acts(chance: random.Random, at: datetime) -> list[Act]:
    given = at - timedelta(days=chance.randrange(OLDEST), minutes=chance.randrange(1440))
    span = term(given, months=12, grace_days=30, zone=ZONE)
    acts = [Act(kind=ActKind.ISSUE, at=given, term=span)]
    fate = chance.random()
    if fate < 0.03:
        kind = ActKind.REVOKE if fate < 0.01 else ActKind.SUSPEND
        acts.append(Act(kind=kind, at=given + (at - given) / 2))
    return acts


def _entries(held: Iterable[Held]) -> Iterator[Row]:
    for each in held:
        before = None
        for entry, act in each.acts:
            digest = hashlib.sha256(f"{entry}".encode()).hexdigest()
            yield {
                "id": entry,
                "entry_id": digest[:22],
                "type": ENTRIES[act.kind],
                "at": act.at,
                "document_hash": digest,
                "previous": before,
                "leaf": digest.encode() * 4,
            }
            before = digest[:22]


def _certificate(held: Held, course: Taught, chance: random.Random) -> Row:
    given = held.acts[0][1].at
    return {
        "id": held.id,
        "number": number.make(chance.getrandbits(number.BITS)),
        "person_id": held.person,
        "holder_name": held.name,
        "code": CODE,
        "title": in_every_language({"en": "Ethics for procurement monitors"}),
        "jurisdiction": Jurisdiction.KZ,
        "language": "kk",
        "scheme_version": VERSIONS[0].version,
        "rests_on": [_passed(course, given).kept()],
        "pilot": True,
        "demo": True,
        "issued_at": given,
        **_moments(held.limits),
        "superseded_at": None,
        "previous_id": None,
        "document": {"v": 1, "salt": "A" * 22},
        "document_hash": "0" * 64,
        "log_entry_id": held.acts[0][0],
    }


def _moments(kept: Limits | Term) -> Row:
    # Not asdict, which copies each moment deeply: that took a third of the filling.
    return {part.name: getattr(kept, part.name) for part in fields(kept)}


def _passed(course: Taught, at: datetime) -> Passed:
    return Passed(
        course=course.slug,
        title=in_every_language(course.title),
        release=course.number,
        quiz=QUIZ,
        attempt=1,
        score=Fraction(80),
        passed_at=at,
    )


def _act_rows(held: Iterable[Held], first: int) -> Iterator[Row]:
    acts = ((each, entry, act) for each in held for entry, act in each.acts)
    for place, (each, entry, act) in enumerate(acts, first):
        yield {
            "id": place,
            "certificate_id": each.id,
            "kind": act.kind,
            "at": act.at,
            **(_moments(act.term) if act.term else NO_TERM),
            "suspended_until": act.until,
            "reason": None if act.kind is ActKind.ISSUE else "by-the-panel",
            "log_entry_id": entry,
        }
