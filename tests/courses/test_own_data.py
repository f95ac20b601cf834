from factories_courses import AT, release

from courses.enrolment import enrol, mark_read
from courses.own_data import own_data
from courses.requirements import Requirements


class TestOwnData:
    def test_holds_enrolments_and_what_was_read(self, db, make):
        person = make.person().id
        mine = enrol(db, release(db).course_id, person, at=AT)
        mark_read(db, mine, "first", Requirements(), at=AT)

        (enrolment,) = own_data(db, person)["enrolments"]

        assert (enrolment["course"], enrolment["release"]) == ("watching", 1)
        assert enrolment["lessons_read"] == {"first": AT.isoformat()}

    def test_holds_nothing_of_others(self, db, make):
        enrol(db, release(db).course_id, make.person().id, at=AT)

        assert own_data(db, make.person().id) == {"enrolments": []}
