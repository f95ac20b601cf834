"""The budgets of architecture.md §5 that a test can hold."""

import pytest
from factories_courses import counted_queries

from courses import bundled
from courses.importing import import_folder
from courses.quiz_part import QuizPart
from lms import clock
from lms.db.session import database
from lms.feature import provided

COURSE = "/courses/code-of-ethics"
LESSON = f"{COURSE}/lessons/which-law-is-mine"
MOST_BYTES = 14 * 1024
MOST_QUERIES = 5


@pytest.fixture
def library(app):
    """The courses that come with the platform, imported."""
    with app.app_context():
        for folder in bundled.folders():
            import_folder(database().writer, folder, provided(QuizPart), at=clock.now())


@pytest.fixture
def learner(library, make, browser_of):
    """The browser of somebody in the middle of a course."""
    browser = browser_of(make.person())
    browser.get(COURSE)
    browser.press("Enrol")
    browser.follow("Continue")
    browser.press("Mark as read")
    return browser


def bytes_of(browser, path) -> int:
    """How many bytes a browser is sent, compressed."""
    with browser.client.get(path, headers={"Accept-Encoding": "br"}) as answer:
        return len(answer.data)


class TestFirstVisit:
    @pytest.mark.parametrize("language", ["en", "ru", "kk", "ky"])
    def test_to_a_lesson_fits_one_window(self, library, browser, language):
        page = browser.get(f"{LESSON}?lang={language}")
        sheets = [link.get("href") for link in page.all("link") if link.get("rel") != "icon"]
        parts = [page.path, *sheets, *(script.get("src") for script in page.all("script"))]

        sizes = [bytes_of(browser, part) for part in parts]

        assert (len(parts) <= 3, sum(sizes) <= MOST_BYTES) == (True, True), sizes


class TestQueries:
    @pytest.mark.parametrize("path", [COURSE, LESSON, f"{LESSON}?lang=kk"])
    def test_are_few_for_a_learner(self, app, learner, path):
        with counted_queries(app) as asked:
            learner.get(path)

        assert len(asked) <= MOST_QUERIES, "\n".join(asked)

    @pytest.mark.parametrize("path", ["/", COURSE, LESSON])
    def test_are_fewer_for_a_visitor(self, app, library, browser, path):
        with counted_queries(app) as asked:
            browser.get(path)

        assert len(asked) < MOST_QUERIES, "\n".join(asked)

    def test_of_the_catalogue_do_not_grow_with_progress(self, app, learner):
        with counted_queries(app) as asked:
            learner.get("/")

        assert len(asked) <= 3, "\n".join(asked)
