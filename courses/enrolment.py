"""What a learner does with a course: enrol, read, move over to a newer release."""

from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from courses import completion, progress, queries
from courses.errors import NoSuchCourse, NoSuchLesson
from courses.models import Course, Enrolment, LessonRead, Release, ReleaseLesson
from courses.requirements import Requirements
from lms.accounts.models import Person
from lms.security import audit


def enrol(db: Session, course_id: int, person_id: int, *, at: datetime) -> int:
    """Give the person a place on the newest release, and return the id of the enrolment.

    Somebody who has a place already keeps it as it is, so that a second press does no harm.

    :raises NoSuchCourse: the course has no release.
    """
    # Held until the commit, so that two presses at once come one after the other.
    db.execute(select(Person.id).filter_by(id=person_id).with_for_update())
    known = select(Enrolment.id).filter_by(course_id=course_id, person_id=person_id)
    if (enrolled := db.scalar(known)) is not None:
        return enrolled
    release_id = db.scalar(
        select(Release.id)
        .join(Course, (Course.id == Release.course_id) & (Course.newest == Release.number))
        .where(Course.id == course_id)
    )
    if release_id is None:
        raise NoSuchCourse
    enrolment = Enrolment(
        course_id=course_id,
        person_id=person_id,
        release_id=release_id,
        enrolled_at=at,
        completed_at=None,
    )
    db.add(enrolment)
    db.flush()
    return enrolment.id


def mark_read(
    db: Session,
    enrolment_id: int,
    lesson_key: str,
    requirements: Requirements,
    *,
    at: datetime,
) -> None:
    """Write down that the lesson was read, the first time or again (P-12).

    :raises NoSuchLesson: the learner's release has no such lesson.
    """
    enrolment = _held(db, enrolment_id)
    lesson = select(ReleaseLesson.id).filter_by(
        release_id=enrolment.release_id, lesson_key=lesson_key
    )
    if db.scalar(lesson) is None:
        raise NoSuchLesson
    mark = db.scalar(
        select(LessonRead).filter_by(enrolment_id=enrolment_id, lesson_key=lesson_key)
    )
    if mark is None:
        mark = LessonRead(enrolment_id=enrolment_id, lesson_key=lesson_key, read_at=at)
        db.add(mark)
    mark.last_read_at = at
    db.flush()
    completion.settle(db, enrolment_id, requirements, at=at)


def move_over(
    db: Session, enrolment_id: int, requirements: Requirements, *, at: datetime
) -> None:
    """Give the learner the newest release; marks on lessons that say the same are kept.

    A lesson that has changed is to be read again. A completed course stays completed.
    """
    enrolment = _held(db, enrolment_id)
    newest = queries.newest_release(db, enrolment.course_id)
    if newest.id == enrolment.release_id:
        return
    read = {
        key: digest
        for key, digest in queries.digests(db, enrolment.release_id).items()
        if key in queries.reads(db, enrolment_id)
    }
    kept = progress.still_taught(read, queries.digests(db, newest.id))
    db.execute(
        delete(LessonRead).where(
            LessonRead.enrolment_id == enrolment_id, LessonRead.lesson_key.not_in(kept)
        )
    )
    left, enrolment.release_id = enrolment.release_id, newest.id
    audit.record(
        db,
        "enrolment.moved",
        at=at,
        subject_id=enrolment.person_id,
        enrolment_id=enrolment_id,
        from_release_id=left,
        to_release_id=newest.id,
    )
    db.flush()
    completion.settle(db, enrolment_id, requirements, at=at)


def _held(db: Session, enrolment_id: int) -> Enrolment:
    """Return the enrolment, held until the commit."""
    return db.scalars(select(Enrolment).filter_by(id=enrolment_id).with_for_update()).one()
