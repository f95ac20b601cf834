import re

import pytest
from factories_courses import files, lesson, release
from factories_studio import ADDRESS, CHANGED, full_disk, save
from sqlalchemy import delete, select

from courses.models import DraftVersion, LessonDraft
from lms.accounts.models import RoleGrant, UserSession
from lms.accounts.roles import Role
from lms.db.session import database

MINE = lesson("The first", "Mine, and nobody else's.")
PART = '--part\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
HOSTILE = lesson(
    "<script>alert(1)</script>",
    """<script>alert(2)</script> <img src=x onerror=alert(3)>

[here](javascript:alert(4)) [there](jAvA&#115;cript:alert(5)) ![](data:text/html,alert(6))

<a href="javascript:alert(7)" onclick="alert(8)">press</a>""",
)


@pytest.fixture(autouse=True)
def course(db):
    """A course of three lessons in two languages."""
    return release(db)


@pytest.fixture
def aigul(make):
    return make.person("Айгүл", Role.TRAINER)


@pytest.fixture
def desk(aigul, browser_of):
    """Aigul's browser, with the text of a lesson open."""
    browser = browser_of(aigul)
    browser.get(ADDRESS)
    return browser


def typed(page) -> list[str]:
    """Return the texts that stand in the page's fields."""
    return ["".join(field.itertext()).strip() for field in page.all("textarea")]


class TestLongPaste:
    def test_of_ten_megabytes_is_refused_and_kept(self, db, desk):
        text = "обезьяна " * (10 * 1024 * 1024 // 17)

        page = send(desk, text)

        assert "Error" in page.text
        assert typed(page) == [text.strip()]
        assert not db.scalars(select(LessonDraft)).all()

    def test_beyond_what_any_page_takes_is_refused(self, desk):
        page = send(desk, "x" * (13 * 1024 * 1024), status=422)

        assert "This is more than this page can take." in page.text


def send(browser, text, status=200):
    """Send the text as the form of the page does: as it is, not percent-encoded."""
    form, _ = browser.page.form_with("Save")
    assert form.get("enctype") == "multipart/form-data"
    hidden = {field.get("name"): field.get("value") for field in form.iter("input")}
    parts = {**hidden, "markdown": text}.items()
    body = "".join(PART.format(name=name, value=value) for name, value in parts)
    kind = "multipart/form-data; boundary=part"
    answer = browser.client.post(ADDRESS, data=f"{body}--part--".encode(), content_type=kind)
    return browser.arrive(answer, ADDRESS, status)


class TestHostileMarkdown:
    def test_is_shown_as_text(self, desk):
        page = desk.press("Preview", markdown=HOSTILE)

        addresses = [link.get("href") for link in page.all("a")]
        assert not [address for address in addresses if "script" in address]
        assert {script.get("src", "")[:8] for script in page.all("script")} == {"/static/"}

    def test_is_named_by_its_lines(self, desk):
        page = desk.press("Save", markdown=HOSTILE)

        lines = re.findall(
            r"Line (\d+): (HTML is shown|A page cannot link|The image)", page.text
        )
        assert {int(number) for number, _ in lines} == {7, 9, 11}


class TestBrokenHead:
    def test_is_saved_and_named_with_its_line(self, desk):
        broken = "---\ntitle: One: two\n---\nA monitor reads.\n"

        page = desk.press("Save", markdown=broken)

        assert "Line 2: This is not YAML" in page.text
        assert "Text with a colon goes in quotes." in page.text
        assert typed(page) == [broken.strip()]

    def test_shows_no_preview(self, desk):
        page = desk.press("Preview", markdown="---\nnever closed\n")

        assert "There is nothing to show yet" in page.text


class TestFullDisk:
    def test_is_said_and_the_text_stays_in_the_page(self, app, desk):
        with app.app_context():
            engine = database().engine
        long = lesson("The first", "Mine. " * 10_000)

        with full_disk(engine):
            page = desk.press("Save", status=503, markdown=long)

        assert "Nothing can be saved just now" in page.text
        assert long.strip() in typed(page)

    def test_leaves_nothing_half_saved(self, app, db, desk):
        with app.app_context():
            engine = database().engine

        with full_disk(engine):
            desk.press("Save", status=503, markdown=lesson("The first", "Mine. " * 10_000))

        assert not db.scalars(select(LessonDraft)).all()
        assert not db.scalars(select(DraftVersion)).all()


class TestTwoTabs:
    @pytest.fixture(autouse=True)
    def meanwhile(self, db, desk, make):
        """Another trainer saves while Aigul writes."""
        save(db, make.person("Бакыт", Role.TRAINER))

    def test_are_both_shown_by_word(self, desk):
        page = desk.press("Save", status=409, markdown=MINE)

        assert typed(page) == [MINE.strip(), CHANGED.strip()]
        assert "+Mine, and nobody else's." in page.text
        assert "Бакыт" in page.text

    def test_lose_nothing_when_mine_is_kept(self, desk):
        desk.press("Save", status=409, markdown=MINE)

        page = desk.press("Save your text")

        assert typed(page)[0] == MINE.strip()
        assert "Version: 2" in page.text

    def test_lose_nothing_when_the_other_is_kept(self, desk):
        desk.press("Save", status=409, markdown=MINE)

        page = desk.press("Keep the other text")

        assert typed(page)[0] == CHANGED.strip()
        assert MINE.strip() in typed(desk.get(f"{ADDRESS}/versions/2"))

    def test_can_become_one_text(self, desk):
        desk.press("Save", status=409, markdown=MINE)
        both = lesson("The first", "A monitor reads twice. Mine, and nobody else's.")

        page = desk.press("Save your text", markdown=both)

        assert typed(page)[0] == both.strip()

    def test_are_told_of_a_third_one(self, db, desk, make):
        desk.press("Save", status=409, markdown=MINE)
        save(db, make.trainer(), lesson("The first", "A third text."))

        page = desk.press("Save your text", status=409)

        assert "A third text." in page.text

    def test_are_told_apart_by_a_token_nobody_can_invent(self, desk):
        assert desk.press("Save", status=409, markdown=MINE, seen_token="1-none")


class TestReleaseMeanwhile:
    def test_is_shown_beside_mine(self, db, desk):
        release(db, files(changes={"lessons/01-first.en.md": CHANGED}))

        page = desk.press("Save", status=409, markdown=MINE)

        assert typed(page) == [MINE.strip(), CHANGED.strip()]
        assert "The other text: release 2" in page.text


class TestExpiredSession:
    def test_keeps_the_text_in_the_page(self, db, desk):
        db.execute(delete(UserSession))

        page = desk.press("Save", status=401, markdown=MINE)

        assert page.h1 == "You are not signed in, or your session has ended."
        assert typed(page) == [MINE.strip()]


class TestOtherPeople:
    @pytest.mark.parametrize("role", [Role.MEMBER, Role.COORDINATOR, Role.ADMINISTRATOR])
    @pytest.mark.parametrize("path", ["/studio", ADDRESS, "/studio/watching/release"])
    def test_do_not_enter_the_studio(self, make, browser_of, role, path):
        assert browser_of(make.person("", role)).get(path, status=403)

    def test_are_asked_to_sign_in_first(self, browser):
        answer = browser.client.get(ADDRESS)

        assert answer.location.startswith("/sign-in?next=")

    def test_lose_no_text_with_their_role(self, db, desk, aigul):
        db.execute(delete(RoleGrant).filter_by(person_id=aigul.id))

        page = desk.press("Save", status=403, markdown=MINE)

        assert MINE.strip() in typed(page)
