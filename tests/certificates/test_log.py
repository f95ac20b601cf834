"""The log: entries that say little, follow each other and never change."""

import json
from datetime import UTC, datetime

import pytest
from factories_certificates import ISSUED
from sqlalchemy import delete, select, text, update
from sqlalchemy.exc import DatabaseError, IntegrityError

from certificates.log.appending import append, random_id
from certificates.log.canonical import canonical
from certificates.log.entries import EntryType
from certificates.log.models import LogActor, LogEntry


def a_document(**members):
    return {"salt": random_id(), **members}


@pytest.fixture
def entry(db):
    return append(db, kind=EntryType.ISSUE, document=a_document(), at=ISSUED)


class TestEntry:
    def test_is_kept_as_its_canonical_bytes(self, entry):
        assert canonical(json.loads(entry.leaf)) == entry.leaf

    def test_says_type_hash_and_moment_and_no_more(self, entry):
        assert json.loads(entry.leaf) == {
            "v": 1,
            "type": "issue",
            "id": entry.entry_id,
            "doc": entry.document_hash,
            "at": "2026-11-05T10:00:00Z",
            "actors": [],
            "reason": None,
            "prev": None,
        }

    def test_has_an_id_of_128_random_bits(self, entry):
        assert len(entry.entry_id) == 22

    def test_names_its_actors_by_lasting_pseudonyms(self, db, make):
        person = make.person("Дана Сәрсенқызы")
        entries = [
            append(db, kind=kind, document=a_document(), at=ISSUED, actors=[person.id])
            for kind in (EntryType.SUSPEND, EntryType.REVOKE)
        ]

        named = [json.loads(entry.leaf)["actors"] for entry in entries]

        assert named == [[db.get(LogActor, person.id).pseudonym]] * 2

    def test_names_the_entry_before_it(self, db, entry):
        later = append(
            db,
            kind=EntryType.REVOKE,
            document=a_document(),
            at=datetime(2027, 1, 1, tzinfo=UTC),
            reason="panel-1",
            previous=entry.entry_id,
        )

        assert json.loads(later.leaf)["prev"] == entry.entry_id

    @pytest.mark.parametrize("salt", [None, "", "short", 7])
    def test_is_refused_for_a_document_one_could_guess(self, db, salt):
        with pytest.raises(ValueError, match="salt"):
            append(db, kind=EntryType.ISSUE, document={"salt": salt}, at=ISSUED)

    def test_can_be_followed_once_only(self, db, entry):
        forks = {"kind": EntryType.REVOKE, "at": ISSUED, "previous": entry.entry_id}
        append(db, document=a_document(), **forks)

        with pytest.raises(IntegrityError):
            append(db, document=a_document(), **forks)


class TestTableOfEntries:
    @pytest.mark.parametrize(
        "statement",
        [
            update(LogEntry).values(document_hash="0" * 64),
            delete(LogEntry),
            text("UPDATE certificate_act SET reason = 'none'"),
        ],
        ids=["change", "removal", "change of an act"],
    )
    def test_refuses(self, db, awards, make, statement):
        awards.pass_final(make.person())

        with pytest.raises(DatabaseError, match="append-only"):
            db.execute(statement)

    def test_holds_every_act_exactly_once(self, db, awards, make):
        for _ in range(3):
            awards.pass_final(make.person())

        assert len(db.scalars(select(LogEntry)).all()) == 3
