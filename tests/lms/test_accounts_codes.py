"""One-time codes for people whom no letter can reach."""

import re
from datetime import timedelta

import pytest
from factories import PASSWORD
from factories_accounts import OTHER_PASSWORD, member, sign_in, without_email
from sqlalchemy import select, update

from lms import clock
from lms.accounts import resetting
from lms.accounts.current import reader_of_token
from lms.accounts.errors import NoSuchPerson
from lms.accounts.link_models import Invitation
from lms.accounts.models import Person
from lms.accounts.roles import Role

CODE = re.compile(r"[A-Z]{4}-[A-Z]{4}-[A-Z]{4}")
ANSWERS = {
    "name": "Чолпон Асанова",
    "language": "en",
    "jurisdiction": "KZ",
    "password": PASSWORD,
    "password_again": PASSWORD,
}


def new_code(browser, **values):
    browser.get("/invitations/new")
    page = browser.press("Invite", name="Чолпон Асанова", **values)
    return CODE.search(page.text)[0]


def use(browser, code, status=200):
    browser.get("/join/code")
    return browser.press("Use the code", status, code=code)


class TestCode:
    def test_lets_somebody_in_without_an_address(self, db, make, browser, browser_of):
        code = new_code(browser_of(make.coordinator()), region="KZ-75")
        use(browser, code)

        page = browser.press("Make my account", **ANSWERS)

        made = db.scalar(select(Person.sign_in_name).where(Person.email.is_(None)))
        assert re.fullmatch(r"cholpon-\d{4}", made)
        assert made in page.text

    def test_is_understood_however_it_is_typed(self, make, browser, browser_of):
        code = new_code(browser_of(make.coordinator()), region="KZ-75")

        page = use(browser, f" {code.lower().replace('-', ' ')} ")

        assert page.h1 == "Welcome to Parasat"

    def test_begins_with_what_the_inviter_wrote(self, make, browser, browser_of):
        page = use(browser, new_code(browser_of(make.coordinator()), region="KZ-75"))

        assert 'value="Чолпон Асанова"' in page.source
        assert '<option selected value="KZ-75">' in page.source

    def test_works_only_once(self, make, browser, browser_of):
        code = new_code(browser_of(make.coordinator()), region="KZ-75")
        use(browser, code)
        browser.press("Make my account", **ANSWERS)

        use(browser, code, 404)

    def test_ends_after_thirty_days(self, db, make, browser, browser_of):
        code = new_code(browser_of(make.coordinator()), region="KZ-75")
        db.execute(update(Invitation).values(expires_at=clock.now() - timedelta(seconds=1)))

        use(browser, code, 404)

    def test_cannot_be_guessed_for_ever(self, browser):
        statuses = [use_raw(browser) for _ in range(61)]

        assert (statuses[0], statuses[-1]) == (404, 429)

    def test_is_refused_when_nobody_made_it(self, browser):
        assert "cannot be used" in use(browser, "BCDF-GHJK-LMNP", 404).h1


class TestCodeForAPassword:
    def test_is_given_to_a_member_of_the_region(self, make, browser, browser_of):
        person = without_email(make)
        coordinator = browser_of(make.coordinator())
        coordinator.get(f"/people/{person.id}/roles/propose")
        code = CODE.search(coordinator.press("Make a code").text)[0]
        use(browser, code)

        browser.press(
            "Set the password", password=OTHER_PASSWORD, password_again=OTHER_PASSWORD
        )

        assert "aigul-4821" in browser.get("/account").text

    def test_is_not_given_in_another_region(self, make, browser_of):
        person = without_email(make, region="KG-O")
        coordinator = browser_of(make.coordinator())

        coordinator.get(f"/people/{person.id}/roles/propose", 404)

    def test_is_not_given_to_those_whom_letters_reach(self, make, browser_of):
        office = browser_of(make.person("", Role.ADMINISTRATOR))
        reached, unreached = member(make), without_email(make)
        office.get(f"/administration/people/{unreached.id}")
        token = office.page.all("input")[0].get("value")

        answer = office.client.post(f"/people/{reached.id}/code", data={"csrf_token": token})

        assert answer.status_code == 409

    def test_is_not_given_by_a_coordinator_to_who_holds_a_role(self, make, browser_of):
        trainer = make.trainer(email=None)
        coordinator = browser_of(make.coordinator())
        coordinator.get(f"/people/{trainer.id}/roles/propose")
        token = coordinator.page.all("input")[0].get("value")

        answer = coordinator.client.post(
            f"/people/{trainer.id}/code", data={"csrf_token": token}
        )

        assert answer.status_code == 404


class TestSignInName:
    def test_signs_its_owner_in(self, make, browser):
        without_email(make)

        sign_in(browser, "Aigul-4821")

        assert "aigul-4821" in browser.get("/account").text


def use_raw(browser):
    browser.get("/join/code")
    token = browser.page.all("input")[0].get("value")
    answer = browser.client.post("/join/code", data={"csrf_token": token, "code": "ABC"})
    return answer.status_code


class TestCodeForWhoDecides:
    @pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.BOARD])
    def test_is_made_by_nobody(self, app, db, make, role):
        # With it, one person could confirm what they had proposed themselves.
        other = make.person("", role, email=None, sign_in_name="aigul-4821")
        token = make.session_token(make.person("", Role.ADMINISTRATOR))
        by = reader_of_token(db, token, at=clock.now())

        with app.app_context(), pytest.raises(NoSuchPerson):
            resetting.give_code(db, other.id, by=by, at=clock.now())
