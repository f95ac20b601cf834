"""What coordinators decide on reports: verbs."""

import pytest
from sqlalchemy import func, select

from certificates.gate import asking, permitting, releasing
from certificates.gate.drafts import DraftState
from certificates.gate.errors import (
    AuthorNotEligible,
    NoSuchPermit,
    NoSuchReport,
    NotNow,
    OwnReport,
    StaleDraft,
    WithdrawnAlready,
)
from certificates.gate.models import Permit, PermitAct, ReportStep
from certificates.issuing.models import Certificate, CertificateAct
from certificates.log.appending import append, random_id
from certificates.log.canonical import digest
from certificates.log.entries import EntryType
from certificates.log.models import LogEntry
from certificates.standing.rules import ActKind
from lms import clock
from lms.accounts.roles import Role
from lms.jobs.models import Job
from lms.security.audit import AuditEntry


@pytest.fixture
def author(gate):
    return gate.author()


@pytest.fixture
def coordinator(gate, make):
    return gate.reader(make.coordinator())


@pytest.fixture
def decide(app, db):
    """Call a verb inside the application, as letters need it."""

    def call(verb, *args, **values):
        with app.app_context():
            return verb(db, *args, at=clock.now(), **values)

    return call


def letters(db) -> list[str]:
    jobs = db.scalars(select(Job).filter_by(kind="mail.send")).all()
    return [job.payload["subject"] for job in jobs]


class TestReportOfSomebodyWhoLeft:
    def test_is_not_released(self, gate, author, coordinator, decide, make):
        draft = gate.asked(author)
        author.deactivated_at = clock.now()
        make.save(author)

        with pytest.raises(NoSuchReport):
            decide(releasing.release, draft.id, revision=draft.revision, by=coordinator)


class TestRelease:
    @pytest.fixture
    def permit(self, gate, author, coordinator, decide, db) -> Permit:
        draft = gate.asked(author)
        number = decide(releasing.release, draft.id, revision=draft.revision, by=coordinator)
        return db.scalars(select(Permit).filter_by(number=number)).one()

    def test_keeps_what_stood_on_that_day(self, permit):
        (held,) = permit.holdings

        assert (held["code"], held["standing"], permit.code_version) == ("ETH", "valid", "1")

    def test_writes_the_log_in_the_same_transaction(self, db, permit):
        entry = db.get_one(LogEntry, permit.log_entry_id)

        assert (entry.type.value, entry.document_hash) == ("permit", digest(permit.document))

    def test_puts_no_person_into_the_log(self, db, permit, author):
        leaf = db.get_one(LogEntry, permit.log_entry_id).leaf.decode()

        assert author.name not in leaf
        assert permit.number not in leaf

    def test_tells_the_author_by_letter(self, db, permit):
        assert "Your report is released" in letters(db)

    def test_cannot_be_done_twice(self, permit, coordinator, decide):
        with pytest.raises(NotNow):
            decide(releasing.release, permit.draft_id, revision=4, by=coordinator)


