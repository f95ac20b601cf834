"""The script of an attempt in a real browser; without it everything works as well."""

import re
import threading

import pytest
from playwright.sync_api import expect
from werkzeug.serving import make_server

from lms import clock

pytestmark = pytest.mark.browser


@pytest.fixture
def address(app):
    """Where the application is served."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def context(chromium, address, browser_of, make):
    """A browser that a learner has signed in with."""
    learner = make.person()
    cookie = browser_of(learner).client.get_cookie("parasat").value
    with chromium.new_context() as context:
        context.add_cookies([{"name": "parasat", "value": cookie, "url": address}])
        context.learner = learner
        yield context


def opened(context, address, quizzes, **settings):
    """Open the first question of an attempt of the exam."""
    quizzes.course(**settings)
    attempt = quizzes.start(context.learner, at=clock.now())
    page = context.new_page()
    page.goto(f"{address}/attempts/{attempt.id}/1")
    return page


def slowly(page):
    """Let every answer of the server take its time, as over a weak link."""
    link = page.context.new_cdp_session(page)
    speed = {"latency": 400, "downloadThroughput": -1, "uploadThroughput": -1}
    link.send("Network.emulateNetworkConditions", {"offline": False, **speed})


class TestScript:
    def test_saves_what_is_chosen(self, context, address, quizzes):
        page = opened(context, address, quizzes)

        page.locator("[name=choice]").first.check()

        expect(page.locator("[data-state]")).to_contain_text("Saved at")
        expect(page.locator("[data-answered]")).to_have_text("Answered: 1 of 4.")

    def test_never_says_saved_while_the_link_is_lost(self, context, address, quizzes):
        page = opened(context, address, quizzes)
        context.set_offline(True)

        page.locator("[name=choice]").first.check()
        expect(page.locator("[data-state]")).to_have_text("Not saved yet, trying again")

        context.set_offline(False)
        expect(page.locator("[data-state]")).to_contain_text("Saved at", timeout=9000)

    def test_stops_where_another_window_was_quicker(self, context, address, quizzes):
        page = opened(context, address, quizzes)
        quizzes.save(quizzes.attempt(1), at=clock.now())
        wrong = quizzes.answer_to(quizzes.attempt(1), 1, right=False)

        page.locator(f"[name=choice][value='{wrong[0]}']").check()

        expect(page.locator("[data-state]")).to_have_text(
            "Not saved. Press the button to see why."
        )

    def test_lets_a_save_end_before_it_goes_on(self, context, address, quizzes):
        page = opened(context, address, quizzes)
        slowly(page)

        for place in (0, 1):
            page.locator("[name=choice]").nth(place).check()
        page.locator("[name=go]").first.click()

        expect(page).to_have_url(f"{address}/attempts/1/2")

    def test_counts_the_time_down(self, context, address, quizzes):
        page = opened(context, address, quizzes, time="20min")

        timer = page.locator("[role=timer]")

        expect(timer).to_have_text(re.compile(r"Time left: (20:00|19:5\d)"))
        expect(timer).to_have_text(re.compile(r"Time left: 19:5\d"))
