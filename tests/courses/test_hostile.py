"""What comes from outside, in a folder or in an address, does no harm on a page."""

import pytest
from factories_courses import files, lesson, release, yaml

from courses.folder.reading import read_files

FIRST = "/courses/watching/lessons/first"
SCRIPT = "<script>alert(1)</script>"


class TestTitles:
    def test_are_shown_as_they_are_written(self, db, browser):
        quoted = f"'{SCRIPT}'"
        changes = {
            "course.yaml": yaml(title=f"{{en: {quoted}, ru: {quoted}}}"),
            "lessons/01-first.en.md": lesson(quoted),
        }
        release(db, files(changes=changes))

        assert browser.get("/courses/watching").h1 == SCRIPT
        assert browser.get(FIRST).h1 == SCRIPT

    def test_run_nothing_in_the_catalogue(self, db, browser):
        title = f"{{en: '{SCRIPT}', ru: '{SCRIPT}'}}"
        release(db, files(changes={"course.yaml": yaml(title=title)}))

        assert SCRIPT not in browser.get("/").source


class TestBodies:
    @pytest.mark.parametrize(
        "body",
        [
            SCRIPT,
            "<img src=x onerror=alert(1)>",
            "[here](javascript:alert(1))",
            "![map](https://example.org/map.png)",
            "<div style='position:fixed'>over all</div>",
        ],
    )
    def test_are_refused_with_the_line(self, body):
        reading = read_files(files(changes={"lessons/01-first.en.md": lesson(body=body)}))

        assert reading.usable is None
        assert {problem.line for problem in reading.problems} == {7}


class TestAddresses:
    @pytest.mark.parametrize(
        "path",
        [
            "/courses/..%2f..%2fetc",
            f"/courses/{'a' * 3000}",
            "/courses/watching/lessons/%F0%9F%98%80",
            "/courses/watching/media/0/../../secret",
            "/courses/1'%20OR%20'1'='1",
        ],
    )
    def test_that_lead_nowhere_are_not_found(self, db, browser, path):
        release(db)

        assert browser.client.get(path).status_code == 404

    def test_with_odd_answers_show_the_lesson(self, db, browser):
        release(db)

        browser.get(f"{FIRST}?check=%F0&answer=%F0%9F%98%80&answer={'9' * 2000}&lang=xx")
