import pytest
from factories_quizzes import DAY, HOUR, MINUTE, NOON, SECOND
from sqlalchemy import select

from lms.db.session import database
from quizzes import queries
from quizzes.attempts.unaccepted import (
    ClosedAttempt,
    LateAnswer,
    NotAccepted,
    SettledAnswer,
    StaleAnswer,
)
from quizzes.errors import NoSuchAttempt, NoSuchQuestion
from quizzes.limits import GRACE
from quizzes.models import AnswerEvent, AttemptState, Unaccepted


@pytest.fixture
def attempt(quizzes, make):
    quizzes.course(time="20min")
    return quizzes.start(make.person())


@pytest.fixture
def refused(app):
    """Do what outlives a refusal, as the shell does it: ``refused(error)``."""

    def leave(error):
        with app.app_context(), database().writer.begin() as db:
            error.leaving(db)

    return leave


def events(db):
    return db.scalars(select(AnswerEvent).order_by(AnswerEvent.id)).all()


def standing(db, attempt, position=1):
    return queries.question(db, attempt.id, position)[0]


class TestSaving:
    def test_raises_the_revision_by_one(self, quizzes, attempt):
        quizzes.save(attempt, answer=quizzes.answer_to(attempt, 1, right=False))

        assert quizzes.save(attempt, base=1).revision == 2

    def test_keeps_each_change_as_an_event(self, db, quizzes, attempt):
        quizzes.save(attempt, answer=quizzes.answer_to(attempt, 1, right=False))
        quizzes.save(attempt, base=1, at=NOON + MINUTE)

        assert [(e.revision, e.accepted, e.at) for e in events(db)] == [
            (0, True, NOON),
            (1, True, NOON + MINUTE),
        ]

    def test_counts_the_changes_of_the_attempt(self, quizzes, attempt):
        quizzes.save(attempt, 1)
        quizzes.save(attempt, 2)

        assert quizzes.attempt(attempt.id).rev == 2

    def test_marks_the_question_as_answered(self, db, quizzes, attempt):
        quizzes.save(attempt, 2)

        assert queries.answered(db, attempt.id) == {1: False, 2: True, 3: False, 4: False}

    def test_takes_an_answer_back(self, db, quizzes, make):
        quizzes.course(draw=None)
        attempt = quizzes.start(make.person())
        ticked = quizzes.at_kind(attempt, "multiple")
        quizzes.save(attempt, ticked)

        quizzes.save(attempt, ticked, answer=[], base=1)

        assert not queries.answered(db, attempt.id)[ticked]

    def test_is_refused_for_another_person(self, quizzes, attempt, make):
        with pytest.raises(NoSuchAttempt):
            quizzes.save(attempt, by=make.person())

    def test_is_refused_for_a_question_that_is_not_asked(self, quizzes, attempt):
        with pytest.raises(NoSuchQuestion):
            quizzes.save(attempt, 5, answer="1")


class TestRetryAfterALostReply:
    def test_finds_the_answer_saved(self, db, quizzes, attempt):
        quizzes.save(attempt)

        assert quizzes.save(attempt, at=NOON + SECOND).at == NOON
        assert len(events(db)) == 1

    def test_finds_it_saved_after_the_end_too(self, quizzes, attempt):
        quizzes.save(attempt)
        quizzes.submit(attempt)

        assert quizzes.save(attempt, at=NOON + DAY).revision == 1


class TestTwoTabs:
    def clash(self, quizzes, attempt):
        quizzes.save(attempt)
        other = quizzes.answer_to(attempt, 1, right=False)
        with pytest.raises(StaleAnswer) as caught:
            quizzes.save(attempt, answer=other, base=0, at=NOON + MINUTE)
        return caught.value

    def test_do_not_overwrite_each_other_unseen(self, db, quizzes, attempt):
        first = quizzes.answer_to(attempt, 1)

        self.clash(quizzes, attempt)

        assert standing(db, attempt).answer == first

    def test_show_both_answers_in_words(self, quizzes, attempt):
        error = self.clash(quizzes, attempt)

        assert error.sent != error.saved
        assert error.sent
        assert error.saved

    def test_leave_the_refused_one_as_evidence(self, db, quizzes, attempt, refused):
        refused(self.clash(quizzes, attempt))

        assert [(e.accepted, e.reason) for e in events(db)] == [
            (True, None),
            (False, Unaccepted.STALE),
        ]

    def test_may_work_on_different_questions(self, quizzes, attempt):
        quizzes.save(attempt, 1)

        assert quizzes.save(attempt, 2).revision == 1


class TestDeadline:
    def test_takes_answers_until_the_grace_is_over(self, quizzes, attempt):
        at = attempt.deadline_at + GRACE

        assert quizzes.save(attempt, at=at).at == at

    def test_takes_none_a_second_later(self, quizzes, attempt):
        with pytest.raises(LateAnswer):
            quizzes.save(attempt, at=attempt.deadline_at + GRACE + SECOND)

    def test_keeps_what_came_late_and_closes_the_attempt(self, db, quizzes, attempt, refused):
        with pytest.raises(LateAnswer) as caught:
            quizzes.save(attempt, at=attempt.deadline_at + HOUR)
        refused(caught.value)

        assert events(db)[0].reason is Unaccepted.LATE
        assert quizzes.attempt(attempt.id).state is AttemptState.EXPIRED

    def test_that_was_moved_on_holds_at_once(self, quizzes, attempt, make):
        attempt.deadline_at += HOUR
        make.save(attempt)

        assert quizzes.save(attempt, at=NOON + 30 * MINUTE).revision == 1


class TestClosedAttempt:
    def test_takes_no_answer_any_more(self, quizzes, attempt):
        quizzes.submit(attempt)

        with pytest.raises(ClosedAttempt):
            quizzes.save(attempt)

    def test_keeps_what_comes_afterwards(self, db, quizzes, attempt, refused):
        quizzes.submit(attempt)
        with pytest.raises(NotAccepted) as caught:
            quizzes.save(attempt)

        refused(caught.value)

        assert [e.reason for e in events(db)] == [Unaccepted.CLOSED]


class TestPracticeAnswer:
    def test_stands_once_its_feedback_was_shown(self, quizzes, make):
        attempt = quizzes.start(make.person(), "check")
        quizzes.save(attempt, answer=quizzes.answer_to(attempt, 1, right=False))

        with pytest.raises(SettledAnswer):
            quizzes.save(attempt, base=1)
