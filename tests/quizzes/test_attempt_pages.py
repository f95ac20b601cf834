"""Attempts as learners meet them, by a browser without scripts."""

import json

import pytest
from factories_courses import counted_queries
from factories_quizzes import DAY, TRANSLATION
from sqlalchemy import select

from lms import clock
from quizzes.models import AnswerEvent, AttemptState

QUIZ = "/courses/watching/quizzes/final"
CHECK = "/courses/watching/quizzes/check"
MOST_QUERIES = 5


@pytest.fixture
def learner(make):
    return make.person()


@pytest.fixture
def sitting(quizzes, learner, browser_of):
    """The browser of a learner at the first question of the exam."""
    quizzes.course({"quizzes/final.ru.md": TRANSLATION}, shuffle="[questions]")
    browser = browser_of(learner)
    browser.get(QUIZ)
    browser.press("Begin the attempt", pledge="y")
    return browser


def picked(page) -> list[str]:
    """The choices that are ticked."""
    return [i.get("value") for i in page.all("input") if i.get("checked") is not None]


def offered(page) -> list[str]:
    """The choices in the order shown."""
    return [i.get("value") for i in page.all("input") if i.get("name") == "choice"]


class TestStarting:
    def test_leads_to_the_first_question(self, sitting):
        assert (sitting.page.h1, sitting.page.path) == ("Question 1 of 4", "/attempts/1/1")

    def test_needs_the_promise(self, quizzes, learner, browser_of):
        quizzes.course()
        browser = browser_of(learner)
        browser.get(QUIZ)

        page = browser.press("Begin the attempt")

        assert "Without this promise the attempt cannot begin." in page.text

    def test_by_a_replayed_form_goes_on_with_the_attempt(self, quizzes, learner, browser_of):
        quizzes.course()
        browser, quiz = browser_of(learner), None
        quiz = browser.get(QUIZ)
        browser.press("Begin the attempt", pledge="y")

        browser.page = quiz
        assert browser.press("Begin the attempt", pledge="y").path == "/attempts/1/1"


class TestSavingWithoutScript:
    def test_goes_on_to_the_next_question(self, sitting):
        assert sitting.press("Save and go on", choice="1").path == "/attempts/1/2"

    def test_shows_the_answer_on_return(self, sitting):
        sitting.press("Save and go on", choice="1")

        assert picked(sitting.press("Question 1")) == ["1"]

    def test_says_when_it_was_saved(self, sitting):
        sitting.press("Save and go on", choice="1")

        assert "Saved at" in sitting.press("Question 1").text

    def test_by_a_replayed_form_is_no_conflict(self, db, sitting):
        first = sitting.page
        sitting.press("Save and go on", choice="1")
        sitting.page = first

        sitting.press("Save and go on", choice="1")

        assert len(db.scalars(select(AnswerEvent)).all()) == 1

    def test_keeps_the_answer_when_the_language_is_switched(self, sitting):
        page = sitting.press("Русский", choice="1")

        assert (page.tree.get("lang"), picked(page)) == ("ru", ["1"])

    def test_takes_no_choice_that_is_not_offered(self, sitting):
        page = sitting.press("Save and go on", status=422, choice="99")

        assert "This cannot be an answer" in page.h1


class TestSecondWindow:
    @pytest.fixture
    def clash(self, sitting):
        """A learner who has answered in one window, then otherwise in the other."""
        old = sitting.page
        sitting.press("Save and go on", choice="1")
        sitting.page = old
        sitting.press("Save and go on", status=409, choice="2")
        return sitting

    def test_shows_both_answers(self, clash):
        assert "What you sent now" in clash.page.text
        assert "What is saved" in clash.page.text

    def test_keeps_the_refused_answer(self, db, clash):
        events = db.scalars(select(AnswerEvent).order_by(AnswerEvent.id)).all()

        assert [event.accepted for event in events] == [True, False]

    def test_lets_the_learner_choose_the_new_one(self, clash):
        assert picked(clash.press("Save what you sent now")) == ["2"]

    def test_lets_the_learner_leave_the_old_one(self, clash):
        assert picked(clash.follow("Leave what is saved")) == ["1"]


