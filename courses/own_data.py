"""What courses know of a person, for the download of one's own data."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from courses import queries
from courses.models import Course, Enrolment, Release
from courses.studio import written


def own_data(db: Session, person_id: int) -> Mapping[str, object]:
    """Return every enrolment of the person, what they have read, and what they wrote."""
    rows = db.execute(
        select(Enrolment, Course.slug, Release.number)
        .join(Course, Course.id == Enrolment.course_id)
        .join(Release, Release.id == Enrolment.release_id)
        .where(Enrolment.person_id == person_id)
        .order_by(Enrolment.id)
    )
    return {
        "enrolments": [
            {
                "course": slug,
                "release": number,
                "enrolled_at": enrolment.enrolled_at.isoformat(),
                "completed_at": (
                    enrolment.completed_at.isoformat() if enrolment.completed_at else None
                ),
                "lessons_read": {
                    key: read_at.isoformat()
                    for key, read_at in queries.reads(db, enrolment.id).items()
                },
            }
            for enrolment, slug, number in rows
        ],
        **written.by_person(db, person_id),
    }
