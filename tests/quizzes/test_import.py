"""Quizzes of a release, made from the files of a course folder."""

from factories_quizzes import SINGLE, TRANSLATION, quiz_text
from sqlalchemy import func, select

from quizzes.models import Question, QuestionVersion, Quiz, QuizQuestion
from quizzes.packing import unpack_question, unpack_settings
from quizzes.settings import Feedback


def count(db, model) -> int:
    return db.scalar(select(func.count()).select_from(model))


def version(db, key="words-1") -> QuestionVersion:
    """The newest version of a question."""
    return db.scalar(
        select(QuestionVersion)
        .join(Question, Question.id == QuestionVersion.question_id)
        .where(Question.key == key)
        .order_by(QuestionVersion.id.desc())
        .limit(1)
    )


class TestQuizOfARelease:
    def test_keeps_the_settings_of_its_file(self, quizzes):
        quizzes.course(time="20min", attempts="2")

        settings = unpack_settings(quizzes.quiz().settings)
        assert (settings.attempts, settings.time.seconds) == (2, 1200)

    def test_keeps_the_order_of_the_course(self, db, quizzes):
        quizzes.course()

        assert db.scalars(select(Quiz.key).order_by(Quiz.position)).all() == ["final", "check"]

    def test_is_titled_in_each_language(self, quizzes):
        quizzes.course({"quizzes/final.ru.md": TRANSLATION})

        assert quizzes.quiz().title == {"en": "Final quiz", "ru": "Итоговый тест"}

    def test_of_practice_tells_at_once(self, quizzes):
        settings = unpack_settings(quizzes.quiz("check").settings)

        assert settings.feedback is Feedback.AT_ONCE

    def test_holds_its_whole_pool(self, db, quizzes):
        quiz = quizzes.quiz()

        pool = select(func.count()).select_from(QuizQuestion).filter_by(quiz_id=quiz.id)
        assert db.scalar(pool) == 10


class TestQuestionOfARelease:
    def test_is_the_same_after_a_release_that_leaves_it(self, db, quizzes):
        quizzes.course()
        before = count(db, QuestionVersion)

        quizzes.course({"quizzes/final.en.md": quiz_text("Renamed")})

        assert (count(db, Quiz), count(db, QuestionVersion)) == (4, before)

    def test_gets_a_version_when_it_changes(self, db, quizzes):
        quizzes.course()
        first = version(db)

        changed = quiz_text().replace("Right of words-1", "Now right of words-1")
        quizzes.course({"quizzes/final.en.md": changed})

        assert version(db).id != first.id
        assert version(db).question_id == first.question_id

    def test_gets_a_version_when_a_translation_changes(self, db, quizzes):
        quizzes.course({"quizzes/final.ru.md": TRANSLATION})
        first = version(db)

        quizzes.course({"quizzes/final.ru.md": TRANSLATION.replace("Хуже", "Ещё хуже")})

        assert version(db).id != first.id

    def test_has_one_key_for_all_languages(self, db, quizzes):
        quizzes.course({"quizzes/final.ru.md": TRANSLATION})

        question = unpack_question(version(db).content)
        assert [choice.right for choice in question.choices] == [False, True, False]
        assert version(db).texts["ru"]["choices"] == ["Неверно", "Верно", "Хуже"]

    def test_is_ready_to_be_shown(self, db, quizzes):
        body = quiz_text().replace("Right of words-1", "**Right** <b>of</b> words-1")

        quizzes.course({"quizzes/final.en.md": body})

        shown = version(db).shown["en"]["choices"][1]
        assert shown == "<strong>Right</strong> &lt;b&gt;of&lt;/b&gt; words-1"

    def test_shows_no_learner_what_is_for_authors(self, db, quizzes):
        noted = SINGLE.format(id="words-1", objective="words") + "> [!note] For us alone.\n"
        body = quiz_text().replace(SINGLE.format(id="words-1", objective="words"), noted)

        quizzes.course({"quizzes/final.en.md": body})

        assert "For us alone" not in str(version(db).shown)

    def test_is_left_in_the_source_language_where_untranslated(self, db, quizzes):
        quizzes.course({"quizzes/final.ru.md": TRANSLATION})

        assert set(version(db, "words-1").shown) == {"en", "ru"}
        assert set(version(db, "words-2").shown) == {"en"}
