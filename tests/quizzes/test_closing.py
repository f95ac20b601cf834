import threading
from datetime import UTC, datetime
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest
from factories_quizzes import DAY, HOUR, MINUTE, NOON, SECOND
from sqlalchemy import delete, select
from sqlalchemy.exc import DatabaseError

from courses.models import Enrolment, LessonRead
from courses.requirements import Requirements
from lms.db.session import database
from lms.jobs.models import Job
from lms.jobs.worker import Worker
from quizzes import required_quizzes
from quizzes.attempts import closing
from quizzes.attempts.passing import Followers, Passing
from quizzes.errors import NoSuchAttempt
from quizzes.limits import GRACE
from quizzes.models import AttemptState, Question, QuestionVersion
from quizzes.queries import passed_quiz


@pytest.fixture
def learner(make):
    return make.person()


@pytest.fixture
def timed(quizzes, learner):
    """An attempt that may last twenty minutes."""
    quizzes.course(time="20min")
    return quizzes.start(learner)


class TestSubmitting:
    def test_marks_in_exact_fractions(self, quizzes, learner):
        attempt = quizzes.finished(learner, "check", right=1)

        assert attempt.score == Fraction(100, 3)

    def test_passes_at_the_pass_mark(self, quizzes, learner):
        quizzes.course({}, **{"pass": "75%"})

        assert quizzes.finished(learner, right=3).passed

    def test_fails_below_it(self, quizzes, learner):
        assert not quizzes.finished(learner, right=3).passed

    def test_says_how_each_objective_went(self, quizzes, learner):
        attempt = quizzes.finished(learner, right=2)

        shares = [(each["percent"], each["failed"]) for each in attempt.objectives]
        assert shares == [("100", False), ("0", True)]

    def test_counts_the_answers(self, quizzes, learner):
        assert quizzes.finished(learner, right=3).answered == 3

    def test_marks_without_any_answer(self, quizzes, learner):
        assert quizzes.finished(learner, right=0).score == 0

    def test_is_refused_for_another_person(self, quizzes, learner, make):
        attempt = quizzes.start(learner)

        with pytest.raises(NoSuchAttempt):
            quizzes.submit(attempt, by=make.person())


class TestSubmittingTwice:
    def test_gives_the_same_receipt(self, quizzes, learner):
        first = quizzes.finished(learner).receipt

        again = quizzes.submit(quizzes.attempt(1), at=NOON + HOUR)

        assert (again.receipt, again.finished_at) == (first, NOON)

    def test_tells_of_the_pass_once(self, quizzes, learner):
        told = []
        passing = Passing(followers=Followers((lambda _db, attempt, at: told.append(at),)))
        attempt = quizzes.finished(learner, passing=passing)

        quizzes.submit(attempt, passing=passing)

        assert told == [NOON]


class TestReceipt:
    def test_differs_with_the_answers(self, quizzes, make):
        one, other = (quizzes.finished(make.person(), right=right) for right in (3, 4))

        assert one.receipt != other.receipt


class TestPassing:
    def test_completes_a_course_that_missed_nothing_else(self, db, quizzes, learner, make):
        attempt = quizzes.start(learner)
        make.save(
            *(
                LessonRead(
                    enrolment_id=attempt.enrolment_id,
                    lesson_key=key,
                    read_at=NOON,
                    last_read_at=NOON,
                )
                for key in ("first", "second", "third")
            )
        )
        for position in range(1, 5):
            quizzes.save(attempt, position)

        quizzes.submit(attempt, passing=Passing(Requirements((required_quizzes,))))

        assert db.get(Enrolment, attempt.enrolment_id).completed_at == NOON

    def test_is_found_by_what_rests_on_it(self, db, quizzes, learner):
        attempt = quizzes.finished(learner)

        found = passed_quiz(db, learner.id, "watching", "final")
        assert (found.attempt_id, found.passed_at, found.score) == (attempt.id, NOON, 100)

    def test_is_not_found_for_a_voided_attempt(self, db, quizzes, learner, make):
        attempt = quizzes.finished(learner)
        attempt.state = AttemptState.VOIDED
        make.save(attempt)

        assert passed_quiz(db, learner.id, "watching", "final") is None

    def test_is_not_found_for_somebody_else(self, db, quizzes, learner, make):
        quizzes.finished(learner)

        assert passed_quiz(db, make.person().id, "watching", "final") is None


