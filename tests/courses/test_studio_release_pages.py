import pytest
from factories_courses import files, lesson, release
from factories_studio import ADDRESS, CHANGED, propose, save
from sqlalchemy import select

from courses.models import Release
from lms.accounts.roles import Role
from lms.security.audit import AuditEntry

RELEASE = "/studio/watching/release"


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


@pytest.fixture
def second(make, browser_of):
    """The browser of another trainer, Bakyt."""
    return browser_of(make.person("Бакыт", Role.TRAINER))


@pytest.fixture
def proposed(db, aigul):
    """The address of what Aigul proposes."""
    save(db, aigul)
    return f"/studio/watching/proposals/{propose(db, aigul)}"


class TestTypo:
    def test_is_mended_by_save_propose_and_approve(self, db, browser, desk, second):
        desk.get(ADDRESS)
        desk.press("Save", markdown=CHANGED)
        desk.get(RELEASE)
        path = desk.press("Propose this release", note="A word.").path
        second.get(path)

        page = second.press("Approve and release")

        assert "Release 2 is out." in page.text
        assert "A monitor reads twice." in browser.get("/courses/watching/lessons/first").text


class TestChanges:
    def test_are_shown_by_word(self, db, aigul, desk):
        save(db, aigul)

        page = desk.get(RELEASE)

        assert "The first (English)" in page.text
        assert "A monitor reads+ twice." in page.text

    def test_are_none_right_after_a_release(self, desk):
        assert "No text has changed since the release." in desk.get(RELEASE).text

    def test_are_held_back_by_problems(self, db, aigul, desk):
        save(db, aigul, "No head at all.")

        page = desk.get(RELEASE)

        assert "lessons/01-first.en.md, line 1: “title” is missing." in page.text
        assert "Propose this release" not in page.source

    def test_are_held_back_by_a_translation_left_behind(self, db, aigul, desk):
        save(db, aigul, lesson("The first", "Read.\n\n:::quiz\nWhy?\n:::"))

        page = desk.get(RELEASE)

        assert "lessons/01-first.ru.md, line 1: Blocks “:::quiz” here: 0" in page.text
        assert "Propose this release" not in page.source

    def test_are_held_back_by_a_newer_release(self, db, aigul, desk):
        save(db, aigul)
        release(db, files(changes={"lessons/01-first.en.md": lesson("The first", "Else.")}))

        page = desk.get(RELEASE)

        assert "A newer release has changed these texts too" in page.text
        assert "Propose this release" not in page.source

    def test_need_a_note_to_be_proposed(self, db, aigul, desk):
        save(db, aigul)
        desk.get(RELEASE)

        page = desk.press("Propose this release", note="")

        assert "This field is required." in page.text


class TestProposal:
    def test_waits_for_the_other_trainer(self, proposed, second):
        second.get("/studio")

        page = second.follow("waits for you")

        assert page.path == proposed
        assert "A word was missing." in page.text

    def test_offers_its_proposer_no_approval(self, proposed, desk):
        page = desk.get(proposed)

        assert "Approve and release" not in page.source
        assert "another trainer decides on it" in page.text

    def test_refuses_its_proposers_approval_and_records_the_try(self, db, proposed, desk):
        desk.get(proposed)
        token = desk.page.all("form")[0].find(".//input").get("value")

        answer = desk.client.post(f"{proposed}/approve", data={"csrf_token": token})

        assert answer.status_code == 403
        assert db.scalars(
            select(AuditEntry).filter_by(act="release.own-decision-refused")
        ).one()
        assert len(db.scalars(select(Release)).all()) == 1

    def test_is_withdrawn_by_its_proposer(self, proposed, desk):
        desk.get(proposed)

        page = desk.press("Withdraw the proposal")

        assert "Propose this release" in page.source
        assert "Withdrawn" in page.text

    def test_is_declined_with_a_reason(self, proposed, desk, second):
        second.get(proposed)
        second.press("Decline", reason="The source is missing.")

        page = desk.get(proposed)

        assert "The source is missing." in page.text
        assert "Бакыт" in page.text

    def test_is_not_declined_without_a_reason(self, proposed, second):
        second.get(proposed)

        assert "This field is required." in second.press("Decline").text

    def test_says_which_texts_have_changed_since(self, db, aigul, proposed, second):
        save(db, aigul, lesson("The first", "A later thought."))

        page = second.get(proposed)

        assert "lessons/01-first.en.md" in page.text
        assert "Approve and release" not in page.source

    def test_is_refused_when_texts_change_before_the_press(self, db, aigul, proposed, second):
        second.get(proposed)
        save(db, aigul, lesson("The first", "A later thought."))

        page = second.press("Approve and release", status=409)

        assert "Texts have changed since this release was proposed" in page.h1
        assert "P-51" in page.text

    def test_stays_on_the_page_of_releases(self, proposed, desk, second):
        second.get(proposed)
        second.press("Approve and release")

        page = desk.get(RELEASE)

        assert "Approved and released. A word was missing." in page.text
