import pytest
from factories_courses import AT, files, lesson, release, translation

from courses import queries
from courses.enrolment import enrol, mark_read
from courses.errors import NoSuchCourse, NoSuchImage, NoSuchLesson, NotEnrolled
from courses.media import digest_of
from courses.models import Course
from courses.requirements import Requirements
from courses.stored_files import digest_of_manifest, files_of, image, manifest_of, store

SVG = b"<svg xmlns='http://www.w3.org/2000/svg'/>"


def lines(db, person_id=None, language="en"):
    place = queries.place(queries.find(db, "watching", person_id), language)
    return queries.outline(db, place, language)


class TestFind:
    def test_gives_visitors_the_newest_release(self, db):
        release(db)
        newest = release(db, files(changes={"lessons/01-first.ru.md": translation("Новый")}))

        assert queries.find(db, "watching", None).release.id == newest.release_id

    def test_gives_learners_their_own(self, db, make):
        person, own = make.person().id, release(db)
        enrol(db, own.course_id, person, at=AT)
        release(db, files(changes={"lessons/01-first.ru.md": translation("Новый")}))

        assert queries.find(db, "watching", person).release.id == own.release_id

    def test_knows_no_course_without_a_release(self, db, make):
        make.save(Course(slug="empty", newest=0))

        with pytest.raises(NoSuchCourse):
            queries.find(db, "empty", None)


class TestLearner:
    def test_is_somebody_enrolled(self, db, make):
        person = make.person().id
        mine = enrol(db, release(db).course_id, person, at=AT)

        learner = queries.learner(db, "watching", person)

        assert (learner.enrolment_id, learner.order) == (mine, ("first", "second", "third"))

    def test_is_nobody_else(self, db, make):
        release(db)

        with pytest.raises(NotEnrolled):
            queries.learner(db, "watching", make.person().id)


class TestOutline:
    def test_is_in_the_language_asked_for(self, db):
        release(db)

        assert [line.title for line in lines(db, language="ru")][:2] == ["Урок 1", "Урок 2"]

    def test_falls_back_lesson_by_lesson(self, db):
        release(db, files(changes={"lessons/02-second.ru.md": None}))

        found = [(line.title, line.language) for line in lines(db, language="ru")]

        assert found[:2] == [("Урок 1", "ru"), ("The second", "en")]

    def test_shows_marks_of_the_reader_alone(self, db, make):
        one, other = make.person().id, make.person().id
        course = release(db).course_id
        mark_read(db, enrol(db, course, one, at=AT), "first", Requirements(), at=AT)
        enrol(db, course, other, at=AT)

        assert [line.read_at for line in lines(db, one)] == [AT, None, None]
        assert not any(line.read_at for line in lines(db, other))

    def test_has_no_line_for_an_unknown_lesson(self, db):
        release(db)

        with pytest.raises(NoSuchLesson):
            queries.line_of(lines(db), "other")


class TestCatalogue:
    def test_counts_what_learners_have_read(self, db, make):
        person = make.person().id
        mine = enrol(db, release(db).course_id, person, at=AT)
        mark_read(db, mine, "first", Requirements(), at=AT)

        (entry,) = queries.catalogue(db, person, "en")

        assert (entry.read, entry.lessons, entry.enrolled) == (1, 3, True)

    def test_counts_nothing_for_visitors(self, db):
        release(db)

        (entry,) = queries.catalogue(db, None, "en")

        assert (entry.read, entry.enrolled) == (None, False)

    def test_leaves_out_what_has_no_release(self, db, make):
        make.save(Course(slug="empty", newest=0))

        assert queries.catalogue(db, None, "en") == []


class TestStoredFiles:
    def test_come_back_as_they_were(self, db):
        contents = {"media/a.svg": SVG, "media/b.svg": SVG, "course.yaml": b"\r\n\x00"}

        assert files_of(db, store(db, contents)) == contents

    def test_have_one_digest_whatever_their_order(self):
        one = {"a": b"1", "b": b"2"}
        other = dict(reversed(one.items()))

        assert digest_of_manifest(manifest_of(one)) == digest_of_manifest(manifest_of(other))

    def test_differ_when_a_file_is_renamed(self):
        one, other = manifest_of({"a": b"1"}), manifest_of({"b": b"1"})

        assert digest_of_manifest(one) != digest_of_manifest(other)

    def test_give_out_images(self, db):
        store(db, {"media/a.svg": SVG})

        assert image(db, digest_of(SVG)) == ("image/svg+xml", SVG)

    def test_give_out_no_keys_of_quizzes(self, db):
        store(db, {"quizzes/final.en.md": b"- (x) the key"})

        with pytest.raises(NoSuchImage):
            image(db, digest_of(b"- (x) the key"))


class TestShownText:
    def test_is_in_the_language_of_its_line(self, db):
        release(db, files(changes={"lessons/01-first.en.md": lesson(body="In English.")}))

        text = queries.text(db, lines(db, language="kk")[0])

        assert (text.language, "In English." in text.segments[0]["html"]) == ("en", True)