class TestReleasing:
    def test_is_refused_for_a_report_of_ones_own(self, gate, decide):
        both = gate.author("", Role.COORDINATOR)
        draft = gate.asked(both)

        with pytest.raises(OwnReport):
            decide(releasing.release, draft.id, revision=draft.revision, by=gate.reader(both))

    def test_leaves_a_refused_try_in_the_audit_trail(self, gate, decide, db):
        both = gate.author("", Role.COORDINATOR)
        draft = gate.asked(both)
        with pytest.raises(OwnReport) as refused:
            decide(releasing.release, draft.id, revision=draft.revision, by=gate.reader(both))

        refused.value.leaving(db)
        db.flush()

        entry = db.scalars(select(AuditEntry).filter_by(act="report.release-refused")).one()
        assert (entry.actor_id, entry.details["bar"]) == (both.id, "self")

    def test_is_for_coordinators_of_the_region(self, gate, make, author, decide):
        draft = gate.asked(author)
        stranger = gate.reader(make.coordinator(region="KG-O"))

        with pytest.raises(NoSuchReport):
            decide(releasing.release, draft.id, revision=draft.revision, by=stranger)

    def test_looks_at_the_certificate_again(self, gate, author, coordinator, decide, db):
        draft = gate.asked(author)
        suspend(db, author)

        with pytest.raises(AuthorNotEligible):
            decide(releasing.release, draft.id, revision=draft.revision, by=coordinator)

    def test_is_refused_for_a_text_that_was_not_shown(self, gate, author, coordinator, decide):
        draft = gate.asked(author)

        with pytest.raises(StaleDraft):
            decide(releasing.release, draft.id, revision=draft.revision - 1, by=coordinator)

    def test_sees_nothing_of_a_draft_taken_back(self, gate, author, coordinator, decide):
        draft = gate.asked(author)
        decide(asking.take_back, draft.id, by=author.id)

        with pytest.raises(NoSuchReport):
            decide(releasing.release, draft.id, revision=draft.revision, by=coordinator)


class TestGiveBack:
    def test_returns_the_draft_with_a_note(self, gate, author, coordinator, decide, db):
        draft = gate.asked(author)

        decide(
            releasing.give_back,
            draft.id,
            "Which school?",
            revision=draft.revision,
            by=coordinator,
        )

        notes = db.scalars(select(ReportStep.note).filter_by(draft_id=draft.id)).all()
        assert (draft.state, notes) == (DraftState.RETURNED, ["", "Which school?"])

    def test_sends_the_note_to_the_author(self, gate, author, coordinator, decide, db):
        draft = gate.asked(author)

        decide(
            releasing.give_back, draft.id, "Which one?", revision=draft.revision, by=coordinator
        )

        assert "Your report is returned to you with a note" in letters(db)


class TestWithdraw:
    def test_keeps_permit_and_reason(self, gate, author, coordinator, decide, db):
        permit = gate.permit(author)

        decide(permitting.withdraw, permit.number, "The file held a phone.", by=coordinator)

        act = db.scalars(select(PermitAct).filter_by(permit_id=permit.id)).one()
        assert act.reason == "The file held a phone."

    def test_continues_the_history_in_the_log(self, gate, author, coordinator, decide, db):
        permit = gate.permit(author)
        given = db.get_one(LogEntry, permit.log_entry_id)

        decide(permitting.withdraw, permit.number, "A phone.", by=coordinator)

        entry = db.scalars(select(LogEntry).filter_by(previous=given.entry_id)).one()
        assert entry.type.value == "withdraw"

    def test_is_done_once(self, gate, author, coordinator, decide):
        permit = gate.permit(author)
        decide(permitting.withdraw, permit.number, "A phone.", by=coordinator)

        with pytest.raises(WithdrawnAlready):
            decide(permitting.withdraw, permit.number, "Again.", by=coordinator)

    def test_is_for_coordinators_of_the_region(self, gate, make, author, decide):
        permit = gate.permit(author)
        stranger = gate.reader(make.coordinator(region="KG-O"))

        with pytest.raises(NoSuchPermit):
            decide(permitting.withdraw, permit.number, "No.", by=stranger)


class TestPermits:
    def test_cannot_be_given_twice_for_one_draft(self, gate, author, db):
        gate.permit(author)

        assert db.scalar(select(func.count()).select_from(Permit)) == 1


def suspend(db, person):
    held = db.scalars(select(Certificate).filter_by(person_id=person.id)).one()
    document = {"salt": random_id()}
    entry = append(db, kind=EntryType.SUSPEND, document=document, at=clock.now())
    db.add(
        CertificateAct(
            certificate_id=held.id,
            kind=ActKind.SUSPEND,
            at=clock.now(),
            log_entry_id=entry.id,
        )
    )
    db.flush()
