import pytest
from factories_courses import files, lesson, release
from factories_studio import CHANGED, LATER, SLUG, desk, propose, save
from sqlalchemy import select

from courses.errors import CourseHasProblems
from courses.models import ReleaseProposal
from courses.scope import Outcome
from courses.studio import proposals, proposing
from courses.studio.errors import (
    NoSuchProposal,
    NothingToRelease,
    NotYourProposal,
    ProposalClosed,
    ProposalOpen,
    ReleaseOvertaken,
    SavedWhileProposing,
)
from lms.security.audit import AuditEntry


@pytest.fixture(autouse=True)
def course(db):
    """A course of three lessons in two languages."""
    return release(db)


@pytest.fixture
def trainer(make):
    return make.trainer()


class TestProposing:
    def test_keeps_exactly_the_texts_of_that_moment(self, db, trainer):
        save(db, trainer)
        wanted = desk(db).next_manifest()

        made = propose(db, trainer)

        save(db, trainer, lesson("The first", "A later thought."))
        assert proposals.proposal(db, desk(db).course_id, made).manifest == wanted

    def test_leaves_a_trail(self, db, trainer):
        save(db, trainer)
        made = propose(db, trainer)

        entry = db.scalars(select(AuditEntry).filter_by(act="release.proposed")).one()

        assert entry.details["proposal_id"] == made

    def test_needs_a_changed_text(self, db, trainer):
        with pytest.raises(NothingToRelease):
            propose(db, trainer)

    def test_waits_for_the_proposal_before_it(self, db, trainer):
        save(db, trainer)
        propose(db, trainer)

        with pytest.raises(ProposalOpen):
            propose(db, trainer)

    def test_is_refused_while_a_text_has_faults(self, db, trainer):
        save(db, trainer, "No head at all.")

        with pytest.raises(CourseHasProblems):
            propose(db, trainer)

    def test_is_refused_for_a_draft_that_a_release_overtook(self, db, trainer):
        save(db, trainer)
        release(db, files(changes={"lessons/01-first.en.md": lesson("The first", "Else.")}))

        with pytest.raises(ReleaseOvertaken):
            propose(db, trainer)

    def test_is_refused_for_texts_saved_in_between(self, db, trainer):
        save(db, trainer)
        seen = files(changes={"lessons/01-first.en.md": lesson("The first", "Before.")})

        with pytest.raises(SavedWhileProposing) as refused:
            proposing.propose(db, SLUG, seen, "Why.", by=trainer.id, at=LATER)
        assert refused.value.values["files"] == "lessons/01-first.en.md"


class TestWithdrawing:
    @pytest.fixture
    def proposed(self, db, trainer):
        """An open proposal of the trainer's."""
        save(db, trainer)
        return propose(db, trainer)

    def test_closes_the_proposal_and_keeps_the_draft(self, db, trainer, proposed):
        proposing.withdraw(db, SLUG, proposed, by=trainer.id, at=LATER)

        assert db.get_one(ReleaseProposal, proposed).outcome is Outcome.WITHDRAWN
        assert list(desk(db).pending()) == ["lessons/01-first.en.md"]

    def test_lets_another_one_be_made(self, db, trainer, proposed):
        proposing.withdraw(db, SLUG, proposed, by=trainer.id, at=LATER)

        assert propose(db, trainer) != proposed

    def test_is_for_the_proposer_alone(self, db, make, proposed):
        with pytest.raises(NotYourProposal):
            proposing.withdraw(db, SLUG, proposed, by=make.trainer().id, at=LATER)

    def test_happens_once(self, db, trainer, proposed):
        proposing.withdraw(db, SLUG, proposed, by=trainer.id, at=LATER)

        with pytest.raises(ProposalClosed):
            proposing.withdraw(db, SLUG, proposed, by=trainer.id, at=LATER)

    def test_finds_no_proposal_of_another_course(self, db, trainer, proposed):
        release(db, files(slug="writing"))

        with pytest.raises(NoSuchProposal):
            proposing.withdraw(db, "writing", proposed, by=trainer.id, at=LATER)


class TestChanges:
    def test_are_told_by_text(self, db, trainer):
        save(db, trainer, CHANGED)
        made = proposals.proposal(db, desk(db).course_id, propose(db, trainer))
        base = proposals.manifest_of(db, made.course_id, made.base_number)

        (change,) = proposals.changes(db, desk(db), {"first": "T"}, base, made.manifest)

        assert (change.title, change.language) == ("T", "en")
