"""The pages of an author's drafts."""

import pytest
from factories_gate import file_of
from pages import fields_of

from certificates.gate.own_data import own_data

TYPED = {
    "title": "Школьное молоко",
    "bodies": "№ 12 мектеп",
    "jurisdiction": "KZ",
    "region": "KZ-75",
}


@pytest.fixture
def author(gate):
    return gate.author("Дана Сәрсенқызы")


@pytest.fixture
def mine(browser_of, author):
    return browser_of(author)


class TestNewReport:
    def test_is_saved_whatever_is_missing(self, mine):
        mine.get("/reports/new")

        assert "Saved" in mine.press("Save the draft").text

    def test_begins_with_the_law_and_region_of_its_author(self, mine):
        mine.get("/reports/new")
        mine.press("Save the draft")

        form, _button = mine.page.form_with("Save and check")
        chosen = [o.get("value") for o in form.iter("option") if o.get("selected") is not None]
        assert chosen == ["KZ-75"]

    def test_offers_no_comprehensive_monitoring(self, mine):
        page = mine.get("/reports/new")

        assert "authorised body alone" in page.text
        assert "comprehensive" not in {e.get("value") for e in page.all("input")}

    def test_refuses_a_type_that_is_not_offered(self, mine):
        mine.get("/reports/new")

        page = mine.press("Save the draft", report_type="comprehensive", **TYPED)

        assert "Not a valid choice" in page.text
        assert "№ 12 мектеп" in page.source

    def test_is_for_those_who_signed_in(self, browser):
        assert "/sign-in" in browser.get("/reports/new").path


class TestDraft:
    def test_is_hidden_from_everyone_else(self, gate, author, browser_of, make):
        draft = gate.draft(author)

        browser_of(make.person()).get(f"/reports/drafts/{draft.id}", status=404)

    def test_shows_both_texts_after_a_save_in_another_tab(self, gate, author, browser_of):
        address = f"/reports/drafts/{gate.draft(author).id}"
        first, second = browser_of(author), browser_of(author)
        first.get(address)
        second.get(address)
        first.press("Save the draft", bodies="School 12, first tab")

        page = second.press("Save the draft", bodies="School 12, second tab")

        assert "School 12, first tab" in page.source
        assert "School 12, second tab" in page.source

    def test_takes_the_second_text_once_both_were_seen(self, gate, author, browser_of, db):
        draft = gate.draft(author)
        first, second = browser_of(author), browser_of(author)
        for tab in (first, second):
            tab.get(f"/reports/drafts/{draft.id}")
        first.press("Save the draft", bodies="first")
        second.press("Save the draft", bodies="second")

        second.press("Save the draft")

        db.refresh(draft)
        assert draft.bodies == "second"

    def test_keeps_what_was_typed_when_it_is_too_long(self, gate, author, mine):
        mine.get(f"/reports/drafts/{gate.draft(author).id}")

        page = mine.press("Save the draft", bodies="ұзақ " * 3000)

        assert "ұзақ ұзақ" in page.source

    def test_keeps_the_text_while_the_file_is_chosen(self, gate, author, mine):
        mine.get(f"/reports/drafts/{gate.draft(author, file=None).id}")

        mine.press("Save and choose the file", title="Milk, autumn")
        page = mine.press("Keep its fingerprint", file=file_of())

        assert "Milk, autumn" in page.text
        assert "milk.pdf" in page.text

    def test_refuses_an_empty_file(self, gate, author, mine):
        mine.get(f"/reports/drafts/{gate.draft(author, file=None).id}/file")

        page = mine.press("Keep its fingerprint", file=file_of(b""))

        assert "This file is empty" in page.text

    def test_loses_nothing_to_a_file_that_is_too_large(self, app, gate, author, mine, db):
        draft = gate.draft(author, file=None)
        mine.get(f"/reports/drafts/{draft.id}/file")
        app.config["MAX_CONTENT_LENGTH"] = 10_000

        mine.press("Keep its fingerprint", file=file_of(b"x" * 20_000), status=422)

        db.refresh(draft)
        assert (draft.bodies, draft.file_sha256) == ("School 12", None)

    def test_leaves_the_list_when_put_aside(self, gate, author, mine):
        mine.get(f"/reports/drafts/{gate.draft(author).id}")

        assert "School milk" not in mine.press("Put the draft aside").text


class TestOwnData:
    def test_hold_drafts_and_permits(self, gate, author, db):
        gate.permit(author)

        held = own_data(db, author.id)

        assert [len(part) for part in (held["report_drafts"], held["permits"])] == [1, 1]


class TestCheck:
    def test_names_every_reason_with_its_step(self, gate, make, browser_of):
        newcomer = make.person()
        browser = browser_of(newcomer)

        page = browser.get(f"/reports/drafts/{gate.draft(newcomer).id}/check")

        assert "Not yet: 2 things are missing" in page.text
        assert {"/courses/code-of-ethics", "/code"} <= set(page.links().values())

    def test_says_that_the_law_asks_for_no_certificate(self, gate, make, browser_of):
        newcomer = make.person()

        page = browser_of(newcomer).get(f"/reports/drafts/{gate.draft(newcomer).id}/check")

        assert "The law asks for no certificate" in page.text
        assert "may not" not in page.text

    def test_names_what_the_draft_lacks(self, gate, author, mine):
        draft = gate.draft(author, file=None, region="KG-O")

        text = mine.get(f"/reports/drafts/{draft.id}/check").text

        assert "No file is chosen yet" in text
        assert "not in the country whose law" in text

    def test_asks_for_the_release_of_what_is_in_order(self, gate, author, mine):
        mine.get(f"/reports/drafts/{gate.draft(author).id}/check")

        assert "Waits for a coordinator" in mine.press("Ask for its release").text

    def test_refuses_a_try_around_the_page_with_every_reason(self, gate, make, browser_of):
        newcomer = make.person()
        draft, browser = gate.draft(newcomer), browser_of(newcomer)
        form, _button = browser.get(f"/reports/drafts/{draft.id}").form_with("Save the draft")
        address, sent = f"/reports/drafts/{draft.id}/check", fields_of(form)

        page = browser.arrive(browser.client.post(address, data=sent), address, 403)

        assert "Not yet: 2 things are missing" in page.text
        assert "Your draft is kept" in page.text
