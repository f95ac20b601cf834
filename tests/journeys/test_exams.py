"""An exam over a weak link: answers are saved as they are given, and nothing counts twice."""

import pytest
from journeys.members import COURSE
from playwright.sync_api import expect
from sqlalchemy import func, select

from quizzes.models import Attempt, AttemptState

pytestmark = pytest.mark.browser


@pytest.fixture
def learner(town):
    return town.make.person("Гүлнар Үлгі", language="kk")


@pytest.fixture
def hands(sit_down, town, learner):
    """A phone that the learner has signed in with."""
    return sit_down(town, learner, language="kk", width=360)


@pytest.fixture
def exam(hands):
    """The phone with the first question of the exam on it."""
    return hands.open(f"{COURSE}/quizzes/final").send(pledge=True)


@pytest.fixture
def attempts(town, learner):
    """Count the learner's attempts, those of one state or all."""

    def count(**values):
        mine = select(func.count(Attempt.id)).filter_by(person_id=learner.id, **values)
        return town.db.scalar(mine)

    return count


def choice(hands):
    return hands.page.locator('main [name="choice"]').first


class TestAnswer:
    def test_is_saved_as_soon_as_it_is_given(self, exam):
        with exam.page.expect_response("**/autosave"):
            choice(exam).check()

        exam.open(exam.path)

        expect(choice(exam)).to_be_checked()

    def test_given_without_a_link_is_saved_when_it_is_back(self, exam):
        failed = exam.page.locator("[data-failed]").get_attribute("data-failed")
        exam.page.context.set_offline(True)
        choice(exam).check()
        expect(exam.page.locator("[data-state]")).to_have_text(failed)

        with exam.page.expect_response("**/autosave"):
            exam.page.context.set_offline(False)

        expect(choice(exam.open(exam.path))).to_be_checked()


class TestDoublePress:
    def test_begins_one_attempt(self, hands, attempts):
        hands.open(f"{COURSE}/quizzes/final").page.locator('[name="pledge"]').check()

        hands.form().locator("button").dblclick()
        hands.page.wait_for_url("**/attempts/*/1")

        assert attempts() == 1

    def test_submits_one_attempt_once(self, exam, attempts):
        exam.open(exam.path.rpartition("/")[0])

        exam.form("/submission").locator("button").dblclick()
        expect(exam.page.locator("main form")).to_have_count(0)

        assert (attempts(), attempts(state=AttemptState.SUBMITTED)) == (1, 1)