class TestDeadline:
    @pytest.mark.parametrize(
        ("late", "state"),
        [
            pytest.param(-SECOND, AttemptState.SUBMITTED, id="a second before"),
            pytest.param(0 * SECOND, AttemptState.SUBMITTED, id="exactly then"),
            pytest.param(GRACE, AttemptState.SUBMITTED, id="at the end of the grace"),
            pytest.param(GRACE + SECOND, AttemptState.EXPIRED, id="a second after the grace"),
        ],
    )
    def test_decides_by_the_server_alone(self, quizzes, timed, late, state):
        assert quizzes.submit(timed, at=timed.deadline_at + late).state is state

    def test_is_when_a_late_attempt_counts_as_finished(self, quizzes, timed):
        assert quizzes.submit(timed, at=NOON + DAY).finished_at == timed.deadline_at

    def test_leaves_what_was_saved_in_time(self, quizzes, timed):
        quizzes.save(timed, 1)

        assert quizzes.submit(timed, at=NOON + DAY).answered == 1

    def test_is_no_hour_off_when_clocks_change(self, quizzes, learner):
        quizzes.course(time="120min")
        berlin = ZoneInfo("Europe/Berlin")
        before = datetime(2026, 10, 25, 1, 30, tzinfo=berlin)

        attempt = quizzes.start(learner, at=before)

        after = datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=berlin)
        assert attempt.deadline_at == after.astimezone(UTC)


class TestExpiry:
    def run(self, app, at):
        with app.app_context():
            features = app.extensions["lms.features"]
            handlers = {k: h for feature in features for k, h in feature.jobs.items()}
            worker = Worker(database(), handlers, "worker")
            while worker.step(at=at):
                pass

    def test_closes_an_attempt_that_nobody_submits(self, app, quizzes, timed):
        self.run(app, timed.deadline_at + GRACE + MINUTE)

        assert quizzes.attempt(timed.id).state is AttemptState.EXPIRED

    def test_does_nothing_before_the_grace_is_over(self, app, quizzes, timed):
        self.run(app, timed.deadline_at + GRACE)

        assert quizzes.attempt(timed.id).state is AttemptState.IN_PROGRESS

    def test_leaves_a_submitted_attempt_alone(self, app, quizzes, timed):
        quizzes.submit(timed)

        self.run(app, NOON + DAY)

        assert quizzes.attempt(timed.id).state is AttemptState.SUBMITTED

    def test_waits_for_a_deadline_that_was_moved_on(self, app, db, quizzes, timed, make):
        timed.deadline_at += HOUR
        make.save(timed)

        self.run(app, NOON + 21 * MINUTE)

        later = db.scalar(select(Job.run_at).filter_by(kind=closing.JOB))
        assert later > NOON + HOUR

    def test_and_submission_at_once_end_the_attempt_once(self, app, quizzes, timed, learner):
        told, at = [], timed.deadline_at + GRACE + SECOND
        passing = Passing(followers=Followers((lambda *_: told.append(1),)))
        for position in range(1, 5):
            quizzes.save(timed, position)

        def close(act, **values):
            with app.app_context(), database().writer.begin() as db:
                act(db, timed.id, passing, at=at, **values)

        acts = [(closing.expire, {}), (closing.submit, {"person_id": learner.id})] * 2
        threads = [threading.Thread(target=close, args=(a,), kwargs=v) for a, v in acts]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        assert told == [1]


class TestQuestionInUse:
    @pytest.mark.parametrize("model", [Question, QuestionVersion])
    def test_cannot_be_deleted(self, db, quizzes, learner, model):
        quizzes.start(learner)

        with pytest.raises(DatabaseError):
            db.execute(delete(model))