class TestAutosave:
    def post(self, browser, position=1, **values):
        token = next(i for i in browser.page.all("input") if i.get("name") == "csrf_token")
        data = {"csrf_token": token.get("value"), "revision": 0, **values}
        return browser.client.post(f"/attempts/1/{position}/autosave", data=data)

    def test_tells_the_new_revision(self, sitting):
        saved = json.loads(self.post(sitting, choice="1").data)

        assert (saved["revision"], saved["left"]) == (1, None)

    def test_never_says_saved_to_a_stale_answer(self, sitting):
        self.post(sitting, choice="1")

        assert self.post(sitting, choice="2").status_code == 409

    def test_refuses_a_revision_that_no_answer_has(self, sitting):
        assert self.post(sitting, choice="1", revision=10**20).status_code == 422

    def test_tells_how_long_is_left(self, quizzes, learner, browser_of):
        quizzes.course(time="20min")
        browser = browser_of(learner)
        browser.get(QUIZ)
        browser.press("Begin the attempt", pledge="y")

        left = json.loads(self.post(browser, choice="1").data)["left"]

        assert 1190 < left <= 1200


class TestSubmitting:
    def test_names_what_has_no_answer(self, sitting):
        sitting.press("Save and go on", choice="1")

        page = sitting.press("look over all answers")

        assert "3 questions have no answer yet" in page.text

    def test_shows_the_mark_beside_what_was_needed(self, sitting):
        sitting.press("look over all answers")

        page = sitting.press("Submit the attempt")

        assert (page.h1, "80%" in page.text) == ("Not passed this time", True)

    def test_twice_shows_the_same_receipt(self, sitting):
        sitting.press("look over all answers")
        overview = sitting.page
        first = sitting.press("Submit the attempt").text
        sitting.page = overview

        assert sitting.press("Submit the attempt").text == first


class TestQuestionPage:
    def test_asks_the_database_little(self, app, sitting):
        with counted_queries(app) as asked:
            sitting.get("/attempts/1/2")

        assert len(asked) <= MOST_QUERIES, "\n".join(asked)

    def test_is_read_in_another_language_with_the_same_choices(self, sitting):
        english = offered(sitting.page)

        assert offered(sitting.get("/attempts/1/1?lang=ru")) == english

    def test_of_another_person_does_not_exist(self, sitting, make, browser_of):
        other = browser_of(make.person())

        assert other.get("/attempts/1/1", 404).h1 == "There is no such attempt of yours."

    def test_of_a_submitted_exam_is_closed(self, sitting):
        sitting.press("look over all answers")
        sitting.press("Submit the attempt")

        assert sitting.get("/attempts/1/1").path == "/attempts/1"


class TestOverdueAttempt:
    @pytest.fixture
    def late(self, quizzes, learner, browser_of):
        """The browser of a learner whose time was up yesterday."""
        quizzes.course(time="20min")
        quizzes.start(learner, at=clock.now() - DAY)
        return browser_of(learner)

    def test_is_shown_as_over_and_left_as_it_is(self, quizzes, late):
        assert late.get("/attempts/1").h1 == "The time is up"
        assert quizzes.attempt(1).state is AttemptState.IN_PROGRESS

    def test_is_closed_by_the_next_post(self, quizzes, late):
        late.get("/attempts/1/1")

        late.press("Go to the result")

        assert quizzes.attempt(1).state is AttemptState.EXPIRED


class TestPracticePage:
    @pytest.fixture
    def practising(self, quizzes, learner, browser_of):
        quizzes.course()
        browser = browser_of(learner)
        browser.get(CHECK)
        browser.press("Begin the attempt")
        return browser

    def test_tells_at_once_what_is_right(self, practising):
        page = practising.press("Check my answer", choice="2")

        assert "Right" in page.text
        assert "Just so, try-1." in page.text

    def test_shows_the_key_to_a_wrong_answer(self, practising):
        page = practising.press("Check my answer", choice="1")

        assert "Right, but not chosen" in page.text

    def test_takes_an_answer_once(self, practising):
        first = practising.page
        practising.press("Check my answer", choice="1")
        practising.page = first

        page = practising.press("Check my answer", status=409, choice="2")

        assert "your first answer stands" in page.h1

    def test_lets_the_questions_be_read_again(self, practising):
        practising.get("/attempts/1")
        practising.press("Submit the attempt")

        assert "Right, but not chosen" in practising.follow("Go through").text
