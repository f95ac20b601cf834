import pytest
from factories_quizzes import DAY, HOUR, MINUTE, NOON, quiz_text
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from courses.models import Enrolment, LessonRead
from quizzes import queries
from quizzes.errors import (
    AttemptsUsedUp,
    NoSuchQuiz,
    OpensLater,
    PassedAlready,
    ReadAgainFirst,
)
from quizzes.models import Attempt, AttemptQuestion, AttemptState, Question, QuestionVersion


@pytest.fixture
def learner(make):
    return make.person()


def keys(db, attempt):
    """The keys of the questions asked, in order."""
    asked = (
        select(Question.key)
        .join(QuestionVersion, QuestionVersion.question_id == Question.id)
        .join(AttemptQuestion, AttemptQuestion.version_id == QuestionVersion.id)
        .where(AttemptQuestion.attempt_id == attempt.id)
        .order_by(AttemptQuestion.position)
    )
    return list(db.scalars(asked))


class TestStart:
    def test_draws_from_each_objective_what_the_quiz_says(self, db, quizzes, learner):
        attempt = quizzes.start(learner)

        drawn = sorted(key.partition("-")[0] for key in keys(db, attempt))
        assert drawn == ["acts", "acts", "words", "words"]

    def test_begins_with_no_answers(self, db, quizzes, learner):
        attempt = quizzes.start(learner)

        assert queries.answered(db, attempt.id) == dict.fromkeys(range(1, 5), False)

    def test_settles_the_order_of_choices(self, db, quizzes, learner):
        quizzes.course(shuffle="[questions, choices]")

        attempt = quizzes.start(learner)

        orders = db.scalars(
            select(AttemptQuestion.choice_order).filter_by(attempt_id=attempt.id)
        )
        assert any(order != sorted(order) for order in orders)

    def test_is_explained_by_its_seed(self, db, quizzes, make):
        quizzes.course(shuffle="[questions, choices]")

        one, other = (quizzes.start(make.person(), seed="same") for _ in range(2))

        assert keys(db, one) == keys(db, other)

    def test_asks_first_what_the_learner_has_not_seen(self, db, quizzes, learner):
        first = quizzes.finished(learner, right=0)

        second = quizzes.start(learner, at=NOON + 2 * DAY)

        assert not set(keys(db, first)) & set(keys(db, second))

    def test_enrols_who_was_not_on_the_course(self, db, quizzes, learner):
        attempt = quizzes.start(learner)

        assert db.get(Enrolment, attempt.enrolment_id).person_id == learner.id

    def test_has_no_deadline_unless_the_quiz_sets_one(self, quizzes, learner):
        assert quizzes.start(learner).deadline_at is None

    def test_sets_the_deadline_of_the_quiz(self, quizzes, learner):
        quizzes.course(time="20min")

        assert quizzes.start(learner).deadline_at == NOON + 20 * MINUTE

    def test_refuses_a_quiz_that_is_not_there(self, quizzes, learner, db):
        quizzes.course()

        with pytest.raises(NoSuchQuiz):
            queries.quiz(db, 999)


