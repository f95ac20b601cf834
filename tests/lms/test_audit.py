"""The audit trail: who did what, to whom, when, from which session."""

import pytest
from factories_accounts import member
from sqlalchemy import delete, select, update
from sqlalchemy.exc import DatabaseError

from lms import clock
from lms.accounts.models import UserSession
from lms.security import audit_queries
from lms.security.audit import AuditEntry, record


def entries(db):
    return db.scalars(select(AuditEntry).order_by(AuditEntry.id)).all()


def write(db, act, **values):
    record(db, act, at=clock.now(), **values)
    db.commit()


class TestRecord:
    def test_names_the_reader_and_the_session(self, db, make, browser_of):
        person = member(make)
        browser = browser_of(person)
        browser.get("/account/name")

        browser.press("Save", name="Айгүл Сейітова")

        (entry,) = entries(db)
        assert (entry.act, entry.actor_id) == ("name.changed", person.id)
        assert entry.session_id == db.scalar(select(UserSession.id))

    def test_carries_the_number_of_the_request(self, db, make, browser_of):
        browser = browser_of(member(make))
        browser.get("/account/profile")

        browser.press("Save", region="KG-O")

        assert len(entries(db)[0].request_id) == 16

    def test_is_nobodys_outside_of_a_request(self, db):
        write(db, "worker.tidied")

        (entry,) = entries(db)
        assert (entry.actor_id, entry.session_id, entry.request_id) == (None, None, None)

    def test_holds_no_name_and_no_address(self, db, make, browser_of):
        browser = browser_of(member(make, "Айгүл Мысалова", email="aigul@example.org"))
        browser.get("/account/name")
        browser.press("Save", name="Айгүл Сейітова")

        kept = repr([(entry.act, entry.details) for entry in entries(db)])
        assert "Айгүл" not in kept
        assert "@" not in kept

    @pytest.mark.parametrize(
        "change", [update(AuditEntry).values(act="other.act"), delete(AuditEntry)]
    )
    def test_can_be_neither_changed_nor_removed(self, db, change):
        write(db, "role.proposed")

        with pytest.raises(DatabaseError, match="append-only"):
            db.execute(change)


class TestTrail:
    def test_of_a_person_has_both_sides_once(self, db, make):
        person, other = make.person(), make.person()
        write(db, "a.did", actor_id=person.id, subject_id=other.id)
        write(db, "a.suffered", actor_id=other.id, subject_id=person.id)
        write(db, "a.did-to-self", actor_id=person.id, subject_id=person.id)
        write(db, "a.elsewhere", actor_id=other.id, subject_id=other.id)

        trail = audit_queries.of_person(db, person.id)

        assert [entry.act.act for entry in trail.entries] == [
            "a.did-to-self",
            "a.suffered",
            "a.did",
        ]

    def test_goes_on_without_gap_or_repetition(self, db, make):
        person = make.person()
        for number in range(11):
            write(db, f"a.act-{number}", **{("actor_id", "subject_id")[number % 2]: person.id})

        acts, before = [], None
        while True:
            trail = audit_queries.of_person(db, person.id, before=before, limit=3)
            acts += [entry.act.act for entry in trail.entries]
            if (before := trail.before) is None:
                break

        assert acts == [f"a.act-{number}" for number in reversed(range(11))]

    def test_has_no_next_page_when_it_just_fits(self, db):
        for _ in range(3):
            write(db, "a.act")

        assert audit_queries.everything(db, limit=3).before is None

    def test_tells_the_names_as_they_are_now(self, db, make):
        write(db, "a.act", actor_id=make.person("Асан").id, subject_id=make.person("Үсөн").id)

        (entry,) = audit_queries.everything(db).entries

        assert (entry.actor, entry.subject) == ("Асан", "Үсөн")
