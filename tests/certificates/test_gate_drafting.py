"""An author's drafts: verbs."""

import hashlib

import pytest
from factories_gate import CONTENT
from sqlalchemy import select

from certificates.gate import asking, drafting
from certificates.gate.drafting import Texts
from certificates.gate.drafts import DraftState
from certificates.gate.eligibility import Against
from certificates.gate.errors import Incomplete, NoSuchDraft, NotEligible, NotNow, StaleDraft
from certificates.scheme.terms import ReportType
from lms import clock
from lms.security.audit import AuditEntry

TEXTS = Texts(
    report_type=ReportType.OBSERVATION,
    title="Another title",
    bodies="",
    jurisdiction=None,
    region=None,
)


@pytest.fixture
def author(gate):
    return gate.author()


class TestBegin:
    def test_needs_no_certificate(self, db, make):
        draft_id = drafting.begin(db, TEXTS, by=make.person().id, at=clock.now())

        assert draft_id


class TestSave:
    def test_raises_the_revision(self, db, gate, author):
        draft = gate.draft(author)
        began = draft.revision

        drafting.save(db, draft.id, TEXTS, revision=began, by=author.id, at=clock.now())

        assert (draft.title, draft.revision) == ("Another title", began + 1)

    def test_refuses_a_text_begun_from_an_older_one(self, db, gate, author):
        draft = gate.draft(author)

        with pytest.raises(StaleDraft):
            drafting.save(
                db, draft.id, TEXTS, revision=draft.revision - 1, by=author.id, at=clock.now()
            )

    def test_refuses_while_a_coordinator_has_it(self, db, gate, author):
        draft = gate.asked(author)

        with pytest.raises(NotNow):
            drafting.save(
                db, draft.id, TEXTS, revision=draft.revision, by=author.id, at=clock.now()
            )

    def test_hides_the_drafts_of_others(self, db, gate, author, make):
        draft = gate.draft(author)

        with pytest.raises(NoSuchDraft):
            drafting.save(db, draft.id, TEXTS, revision=1, by=make.person().id, at=clock.now())


class TestAttach:
    def test_keeps_name_size_and_fingerprint(self, gate, author):
        draft = gate.draft(author)

        assert (draft.file_name, draft.file_size) == ("milk.pdf", len(CONTENT))
        assert draft.file_sha256 == hashlib.sha256(CONTENT).hexdigest()


class TestAsk:
    def ask(self, app, db, draft, author):
        with app.app_context():
            asking.ask(db, draft.id, revision=draft.revision, by=author.id, at=clock.now())

    def test_puts_it_before_the_coordinators(self, app, db, gate, author):
        draft = gate.draft(author)

        self.ask(app, db, draft, author)

        assert draft.state is DraftState.ASKED

    def test_refuses_with_every_reason(self, app, db, gate, make):
        newcomer = make.person()
        draft = gate.draft(newcomer)

        with pytest.raises(NotEligible) as refused:
            self.ask(app, db, draft, newcomer)

        reasons = [each.against for each in refused.value.decision.reasons]
        assert reasons == [Against.NEVER_EARNED, Against.CODE_OPEN]

    def test_leaves_the_refused_try_in_the_audit_trail(self, app, db, gate, make):
        newcomer = make.person()
        draft = gate.draft(newcomer)
        with pytest.raises(NotEligible) as refused:
            self.ask(app, db, draft, newcomer)

        refused.value.leaving(db)
        db.flush()

        entry = db.scalars(select(AuditEntry).filter_by(act="report.refused")).one()
        assert entry.details["reasons"] == ["never-earned", "code-open"]

    def test_refuses_what_is_not_complete(self, app, db, gate, author):
        draft = gate.draft(author, file=None)

        with pytest.raises(Incomplete):
            self.ask(app, db, draft, author)

    def test_refuses_a_thematic_report_that_nobody_may_publish_yet(self, app, db, gate, author):
        draft = gate.draft(author, report_type=ReportType.THEMATIC)

        with pytest.raises(NotEligible):
            self.ask(app, db, draft, author)

    def test_refuses_to_ask_twice(self, app, db, gate, author):
        draft = gate.asked(author)

        with pytest.raises(NotNow):
            self.ask(app, db, draft, author)


class TestTakeBack:
    def test_gives_the_draft_to_its_author(self, db, gate, author):
        draft = gate.asked(author)

        asking.take_back(db, draft.id, by=author.id, at=clock.now())

        assert draft.state.with_author


class TestPutAside:
    def test_is_final(self, db, gate, author):
        draft = gate.draft(author)
        drafting.put_aside(db, draft.id, by=author.id, at=clock.now())

        with pytest.raises(NotNow):
            drafting.put_aside(db, draft.id, by=author.id, at=clock.now())
