import pytest
from factories_courses import files, lesson, plain_part, release, translation
from sqlalchemy import func, select

from courses.models import Course, LessonText, Release, ReleaseLesson, StoredFile
from courses.releasing import TwoTrainers
from courses.scope import Origin

FIRST = "lessons/01-first.en.md"
CHECK = "Before.\n\n:::quiz\n## Which? {#q1}\n:::\n\nAfter."
PROVERKA = "До.\n\n:::quiz\n## Что? {#q1}\n:::\n\nПосле."


def texts(db, language="en"):
    """The first lesson's text in one language."""
    return db.scalars(
        select(LessonText)
        .join(ReleaseLesson, ReleaseLesson.id == LessonText.release_lesson_id)
        .where(ReleaseLesson.lesson_key == "first", LessonText.language == language)
        .order_by(LessonText.id)
    ).all()


class TestFirstRelease:
    def test_is_number_one_by_the_operator(self, db):
        made = release(db)

        kept = db.get(Release, made.release_id)
        assert (kept.number, kept.origin) == (1, Origin.IMPORTED)
        assert kept.proposed_by is kept.approved_by is None

    def test_is_what_newcomers_get(self, db):
        made = release(db)

        assert db.get(Course, made.course_id).newest == 1

    def test_keeps_lessons_ready_to_be_shown(self, db):
        release(db, files(changes={FIRST: lesson(body="Some *words*.")}))

        (text,) = texts(db)
        assert text.segments == [{"html": '<p class="opening">Some <em>words</em>.</p>\n'}]

    def test_adds_up_the_minutes(self, db):
        made = release(db)

        assert db.get(Release, made.release_id).minutes == 15


class TestSameFolderAgain:
    def test_makes_nothing_new(self, db):
        first, second = release(db), release(db)

        assert (second.release_id, second.new) == (first.release_id, False)
        assert db.scalar(select(func.count()).select_from(Release)) == 1

    def test_makes_a_release_when_a_lesson_changed(self, db):
        release(db)

        made = release(db, files(changes={FIRST: lesson("Another")}))

        assert (made.number, made.new) == (2, True)

    def test_keeps_unchanged_files_once(self, db):
        release(db)
        before = db.scalar(select(func.count()).select_from(StoredFile))

        release(db, files(changes={FIRST: lesson("Another")}))

        assert db.scalar(select(func.count()).select_from(StoredFile)) == before + 1

    def test_leaves_the_older_release_as_it_was(self, db):
        release(db)

        release(db, files(changes={FIRST: lesson("Another")}))

        assert [text.title for text in texts(db)] == ["The first", "Another"]

    def test_may_return_to_an_older_state(self, db):
        release(db)
        release(db, files(changes={FIRST: lesson("Another")}))

        assert release(db).number == 3


class TestReleaseOfTwoTrainers:
    def test_names_both(self, db, make):
        one, other = make.trainer(), make.trainer()

        made = release(db, trainers=TwoTrainers(proposed_by=one.id, approved_by=other.id))

        kept = db.get(Release, made.release_id)
        assert (kept.origin, kept.proposed_by, kept.approved_by) == (
            Origin.STUDIO,
            one.id,
            other.id,
        )

    def test_is_refused_to_one_alone_by_the_database(self, db, make):
        alone = make.trainer().id

        with pytest.raises(Exception, match="two_people"):
            release(db, trainers=TwoTrainers(proposed_by=alone, approved_by=alone))


class TestBlocks:
    def test_stand_between_the_pieces_of_text(self, db):
        contents = files(
            changes={
                FIRST: lesson(body=CHECK),
                "lessons/01-first.ru.md": translation(body=PROVERKA),
            }
        )
        release(db, contents, quiz_part=plain_part())

        (text,) = texts(db)
        assert [list(segment) for segment in text.segments] == [["html"], ["check"], ["html"]]

    def test_of_translations_are_kept_with_their_originals(self, db):
        contents = files(
            changes={
                FIRST: lesson(body=CHECK),
                "lessons/01-first.ru.md": translation(body=PROVERKA),
            }
        )
        release(db, contents, quiz_part=plain_part())

        (text,) = texts(db, "ru")
        kept = text.segments[1]["check"]["text"]
        assert kept.startswith("## Что? {#q1} | ## Which? {#q1}")

    def test_cannot_be_faked_by_a_comment_in_the_text(self, db):
        release(db, files(changes={FIRST: lesson(body="Words: `<!--block 1-->`")}))

        (text,) = texts(db)
        assert [list(segment) for segment in text.segments] == [["html"]]
