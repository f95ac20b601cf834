"""The page of a quiz, as visitors and learners read it."""

import pytest
from factories_courses import counted_queries
from factories_quizzes import DAY, TRANSLATION

from lms import clock

QUIZ = "/courses/watching/quizzes/final"
CHECK = "/courses/watching/quizzes/check"
MOST_QUERIES = 5


@pytest.fixture
def learner(make):
    return make.person()


@pytest.fixture
def reading(quizzes, learner, browser_of):
    """The browser of a learner, once the course is there."""
    quizzes.course({"quizzes/final.ru.md": TRANSLATION}, attempts="3", cooldown="1d")
    return browser_of(learner)


class TestVisitor:
    def test_reads_the_rules_and_is_asked_to_sign_in(self, quizzes, browser):
        quizzes.course()

        page = browser.get(QUIZ)

        assert "80%" in page.text
        assert page.links()["Sign in"].startswith("/sign-in")

    def test_is_told_of_a_quiz_that_is_not_there(self, quizzes, browser):
        quizzes.course()

        assert "no such quiz" in browser.get("/courses/watching/quizzes/none", 404).h1

    def test_is_told_of_a_course_that_is_not_there(self, browser):
        assert "no such course" in browser.get("/courses/none/quizzes/final", 404).h1

    def test_cannot_begin(self, quizzes, browser):
        quizzes.course()

        assert browser.client.post(QUIZ).status_code in {400, 401, 422}


class TestRules:
    @pytest.mark.parametrize(
        "said",
        [
            pytest.param("Questions4", id="how many questions"),
            pytest.param("Pass mark80%", id="the pass mark"),
            pytest.param("usually 6 to 8 minutes", id="how long it takes"),
            pytest.param("in 90 days no more than 5", id="how often"),
            pytest.param("24 hours", id="how far apart"),
            pytest.param("3 attempts are left to you.", id="what is left"),
            pytest.param("I will answer by myself", id="the promise"),
            pytest.param("Which answers were right is not shown", id="no key"),
        ],
    )
    def test_are_said_before_the_first_attempt(self, reading, said):
        assert said in reading.get(QUIZ).text

    def test_are_said_in_the_language_of_the_reader(self, reading):
        assert reading.get(f"{QUIZ}?lang=ru").h1 == "Итоговый тест"

    def test_ask_no_promise_for_practice(self, reading):
        assert "I will answer by myself" not in reading.get(CHECK).text


class TestNextAttempt:
    def test_is_gone_on_with(self, quizzes, reading, learner):
        quizzes.start(learner, at=clock.now())

        reading.get(QUIZ)

        assert reading.follow("Go on with the attempt").path == "/attempts/1"

    def test_is_announced_with_its_moment(self, quizzes, reading, learner):
        quizzes.finished(learner, right=0, at=clock.now())

        assert "The next attempt opens:" in reading.get(QUIZ).text

    def test_names_the_lessons_to_read_again(self, quizzes, reading, learner):
        for day in (9, 6, 3):
            quizzes.finished(learner, right=0, at=clock.now() - day * DAY)

        links = reading.get(QUIZ).links()

        assert {"The first", "The second", "The third"} <= set(links)

    def test_is_not_offered_after_a_pass(self, quizzes, reading, learner):
        quizzes.finished(learner, at=clock.now())

        page = reading.get(QUIZ)

        assert "You passed this quiz" in page.text
        assert "Begin" not in [b.text for b in page.all("button")]

    def test_of_practice_may_begin_at_once(self, quizzes, reading, learner):
        quizzes.finished(learner, "check", right=3, at=clock.now())

        assert reading.get(CHECK).form_with("Begin the attempt")


class TestEarlierAttempts:
    def test_are_listed_with_their_marks(self, quizzes, reading, learner):
        quizzes.finished(learner, right=2, at=clock.now())

        assert "50%" in reading.get(QUIZ).text

    def test_of_others_are_not_shown(self, quizzes, reading, make):
        quizzes.finished(make.person(), at=clock.now())

        assert "Your attempts" not in reading.get(QUIZ).text


class TestQueries:
    def test_are_few_however_many_attempts(self, app, quizzes, reading, learner):
        for day in (9, 6, 3):
            quizzes.finished(learner, right=0, at=clock.now() - day * DAY)

        with counted_queries(app) as asked:
            reading.get(QUIZ)

        assert len(asked) <= MOST_QUERIES, "\n".join(asked)


class TestResult:
    def test_names_the_lessons_of_failed_objectives_only(self, quizzes, reading, learner):
        attempt = quizzes.finished(learner, right=2, at=clock.now())

        links = set(reading.get(f"/attempts/{attempt.id}").links())

        assert {"The second", "The third"} <= links
        assert "The first" not in links

    def test_shows_neither_key_nor_feedback(self, quizzes, reading, learner):
        attempt = quizzes.finished(learner, right=2, at=clock.now())

        page = reading.get(f"/attempts/{attempt.id}")

        assert "Right of" not in page.source
        assert "Just so" not in page.source

    def test_asks_the_database_little(self, app, quizzes, reading, learner):
        attempt = quizzes.finished(learner, right=2, at=clock.now())

        with counted_queries(app) as asked:
            reading.get(f"/attempts/{attempt.id}")

        assert len(asked) <= MOST_QUERIES, "\n".join(asked)
