from concurrent.futures import ThreadPoolExecutor

import pytest
from factories_courses import files, lesson, release
from sqlalchemy import func, select

from courses.models import Enrolment, LessonRead

COURSE = "/courses/watching"
FIRST = f"{COURSE}/lessons/first"


@pytest.fixture
def mine(db, make, browser_of):
    """The browser of somebody enrolled on a course of three lessons."""
    release(db)
    browser = browser_of(make.person())
    browser.get(COURSE)
    browser.press("Enrol")
    return browser


class TestLearner:
    def test_begins_at_the_first_lesson(self, mine):
        assert mine.follow("Continue where you were: 1.1 The first").h1 == "The first"

    def test_goes_on_to_the_next_lesson(self, mine):
        mine.get(FIRST)

        assert mine.press("Mark as read and go on").h1 == "The second"

    def test_comes_to_the_course_after_the_last_lesson(self, mine):
        mine.get(f"{COURSE}/lessons/third")

        assert mine.press("Mark as read and go on").h1 == "Watching"

    def test_continues_where_they_were(self, mine):
        mine.get(FIRST)
        mine.press("Mark as read")

        page = mine.get(COURSE)

        assert "Continue where you were: 1.2 The second" in page.links()
        assert "Lessons read: 1 of 3. Time left: about 10 min." in page.text

    def test_sees_the_progress_in_words(self, mine):
        mine.get(FIRST)
        mine.press("Mark as read")

        items = [item for item in mine.get(COURSE).all("li") if item.get("class") == "done"]

        assert "read" in "".join(items[0].itertext())

    def test_completes_the_course(self, mine):
        for key in ("first", "second", "third"):
            mine.get(f"{COURSE}/lessons/{key}")
            mine.press("Mark as read")

        assert "You completed this course" in mine.page.text
        assert "You completed this course" in mine.get("/").text

    def test_may_read_a_lesson_again(self, mine):
        mine.get(FIRST)
        mine.press("Mark as read")
        mine.get(FIRST)

        assert mine.press("Mark as read again and go on").h1 == "The second"

    def test_is_counted_once_for_two_presses(self, db, mine):
        form, _ = mine.get(FIRST).form_with("Mark as read")
        token = form.find(".//input").get("value")
        for _ in range(2):
            mine.client.post(f"{FIRST}/read", data={"csrf_token": token})

        assert db.scalar(select(func.count()).select_from(LessonRead)) == 1

    def test_keeps_their_release_while_a_newer_one_is_out(self, db, mine):
        release(db, files(changes={"lessons/01-first.en.md": lesson("Rewritten")}))

        assert mine.get(FIRST).h1 == "The first"

    def test_may_move_over_to_a_newer_release(self, db, mine):
        release(db, files(changes={"lessons/01-first.en.md": lesson("Rewritten")}))
        mine.get(COURSE)

        page = mine.press("Move over to the newer release")

        assert "Continue where you were: 1.1 Rewritten" in page.links()
        assert "newer release" not in page.text


class TestTwoPresses:
    def test_at_the_same_moment_give_one_place(self, db, make, app, browser_of):
        release(db)
        browser = browser_of(make.person())
        form, _ = browser.get(COURSE).form_with("Enrol")
        sent = {"csrf_token": form.find(".//input").get("value")}
        cookie = browser.client.get_cookie("parasat").value

        def press(_):
            client = app.test_client()
            client.set_cookie("parasat", cookie)
            return client.post(f"{COURSE}/enrol", data=sent).status_code

        with ThreadPoolExecutor(4) as hands:
            answers = set(hands.map(press, range(4)))

        assert answers == {303}
        assert db.scalar(select(func.count()).select_from(Enrolment)) == 1


class TestStranger:
    def test_is_asked_to_enrol_before_marking(self, db, make, browser_of, mine):
        other = browser_of(make.person())
        form, _ = other.get(COURSE).form_with("Enrol")
        token = form.find(".//input").get("value")

        answer = other.client.post(f"{FIRST}/read", data={"csrf_token": token})

        assert (answer.status_code, "not enrolled" in answer.text) == (403, True)

    def test_is_offered_no_mark_without_a_place(self, make, browser_of, mine):
        page = browser_of(make.person()).get(FIRST)

        assert "Mark as read" not in page.source

    def test_cannot_move_somebody_else_over(self, db, make, browser_of, mine):
        newer = release(db, files(changes={"lessons/01-first.en.md": lesson("Rewritten")}))
        other = browser_of(make.person())
        other.get(COURSE)
        other.press("Enrol")

        releases = db.scalars(select(Enrolment.release_id).order_by(Enrolment.id)).all()
        assert releases[0] != releases[1] == newer.release_id
