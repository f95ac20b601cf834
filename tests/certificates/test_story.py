"""From the last question of the real quiz to a stranger's check, as it is all composed."""

import pytest
from factories_courses import release
from factories_quizzes import Quizzes

import quizzes
from certificates.issuing.queries import certificates_of
from courses.bundled import LIBRARY
from lms import clock
from quizzes.attempts.passing import passing


@pytest.fixture
def learner(make):
    return make.person("Үмүт Өзүбекова", language="en", region="KG-O")


@pytest.fixture
def take(app, make, learner):
    """Take the quiz of that key in the bundled course on the Code."""
    folder = LIBRARY / "code-of-ethics"
    paths = [path for path in folder.rglob("*.*") if path.is_file()]
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
    release(make.db, files, quiz_part=quizzes.part())

    def answer(key, right):
        with app.app_context():
            Quizzes(make).finished(learner, key, right=right, at=clock.now(), passing=passing())

    return answer


class TestStory:
    def test_ends_with_what_a_stranger_can_check(self, db, take, learner, browser):
        take("final", 9)
        (given,) = certificates_of(db, learner.id)

        assert browser.get(f"/verify/{given.number}").h1 == "The certificate is valid"

    def test_ends_without_one_below_the_pass_mark(self, db, take, learner):
        take("final", 5)

        assert not certificates_of(db, learner.id)

    def test_lets_the_code_be_acknowledged_after_its_check(self, take, learner, browser_of):
        take("code-check", 5)
        browser = browser_of(learner)
        browser.get("/code")

        page = browser.press("I acknowledge the Code of Ethics")

        assert "You acknowledged version 1" in page.text
