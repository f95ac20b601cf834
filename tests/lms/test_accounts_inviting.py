"""Inviting one person, and inviting many from a file."""

import io

import pytest
from factories_accounts import letters, link_to, member
from sqlalchemy import func, select, update

from lms import clock
from lms.accounts.inviting import NOT_AGAIN_WITHIN
from lms.accounts.link_models import Invitation
from lms.accounts.roles import Role

HEAD = "name,email,language,region,jurisdiction\n"


@pytest.fixture
def office(make, browser_of):
    return browser_of(make.person("", Role.ADMINISTRATOR))


@pytest.fixture
def coordinator(make, browser_of):
    return browser_of(make.coordinator(region="KZ-75"))


def upload(browser, text, status=200):
    browser.get("/invitations/bulk")
    content = text if isinstance(text, bytes) else text.encode()
    return browser.press("Invite all", status, file=(io.BytesIO(content), "people.csv"))


def count(db):
    return db.scalar(select(func.count()).select_from(Invitation))


class TestInvitation:
    def test_arrives_as_a_link_by_letter(self, app, office, browser):
        office.get("/invitations/new")
        office.press("Invite", email="bolat@example.org", language="en")

        assert browser.get(link_to(app, "bolat@example.org")).h1 == "Welcome to Parasat"

    def test_is_not_sent_to_a_member(self, app, make, office):
        office.get("/invitations/new")

        page = office.press("Invite", email=member(make).email)

        assert page.h1 == "Already a member."
        assert letters(app) == []

    def test_is_not_sent_twice_a_day(self, app, office):
        for _ in range(2):
            office.get("/invitations/new")
            page = office.press("Invite", email="bolat@example.org")

        assert "less than a day ago" in page.h1
        assert len(letters(app)) == 1

    def test_ends_the_one_before_it(self, app, db, office, browser):
        office.get("/invitations/new")
        office.press("Invite", email="bolat@example.org")
        older = link_to(app, "bolat@example.org")
        db.execute(update(Invitation).values(made_at=clock.now() - NOT_AGAIN_WITHIN))
        office.get("/invitations/new")
        office.press("Invite", email="bolat@example.org")

        browser.get(older, 404)

    def test_needs_a_name_or_an_address(self, office):
        office.get("/invitations/new")

        assert "Write a name, an e-mail, or both." in office.press("Invite").text

    def test_can_be_withdrawn(self, app, office, browser):
        office.get("/invitations/new")
        office.press("Invite", email="bolat@example.org")
        path = link_to(app, "bolat@example.org")
        office.get("/invitations")
        office.press("Withdraw: bolat@example.org")

        browser.get(path, 404)

    def test_offers_a_coordinator_the_own_region_alone(self, coordinator):
        page = coordinator.get("/invitations/new")

        regions = [o.get("value") for o in page.all("option") if "-" in (o.get("value") or "")]
        assert regions == ["KZ-75"]

    def test_is_closed_to_members(self, make, browser_of):
        browser_of(make.person()).get("/invitations/new", 403)


class TestInvitationsInBulk:
    def test_answer_for_each_line(self, app, make, office):
        member(make, email="there@example.org")
        lines = "Болат,bolat@example.org,kk,KZ-75,KZ\nТам,there@example.org,ru,,\nX,x,ru,,\n"

        page = upload(office, HEAD + lines)

        for words in (
            "a letter is on its way",
            "Already a member.",
            "This is no e-mail address.",
        ):
            assert words in page.text
        assert [letter["To"] for letter in letters(app)] == ["bolat@example.org"]

    def test_make_a_code_where_there_is_no_address(self, office, browser):
        page = upload(office, HEAD + "Чолпон,,ky,KG-O,KG\n")
        code = [part for part in page.text.split() if part.count("-") == 2][-1]
        browser.get("/join/code")

        assert 'value="Чолпон"' in browser.press("Use the code", code=code).source

    def test_stay_in_the_region_of_a_coordinator(self, db, coordinator):
        page = upload(coordinator, HEAD + "A,a@example.org,ru,KG-O,KG\nB,b@example.org,ru,,\n")

        assert page.text.count("You can invite to your own region only.") == 2
        assert count(db) == 0

    def test_refuse_a_file_without_its_columns(self, db, office):
        page = upload(office, "имя,почта\nБолат,bolat@example.org\n")

        assert "The first line must name the columns" in page.text

    def test_send_nothing_again_when_the_page_is_reloaded(self, app, office):
        for _ in range(2):
            upload(office, HEAD + "Болат,bolat@example.org,kk,KZ-75,KZ\n")

        assert len(letters(app)) == 1

    def test_invite_two_thousand_people_at_once(self, db, office):
        lines = "".join(f"A,a{i}@example.org,ru,KZ-75,KZ\n" for i in range(2000))

        upload(office, HEAD + lines)

        assert count(db) == 2000


class TestListOfInvitations:
    def test_shows_a_coordinator_the_own_region_alone(self, office, coordinator):
        upload(office, HEAD + "Almaty,,ru,KZ-75,KZ\nOsh,,ru,KG-O,KG\n")

        page = coordinator.get("/invitations")

        assert "Withdraw: Almaty" in page.text
        assert "Withdraw: Osh" not in page.text

    def test_goes_on_from_page_to_page(self, office):
        upload(office, HEAD + "".join(f"P{i},,ru,KZ-75,KZ\n" for i in range(51)))
        office.get("/invitations")

        assert "Withdraw: P0" in office.follow("Next").text
