from dataclasses import replace

import pytest
from factories_courses import files, lesson, plain_part, release, translation
from pages import Browser

import courses
from courses.checking import checked, usable
from courses.errors import CourseHasProblems
from courses.folder.problems import told
from courses.folder.reading import read_files
from courses.quiz_part import WITHOUT_QUIZZES
from courses.requirements import Requirement
from lms.app import create_app
from lms.db.session import database

BODY = "Before.\n\n:::quiz\n## Which? {#q1}\n:::\n\nAfter."
FIRST = "/courses/watching/lessons/first"


@pytest.fixture
def contents():
    """The files of a course whose first lesson has a self-check."""
    text, russian = lesson(body=BODY), translation(body=BODY)
    return files(changes={"lessons/01-first.en.md": text, "lessons/01-first.ru.md": russian})


@pytest.fixture
def composed(settings, db, contents):
    """Compose an application of courses alone with what later features hand in."""
    release(db, contents, quiz_part=plain_part())
    apps = []

    def compose(**parts):
        apps.append(create_app(settings, (courses.feature(**parts),)))
        return apps[-1]

    yield compose
    for app in apps:
        with app.app_context():
            database().engine.dispose()


class TestSelfCheck:
    def test_stands_where_it_was_written(self, composed):
        page = Browser(composed(quiz_part=plain_part())).get(FIRST)

        assert page.text.index("Before.") < page.text.index("q1:") < page.text.index("After.")

    def test_is_answered_by_an_address_alone(self, composed):
        browser = Browser(composed(quiz_part=plain_part()))

        page = browser.get(f"{FIRST}?check=q1&answer=1&answer=3")

        assert f"You sent ('1', '3') to {FIRST}" in page.text

    def test_says_nothing_unasked(self, composed):
        page = Browser(composed(quiz_part=plain_part())).get(f"{FIRST}?check=other&answer=1")

        assert "You sent" not in page.text

    def test_is_left_out_where_there_are_no_quizzes(self, composed):
        page = Browser(composed()).get(FIRST)

        assert "q1" not in page.text


class TestQuizzes:
    def test_are_listed_to_visitors(self, composed):
        page = Browser(composed(quiz_part=plain_part(["The exam"]))).get("/courses/watching")

        assert page.links()["The exam"] == "/q"

    def test_stand_with_their_state_for_learners(self, composed, make):
        exam = [Requirement("The exam", "/q", met=False)]
        app = composed(requirement_sources=[lambda _db, _enrolment: exam])
        learner = Browser(app, token=make.session_token(make.person()))
        learner.get("/courses/watching")

        page = learner.press("Enrol")

        assert "The examto do" in page.text

    def test_are_where_a_learner_goes_on_after_the_lessons(self, composed, make):
        exam = [Requirement("The exam", "/q", met=False)]
        app = composed(requirement_sources=[lambda _db, _enrolment: exam])
        learner = Browser(app, token=make.session_token(make.person()))
        learner.get("/courses/watching")
        learner.press("Enrol")
        for key in ("first", "second", "third"):
            learner.get(f"/courses/watching/lessons/{key}")
            learner.press("Mark as read")

        assert learner.page.links()["Go on to: The exam"] == "/q"


class TestChecking:
    def test_asks_the_quiz_part_about_each_block(self, contents):
        strict = replace(
            WITHOUT_QUIZZES,
            check_block=lambda block: [told(block.path, block.line, "No choices.")],
        )

        found = checked(read_files(contents), strict)

        places = [(problem.path, problem.line) for problem in found.problems]
        assert places == [("lessons/01-first.en.md", 10), ("lessons/01-first.ru.md", 8)]

    def test_stops_an_import_with_each_fault_on_a_line(self, contents):
        strict = replace(
            WITHOUT_QUIZZES,
            check_quizzes=lambda _folder: [told("quizzes/final.en.md", 3, "No pass mark.")],
        )

        with pytest.raises(CourseHasProblems) as refused:
            usable(checked(read_files(contents), strict))

        assert "quizzes/final.en.md:3: No pass mark." in str(refused.value)
