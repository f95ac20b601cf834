import pytest
from factories_courses import files, lesson, release, translation

from courses.media import digest_of

COURSE = "/courses/watching"
FIRST = f"{COURSE}/lessons/first"
SECOND = "lessons/02-second.en.md"


@pytest.fixture
def course(db):
    """A course of three lessons."""
    return release(db)


class TestCatalogue:
    def test_lists_the_courses_in_the_language_of_the_visitor(self, course, browser):
        page = browser.get("/?lang=ru")

        assert page.links()["Наблюдение"] == COURSE

    def test_says_when_there_is_none(self, browser):
        assert "There are no courses yet." in browser.get("/").text

    def test_sets_no_cookie(self, course, browser):
        assert "Set-Cookie" not in browser.get("/").headers

    def test_shows_learners_how_far_they_are(self, course, make, browser_of):
        mine = browser_of(make.person())
        mine.get(COURSE)
        mine.press("Enrol")

        assert "Lessons read: 0 of 3." in mine.get("/").text


class TestCoursePage:
    def test_is_not_found_under_another_address(self, course, browser):
        page = browser.get("/courses/nowhere", status=404)

        assert "There is no such course." in page.text

    def test_offers_visitors_the_first_lesson(self, course, browser):
        browser.get(COURSE)

        assert browser.follow("Read the first lesson").h1 == "The first"

    def test_brings_visitors_back_after_signing_in(self, course, browser):
        assert browser.get(COURSE).links()["sign in"] == f"/sign-in?next={COURSE}"

    def test_says_how_the_release_came_to_be(self, course, browser):
        assert "Imported by the operator" in browser.get(COURSE).text

    def test_is_written_in_the_source_language_for_want_of_another(self, course, browser):
        page = browser.get(f"{COURSE}?lang=kk")

        assert (page.h1, page.all("h1")[0].get("lang")) == ("Watching", "en")
        assert "English" in page.text

    def test_says_when_no_native_speaker_reviewed_it(self, course, browser):
        quiet = [
            len(browser.get(f"{COURSE}?lang={code}").all("small")) for code in ("ru", "en")
        ]

        assert quiet[0] == quiet[1] + 1


class TestLessonPage:
    def test_is_open_without_an_account_or_a_cookie(self, course, browser):
        page = browser.get(FIRST)

        assert "A monitor reads." in page.text
        assert "Set-Cookie" not in page.headers

    def test_is_not_sent_again_unchanged(self, course, browser):
        tag = browser.get(FIRST).headers["ETag"]

        again = browser.client.get(FIRST, headers={"If-None-Match": tag})

        assert (again.status_code, again.data) == (304, b"")

    def test_is_not_sent_again_compressed_and_unchanged(self, course, browser):
        asked = {"Accept-Encoding": "br"}
        tag = browser.client.get(FIRST, headers=asked).headers["ETag"]

        again = browser.client.get(FIRST, headers={**asked, "If-None-Match": tag})

        assert again.status_code == 304

    def test_is_not_found_when_the_course_has_none_of_that_key(self, course, browser):
        page = browser.get(f"{COURSE}/lessons/other", status=404)

        assert "There is no such lesson" in page.text

    def test_leads_to_its_neighbours(self, course, browser):
        browser.get(f"{COURSE}/lessons/second")

        assert browser.follow("1.1 The first").h1 == "The first"

    def test_ends_on_the_page_of_the_course(self, course, browser):
        browser.get(f"{COURSE}/lessons/third")

        assert browser.follow("To the page of the course").h1 == "Watching"

    def test_keeps_its_place_when_the_language_is_switched(self, course, browser):
        browser.get(FIRST)

        assert browser.follow("Рус").h1 == "Урок 1"

    def test_shows_the_source_language_and_says_so(self, course, browser):
        page = browser.get(f"{FIRST}?lang=ky")

        assert page.all("article")[0].get("lang") == "en"
        assert "English" in page.text

    def test_shows_what_it_rests_on(self, db, browser):
        text = lesson(
            law_checked="2026-11-21",
            sources="[{ref: RULES 14, text: The rules, url: https://example.org/rules}]",
        )
        russian = translation(sources="[{text: Правила}]")
        changes = {"lessons/01-first.en.md": text, "lessons/01-first.ru.md": russian}
        release(db, files(changes=changes))

        page = browser.get(FIRST)

        assert page.links()["The rules"] == "https://example.org/rules"
        assert "Law last checked: 21 November 2026" in page.text

    def test_says_when_its_law_is_being_rechecked(self, db, browser):
        release(db, files(changes={"lessons/01-first.en.md": lesson(law_checked="2020-01-01")}))

        assert "being re-checked" in browser.get(FIRST).text
        assert "being re-checked" in browser.get(COURSE).text


class TestImages:
    def test_are_served_for_ever_and_harmless(self, db, browser):
        picture = b"<svg xmlns='http://www.w3.org/2000/svg'/>"
        text = lesson(body="![Map](media/map.svg)")
        changes = {"media/map.svg": picture, "lessons/01-first.en.md": text}
        release(db, files(changes=changes))

        answer = browser.client.get(browser.get(FIRST).all("img")[0].get("src"))

        assert (answer.data, answer.mimetype) == (picture, "image/svg+xml")
        assert "sandbox" in answer.headers["Content-Security-Policy"]

    def test_are_no_door_to_the_other_files(self, db, browser):
        contents = files()
        release(db, contents)
        digest = digest_of(contents["course.yaml"])

        browser.get(f"{COURSE}/media/{digest}/course.yaml", status=404)
