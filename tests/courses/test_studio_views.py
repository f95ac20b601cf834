import pytest
from factories_courses import counted_queries, files, front, lesson, plain_part, release
from factories_studio import ADDRESS, CHANGED, FIRST, FIRST_RU, save

from lms.accounts.roles import Role

COURSE = "/studio/watching"
MOST_QUERIES = 6


@pytest.fixture(autouse=True)
def course(db):
    """A course of three lessons in two languages."""
    return release(db)


@pytest.fixture
def aigul(make):
    return make.person("Айгүл", Role.TRAINER)


@pytest.fixture
def desk(aigul, browser_of):
    """Aigul's browser."""
    return browser_of(aigul)


def shown(page, part) -> str:
    """Return the words of a part of the page, by its id."""
    found = [element for element in page.tree.iter() if element.get("id") == part]
    return " ".join("".join(found[0].itertext()).split())


class TestNavigation:
    def test_leads_trainers_to_the_studio(self, desk):
        desk.get("/")

        assert desk.follow("Studio").h1 == "Studio"

    def test_does_not_show_members_the_studio(self, make, browser_of):
        assert "Studio" not in browser_of(make.person()).get("/").links()


class TestList:
    def test_counts_the_changed_texts(self, db, aigul, desk):
        save(db, aigul)

        assert desk.get("/studio").links()["1 text"] == f"{COURSE}/release"

    def test_says_when_there_is_no_course(self, browser_of, make, db, desk):
        assert "Watching" in desk.get("/studio").links()


class TestOutline:
    def test_has_a_column_for_each_language(self, desk):
        heads = [head.text for head in desk.get(COURSE).all("th")]

        assert heads == ["Lesson", "English", "Русский"]

    def test_tells_the_state_of_each_text(self, db, aigul, desk):
        save(db, aigul)

        page = desk.get(COURSE)

        assert "changed since the release" in page.links()
        assert "reviewed" in page.text
        assert "not reviewed" in page.text

    def test_offers_a_text_that_is_missing(self, db, desk):
        release(db, files(changes={"lessons/01-first.ru.md": None}))
        desk.get(COURSE)

        page = desk.follow("no text yet")

        assert page.path == "/studio/watching/first/ru"

    def test_is_not_found_for_an_unknown_course(self, desk):
        assert "There is no such course." in desk.get("/studio/nowhere", status=404).text


class TestWriting:
    def test_saves_what_was_typed(self, desk):
        desk.get(ADDRESS)

        page = desk.press("Save", markdown=CHANGED.replace("\n", "\r\n"))

        assert "The text is saved." in page.text
        assert "A monitor reads twice." in shown(page, "markdown")

    def test_says_when_there_was_nothing_to_save(self, desk):
        desk.get(ADDRESS)

        assert "Nothing has changed." in desk.press("Save").text

    def test_needs_a_text(self, desk):
        desk.get(ADDRESS)

        assert "This field is required." in desk.press("Save", markdown=" ").text

    @pytest.mark.parametrize("path", [f"{COURSE}/ninth/en", f"{COURSE}/first/kk"])
    def test_is_not_found_where_no_text_belongs(self, desk, path):
        assert desk.get(path, status=404)


class TestPreview:
    def test_shows_what_is_typed_and_saves_nothing(self, desk):
        desk.get(ADDRESS)

        page = desk.press("Preview", markdown=CHANGED)

        assert "A monitor reads twice." in shown(page, "preview")
        assert "State: released" in desk.get(ADDRESS).text

    def test_names_the_line_of_each_problem(self, desk):
        desk.get(ADDRESS)

        page = desk.press("Preview", markdown=lesson(body="::: note\nNot closed."))

        assert "Line 7: “::: note” is not closed." in shown(page, "problems")

    def test_tells_how_heavy_the_lesson_is(self, desk):
        assert "This page: 0 KB" in shown(desk.get(ADDRESS), "preview")

    def test_shows_a_self_check_by_the_quiz_part(self, app, desk):
        app.extensions["lms.provided"] |= {type(part): part for part in [plain_part()]}
        desk.get(ADDRESS)

        page = desk.press("Preview", markdown=lesson(body="Read.\n\n:::quiz\nWhy?\n:::"))

        assert "q1: Why? | None" in shown(page, "preview")


class TestTranslating:
    def test_begins_with_a_copy_of_the_source(self, db, desk):
        release(db, files(changes={"lessons/01-first.ru.md": None}))

        page = desk.get("/studio/watching/first/ru")

        assert "A monitor reads." in shown(page, "markdown")
        assert "minutes" not in shown(page, "markdown")

    def test_is_held_against_the_source(self, desk):
        text = front({"title": "Урок", "objective": "Цель.", "minutes": "5"}, "Текст.")
        desk.get("/studio/watching/first/ru")

        page = desk.press("Preview", markdown=text)

        assert "“minutes” is said in the file of the source language" in shown(page, "problems")

    def test_shows_the_present_source_beside_it(self, db, aigul, desk):
        save(db, aigul)

        page = desk.get("/studio/watching/first/ru")

        assert "A monitor reads twice." in page.text


class TestOvertakenDraft:
    def test_shows_what_the_newer_release_says(self, db, aigul, desk):
        save(db, aigul)
        release(db, files(changes={"lessons/01-first.en.md": lesson("The first", "Else.")}))

        page = desk.get(ADDRESS)

        assert "A newer release has changed this text too" in page.text
        assert "−Else. +A monitor reads twice." in page.text


class TestHistory:
    @pytest.fixture(autouse=True)
    def versions(self, db, aigul):
        """Two versions of a text."""
        save(db, aigul)
        save(db, aigul, lesson("The first", "A monitor reads thrice."))

    def test_lists_versions_with_their_authors(self, desk):
        desk.get(ADDRESS)

        page = desk.follow("History")

        assert ("Version: 2" in page.links(), "Айгүл" in page.text) == (True, True)

    def test_shows_what_has_changed_since(self, desk):
        page = desk.get(f"{ADDRESS}/versions/1")

        assert "A monitor reads −twice+thrice." in page.text

    def test_restores_a_version_as_a_new_one(self, desk):
        desk.get(f"{ADDRESS}/versions/1")

        page = desk.press("Restore this version")

        assert "A monitor reads twice." in shown(page, "markdown")
        assert "Version: 3" in page.text

    def test_does_not_restore_the_present_text(self, desk):
        page = desk.get(f"{ADDRESS}/versions/2")

        assert "This is the present text." in page.text
        assert "Restore" not in page.source

    def test_has_no_version_that_was_never_saved(self, desk):
        assert desk.get(f"{ADDRESS}/versions/9", status=404)

    def test_is_empty_for_an_unchanged_text(self, desk):
        page = desk.get("/studio/watching/second/en/versions")

        assert "Nobody has changed this text here yet." in page.text


class TestQueries:
    @pytest.mark.parametrize("path", ["/studio", COURSE, ADDRESS, "/studio/watching/first/ru"])
    def test_are_few_on_every_page(self, app, db, aigul, desk, path):
        for spot in (FIRST, FIRST_RU):
            save(db, aigul, spot=spot)

        with counted_queries(app) as asked:
            desk.get(path)

        assert len(asked) <= MOST_QUERIES, "\n".join(asked)
