import pytest
from factories_courses import files, lesson, release
from factories_studio import CHANGED, FIRST, FIRST_RU, LATER, desk, save
from sqlalchemy import func, select

from courses.errors import NoSuchLesson
from courses.models import DraftVersion, LessonDraft
from courses.studio import drafting, text_queries
from courses.studio.desk import Spot
from courses.studio.errors import NoSuchLanguage, SavedMeanwhile
from courses.studio.states import Seen, State
from lms.security.audit import AuditEntry

NEWER = lesson("The first", "A newer release reads otherwise.")


@pytest.fixture(autouse=True)
def course(db):
    """A course of three lessons in two languages."""
    return release(db)


@pytest.fixture
def trainer(make):
    return make.trainer()


def texts(db, spot=FIRST):
    return text_queries.texts(db, desk(db), spot)


def history(db, spot=FIRST):
    found = desk(db)
    listed = text_queries.versions(db, found.course_id, spot.place)
    return [
        text_queries.version(db, found.course_id, spot.place, each.revision).markdown
        for each in listed
    ]


class TestSaving:
    def test_makes_the_text_the_present_one(self, db, trainer):
        save(db, trainer)

        assert texts(db).present == CHANGED
        assert desk(db).state(FIRST.place) is State.CHANGED

    def test_leaves_the_release_as_it_is(self, db, trainer):
        before = texts(db).released

        save(db, trainer)

        assert texts(db).released == before

    def test_keeps_every_version_with_its_author(self, db, make, trainer):
        other = make.trainer()
        save(db, trainer)
        save(db, other, NEWER)

        listed = text_queries.versions(db, desk(db).course_id, FIRST.place)

        assert [each.saved_by for each in listed] == [other.name, trainer.name]
        assert history(db) == [NEWER, CHANGED]

    def test_of_the_same_text_makes_no_version(self, db, trainer):
        released = texts(db).released

        assert not save(db, trainer, released)
        assert db.scalar(select(func.count(DraftVersion.id))) == 0

    def test_of_the_released_text_undoes_the_change(self, db, trainer):
        released = texts(db).released
        save(db, trainer)

        save(db, trainer, released)

        assert desk(db).state(FIRST.place) is State.RELEASED

    def test_leaves_a_trail(self, db, trainer):
        save(db, trainer)

        entry = db.scalars(select(AuditEntry).filter_by(act="lesson.saved")).one()

        assert (entry.details["lesson"], entry.details["language"]) == ("first", "en")

    def test_begins_a_text_that_was_missing(self, db, trainer):
        release(db, files(changes={"lessons/01-first.ru.md": None}))

        save(db, trainer, CHANGED, spot=FIRST_RU)

        assert desk(db).state(FIRST_RU.place) is State.NEW

    @pytest.mark.parametrize(
        ("spot", "refusal"),
        [
            pytest.param(Spot("watching", "ninth", "en"), NoSuchLesson, id="unknown lesson"),
            pytest.param(
                Spot("watching", "first", "ky"), NoSuchLanguage, id="unknown language"
            ),
        ],
    )
    def test_is_refused_where_no_text_belongs(self, db, trainer, spot, refusal):
        with pytest.raises(refusal):
            drafting.save(db, spot, CHANGED, Seen(0, ""), by=trainer.id, at=LATER)


class TestTwoTabs:
    def test_do_not_write_over_each_other(self, db, trainer):
        seen = desk(db).seen(FIRST.place)
        save(db, trainer)

        with pytest.raises(SavedMeanwhile):
            drafting.save(db, FIRST, NEWER, seen, by=trainer.id, at=LATER)
        assert texts(db).present == CHANGED

    def test_may_both_save_the_same_text(self, db, trainer):
        seen = desk(db).seen(FIRST.place)
        save(db, trainer)

        assert not drafting.save(db, FIRST, CHANGED, seen, by=trainer.id, at=LATER)

    def test_notice_a_release_that_came_meanwhile(self, db, trainer):
        seen = desk(db).seen(FIRST.place)
        release(db, files(changes={"lessons/01-first.en.md": NEWER}))

        with pytest.raises(SavedMeanwhile):
            drafting.save(db, FIRST, CHANGED, seen, by=trainer.id, at=LATER)


class TestSettingAside:
    def test_keeps_the_other_text_and_remembers_mine(self, db, trainer):
        save(db, trainer)

        drafting.set_aside(
            db, FIRST, NEWER, desk(db).seen(FIRST.place), by=trainer.id, at=LATER
        )

        assert history(db) == [CHANGED, NEWER, CHANGED]

    def test_of_a_first_text_changes_nothing_to_release(self, db, trainer):
        drafting.set_aside(
            db, FIRST, NEWER, desk(db).seen(FIRST.place), by=trainer.id, at=LATER
        )

        assert desk(db).pending() == {}


class TestOvertakenDraft:
    @pytest.fixture(autouse=True)
    def overtaken(self, db, trainer):
        """A draft of the first lesson, which a newer release has changed too."""
        save(db, trainer)
        release(db, files(changes={"lessons/01-first.en.md": NEWER}))

    def test_is_kept(self, db):
        assert texts(db).present == CHANGED
        assert desk(db).state(FIRST.place) is State.OVERTAKEN

    def test_is_settled_by_saving_it_as_it_stands(self, db, trainer):
        assert save(db, trainer)
        assert desk(db).state(FIRST.place) is State.CHANGED

    def test_does_not_count_for_a_lesson_that_is_gone(self, db):
        release(db, files(lessons=("second", "third")))

        assert desk(db).pending() == {}
        assert db.scalar(select(LessonDraft.markdown)) == CHANGED
