from dataclasses import replace

import pytest
from factories_courses import AT, files, lesson, release
from factories_studio import (
    FIRST,
    FIRST_RU,
    LATER,
    SLUG,
    approve,
    desk,
    propose,
    save,
)
from sqlalchemy import select

from courses import enrolment, queries
from courses.models import Release, ReleaseProposal
from courses.quiz_part import WITHOUT_QUIZZES
from courses.scope import Origin, Outcome
from courses.studio import candidates, deciding
from courses.studio.errors import OwnProposal, ProposalClosed, ProposalOutdated
from courses.studio.states import State
from lms.jobs.models import Job
from lms.security.audit import AuditEntry

QUIZ = {"quizzes/final.en.md": "---\nquiz: Final\n---\n"}


@pytest.fixture(autouse=True)
def course(app, db):
    """A course of three lessons in two languages, with a quiz."""
    with app.app_context():
        yield release(db, files(quizzes=("final",), changes=QUIZ))


@pytest.fixture
def author(make):
    return make.trainer()


@pytest.fixture
def second(make):
    return make.trainer()


@pytest.fixture
def proposed(db, author):
    """A changed lesson, proposed for release by its author."""
    save(db, author)
    return propose(db, author)


def newest(db) -> Release:
    return db.scalars(select(Release).order_by(Release.number.desc())).first()


def shown(db, person_id):
    found = queries.place(queries.find(db, SLUG, person_id), "en")
    line = queries.line_of(queries.outline(db, found, "en"), "first")
    return queries.text(db, line).segments[0]["html"]


class TestApproving:
    def test_makes_the_next_release_of_two_people(self, db, author, second, proposed):
        approve(db, proposed, second)

        made = newest(db)
        assert (made.number, made.origin) == (2, Origin.STUDIO)
        assert (made.proposed_by, made.approved_by) == (author.id, second.id)

    def test_shows_the_new_text_to_new_readers(self, db, second, proposed):
        approve(db, proposed, second)

        assert "A monitor reads twice." in shown(db, None)

    def test_leaves_learners_under_way_their_release(self, db, make, course, second, proposed):
        learner = make.person().id
        enrolment.enrol(db, course.course_id, learner, at=AT)

        approve(db, proposed, second)

        assert "A monitor reads." in shown(db, learner)

    def test_settles_the_draft(self, db, second, proposed):
        approve(db, proposed, second)

        assert desk(db).pending() == {}

    def test_lets_an_open_tab_go_on(self, db, author, second, proposed):
        seen = desk(db).seen(FIRST.place)

        approve(db, proposed, second)

        assert desk(db).is_fresh(FIRST.place, seen)

    def test_carries_the_quizzes_over(self, db, second, proposed):
        taken = []
        part = replace(WITHOUT_QUIZZES, import_quizzes=lambda *given: taken.append(given))
        manifest = db.get_one(ReleaseProposal, proposed).manifest
        ready = candidates.prepared(db, manifest, part)

        made = deciding.approve(db, SLUG, proposed, ready, part, by=second.id, at=LATER)

        ((_, release_id, folder),) = taken
        assert release_id == made.release_id
        assert [quiz.key for quiz in folder.quizzes] == ["final"]

    def test_brings_a_text_in_a_language_that_had_none(self, db, author, second):
        without = {"lessons/01-first.ru.md": None, **QUIZ}
        release(db, files(quizzes=("final",), changes=without))
        russian = "---\ntitle: Первый\nobjective: Сказать.\n---\nНаблюдатель читает.\n"
        save(db, author, russian, spot=FIRST_RU)

        approve(db, propose(db, author), second)

        assert desk(db).state(FIRST_RU.place) is State.RELEASED

    def test_leaves_a_trail(self, db, author, second, proposed):
        approve(db, proposed, second)

        entry = db.scalars(select(AuditEntry).filter_by(act="release.approved")).one()

        assert (entry.subject_id, entry.details["proposal_id"]) == (author.id, proposed)

    def test_is_told_to_the_proposer_in_their_language(self, db, make, second):
        author = make.trainer(language="en")
        save(db, author)

        approve(db, propose(db, author), second)

        (letter,) = db.scalars(select(Job.payload).filter_by(kind="mail.send"))
        assert letter["to"] == author.email
        assert "approved the release you proposed of the course: Watching" in letter["body"]

    def test_happens_once(self, db, second, proposed):
        approve(db, proposed, second)

        with pytest.raises(ProposalClosed):
            approve(db, proposed, second)


class TestOwnProposal:
    def test_is_not_approved_by_its_proposer(self, db, author, proposed):
        with pytest.raises(OwnProposal) as refused:
            approve(db, proposed, author)

        refused.value.leaving(db)
        assert newest(db).number == 1
        assert db.scalars(
            select(AuditEntry).filter_by(act="release.own-decision-refused")
        ).one()

    def test_is_not_declined_by_its_proposer(self, db, author, proposed):
        with pytest.raises(OwnProposal):
            deciding.decline(db, SLUG, proposed, "No.", by=author.id, at=LATER)


class TestOutdatedProposal:
    def test_is_not_approved_after_a_draft_has_changed(self, db, author, second, proposed):
        save(db, author, lesson("The first", "A later thought."))

        with pytest.raises(ProposalOutdated) as refused:
            approve(db, proposed, second)
        assert refused.value.values["files"] == "lessons/01-first.en.md"

    def test_is_not_approved_after_another_lesson_was_drafted(
        self, db, author, second, proposed
    ):
        save(db, author, "---\ntitle: Новый\nobjective: Сказать.\n---\nИначе.\n", spot=FIRST_RU)

        with pytest.raises(ProposalOutdated):
            approve(db, proposed, second)

    def test_is_not_approved_after_another_release(self, db, second, proposed):
        release(db)

        with pytest.raises(ProposalOutdated):
            approve(db, proposed, second)

    def test_can_be_declined(self, db, author, second, proposed):
        save(db, author, lesson("The first", "A later thought."))

        deciding.decline(db, SLUG, proposed, "Outdated.", by=second.id, at=LATER)

        assert db.get_one(ReleaseProposal, proposed).outcome is Outcome.DECLINED


class TestDeclining:
    def test_keeps_reason_and_draft(self, db, second, proposed):
        deciding.decline(db, SLUG, proposed, "The source is missing.", by=second.id, at=LATER)

        row = db.get_one(ReleaseProposal, proposed)
        assert (row.reason, row.decided_by) == ("The source is missing.", second.id)
        assert desk(db).state(FIRST.place) is State.CHANGED

    def test_tells_the_proposer_why(self, db, second, proposed):
        deciding.decline(db, SLUG, proposed, "Too long.", by=second.id, at=LATER)

        (letter,) = db.scalars(select(Job.payload).filter_by(kind="mail.send"))
        assert "The reason: Too long." in letter["body"]
        assert f"/studio/{SLUG}/proposals/{proposed}" in letter["body"]

    def test_writes_to_nobody_without_an_address(self, db, make, second):
        author = make.trainer(email=None)
        save(db, author)

        deciding.decline(db, SLUG, propose(db, author), "No.", by=second.id, at=LATER)

        assert not db.scalars(select(Job).filter_by(kind="mail.send")).all()


class TestReleasedText:
    def test_is_what_the_release_says(self, db, second, proposed):
        approve(db, proposed, second)

        stored = desk(db).released(FIRST.place)

        assert stored == desk(db).drafts[FIRST.place].digest
