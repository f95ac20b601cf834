from datetime import timedelta

import pytest
from factories_courses import AT, files, lesson, release
from sqlalchemy import func, select

from courses import queries
from courses.enrolment import enrol, mark_read, move_over
from courses.errors import NoSuchCourse, NoSuchLesson
from courses.models import Course, Enrolment
from courses.requirements import Requirement, Requirements
from lms.security.audit import AuditEntry

LATER = AT + timedelta(days=3)
NOTHING_MORE = Requirements()
SECOND = "lessons/02-second.en.md"


@pytest.fixture
def learner(db, make):
    """The id of somebody's enrolment on a course of three lessons."""
    return enrol(db, release(db).course_id, make.person().id, at=AT)


def read(db, enrolment_id, *keys, asks=NOTHING_MORE, at=AT):
    for key in keys:
        mark_read(db, enrolment_id, key, asks, at=at)


class TestEnrol:
    def test_gives_the_newest_release(self, db, make):
        release(db)
        newest = release(db, files(changes={SECOND: lesson("New")}))

        kept = db.get(Enrolment, enrol(db, newest.course_id, make.person().id, at=AT))

        assert (kept.release_id, kept.enrolled_at) == (newest.release_id, AT)

    def test_changes_nothing_when_pressed_twice(self, db, make):
        course, person = release(db).course_id, make.person().id

        first = enrol(db, course, person, at=AT)

        assert enrol(db, course, person, at=LATER) == first
        assert db.scalar(select(func.count()).select_from(Enrolment)) == 1

    def test_refuses_a_course_without_a_release(self, db, make):
        make.save(Course(slug="empty", newest=0))

        with pytest.raises(NoSuchCourse):
            enrol(db, db.scalar(select(Course.id)), make.person().id, at=AT)


class TestMarkRead:
    def test_keeps_the_first_and_the_latest_time(self, db, learner):
        read(db, learner, "first")
        read(db, learner, "first", at=LATER)

        assert queries.reads(db, learner) == {"first": LATER}

    def test_refuses_a_lesson_of_no_release(self, db, learner):
        with pytest.raises(NoSuchLesson):
            read(db, learner, "fourth")

    def test_refuses_a_lesson_that_only_a_newer_release_has(self, db, learner):
        release(db, files(lessons=("first", "second", "third", "fourth")))

        with pytest.raises(NoSuchLesson):
            read(db, learner, "fourth")

    def test_leaves_other_learners_alone(self, db, make, learner):
        course = db.get(Enrolment, learner).course_id
        other = enrol(db, course, make.person().id, at=AT)

        read(db, learner, "first")

        assert queries.reads(db, other) == {}


class TestCompletion:
    def test_comes_with_the_last_lesson(self, db, learner):
        read(db, learner, "first", "second")
        assert db.get(Enrolment, learner).completed_at is None

        read(db, learner, "third", at=LATER)

        assert db.get(Enrolment, learner).completed_at == LATER

    def test_waits_for_what_else_is_asked(self, db, learner):
        asks = Requirements((lambda _db, _enrolment: [Requirement("Quiz", "/q", met=False)],))

        read(db, learner, "first", "second", "third", asks=asks)

        assert db.get(Enrolment, learner).completed_at is None

    def test_does_not_wait_for_what_is_for_practice(self, db, learner):
        practice = Requirement("Practice", "/q", met=False, optional=True)
        asks = Requirements((lambda _db, _enrolment: [practice],))

        read(db, learner, "first", "second", "third", asks=asks)

        assert db.get(Enrolment, learner).completed_at == AT

    def test_is_followed_once(self, db, learner):
        followed = []
        asks = Requirements((), (lambda _db, one, at: followed.append((one.id, at)),))

        read(db, learner, "first", "second", "third", "third", asks=asks)

        assert followed == [(learner, AT)]

    def test_stays_when_a_lesson_is_read_again(self, db, learner):
        read(db, learner, "first", "second", "third")

        read(db, learner, "first", at=LATER)

        assert db.get(Enrolment, learner).completed_at == AT


class TestMoveOver:
    def test_keeps_marks_on_lessons_that_say_the_same(self, db, learner):
        read(db, learner, "first", "second")
        newer = release(db, files(changes={SECOND: lesson("New")}))

        move_over(db, learner, NOTHING_MORE, at=LATER)

        assert db.get(Enrolment, learner).release_id == newer.release_id
        assert queries.reads(db, learner).keys() == {"first"}

    def test_keeps_marks_when_only_a_translation_changed(self, db, learner):
        read(db, learner, "first")
        release(db, files(changes={"lessons/01-first.ru.md": None}))

        move_over(db, learner, NOTHING_MORE, at=LATER)

        assert queries.reads(db, learner).keys() == {"first"}

    def test_is_left_in_the_audit_trail(self, db, learner):
        release(db, files(changes={SECOND: lesson("New")}))

        move_over(db, learner, NOTHING_MORE, at=LATER)

        (entry,) = db.scalars(select(AuditEntry).filter_by(act="enrolment.moved"))
        assert entry.subject_id == db.get(Enrolment, learner).person_id

    def test_does_nothing_without_a_newer_release(self, db, learner):
        before = db.get(Enrolment, learner).release_id

        move_over(db, learner, NOTHING_MORE, at=LATER)

        assert db.get(Enrolment, learner).release_id == before

    def test_completes_when_the_missing_lesson_was_withdrawn(self, db, learner):
        read(db, learner, "first", "second")
        release(db, files(lessons=("first", "second")))

        move_over(db, learner, NOTHING_MORE, at=LATER)

        assert db.get(Enrolment, learner).completed_at == LATER

    def test_leaves_a_completed_course_completed(self, db, learner):
        read(db, learner, "first", "second", "third")
        release(db, files(changes={SECOND: lesson("New")}))

        move_over(db, learner, NOTHING_MORE, at=LATER)

        assert db.get(Enrolment, learner).completed_at == AT