class TestStartingAgain:
    def test_goes_on_with_the_attempt_under_way(self, quizzes, learner):
        attempt = quizzes.start(learner)

        assert quizzes.start(learner, at=NOON + HOUR).id == attempt.id

    def test_is_numbered_onwards(self, quizzes, learner):
        quizzes.finished(learner, right=0)

        assert quizzes.start(learner, at=NOON + 2 * DAY).number == 2

    def test_closes_first_what_is_overdue(self, quizzes, learner):
        quizzes.course(time="20min")
        attempt = quizzes.start(learner)

        again = quizzes.start(learner, at=NOON + 2 * DAY)

        assert (again.number, quizzes.attempt(attempt.id).state) == (2, AttemptState.EXPIRED)

    def test_is_kept_apart_by_a_day(self, quizzes, learner):
        quizzes.course(cooldown="1d")
        quizzes.finished(learner, right=0)

        with pytest.raises(OpensLater):
            quizzes.start(learner, at=NOON + DAY - MINUTE)

    def test_opens_when_the_day_is_over(self, quizzes, learner):
        quizzes.finished(learner, right=0)

        assert quizzes.start(learner, at=NOON + DAY).number == 2

    def test_is_refused_after_a_pass(self, quizzes, learner):
        quizzes.finished(learner)

        with pytest.raises(PassedAlready):
            quizzes.start(learner, at=NOON + 2 * DAY)

    def test_keeps_two_at_once_out_of_the_table(self, db, quizzes, learner, make):
        attempt = quizzes.start(learner)
        values = {c.key: getattr(attempt, c.key) for c in Attempt.__table__.columns}

        with pytest.raises(IntegrityError):
            make.save(Attempt(**{**values, "id": None, "number": 2}))


class TestFourthAttempt:
    def fail(self, quizzes, learner, times):
        for day in range(times):
            last = quizzes.finished(learner, right=0, at=NOON + 2 * day * DAY)
        return last

    def read(self, make, attempt, *lessons, at):
        marks = [
            LessonRead(
                enrolment_id=attempt.enrolment_id, lesson_key=key, read_at=NOON, last_read_at=at
            )
            for key in lessons
        ]
        make.save(*marks)

    def test_asks_for_the_lessons_of_failed_objectives(self, quizzes, learner):
        self.fail(quizzes, learner, 3)

        with pytest.raises(ReadAgainFirst):
            quizzes.start(learner, at=NOON + 9 * DAY)

    def test_opens_once_they_are_read_again(self, quizzes, learner, make):
        last = self.fail(quizzes, learner, 3)
        self.read(make, last, "first", "second", "third", at=NOON + 8 * DAY)

        assert quizzes.start(learner, at=NOON + 9 * DAY).number == 4

    def test_takes_no_reading_from_before_the_failure(self, quizzes, learner, make):
        last = self.fail(quizzes, learner, 3)
        self.read(make, last, "first", "second", "third", at=NOON)

        with pytest.raises(ReadAgainFirst):
            quizzes.start(learner, at=NOON + 9 * DAY)

    def test_ends_with_the_fifth_in_ninety_days(self, quizzes, learner, make):
        last = self.fail(quizzes, learner, 3)
        self.read(make, last, "first", "second", "third", at=NOON + 30 * DAY)
        for day in (8, 9):
            quizzes.finished(learner, right=0, at=NOON + day * DAY)

        with pytest.raises(AttemptsUsedUp):
            quizzes.start(learner, at=NOON + 31 * DAY)

    def test_counts_through_releases(self, db, quizzes, learner):
        last = self.fail(quizzes, learner, 3)
        newer = quizzes.course({"quizzes/final.en.md": quiz_text("Renamed")})
        db.get(Enrolment, last.enrolment_id).release_id = newer.id
        db.commit()

        with pytest.raises(ReadAgainFirst):
            quizzes.start(learner, at=NOON + 9 * DAY)


class TestPractice:
    def test_may_be_done_again_at_once(self, quizzes, learner):
        quizzes.finished(learner, "check", right=3)

        assert quizzes.start(learner, "check").number == 2

    def test_asks_every_question(self, db, quizzes, learner):
        assert keys(db, quizzes.start(learner, "check")) == ["try-1", "try-2", "try-3"]


class TestExposure:
    def test_counts_how_often_each_question_was_asked(self, db, quizzes, learner):
        attempts = [quizzes.finished(learner, "check", right=3) for _ in range(2)]

        course_id = db.get(Enrolment, attempts[0].enrolment_id).course_id
        assert queries.exposure(db, learner.id, course_id) == {
            "try-1": 2,
            "try-2": 2,
            "try-3": 2,
        }
