"""Forms of accounts: what they take, and what they make of it."""

import pytest
from factories import PASSWORD
from werkzeug.datastructures import MultiDict

from lms.accounts.forms.account import NameForm, PlaceForm
from lms.accounts.forms.joining import FounderForm, JoinForm, WelcomeForm
from lms.accounts.forms.people import InviteForm, RoleForm
from lms.accounts.profiles import Profile
from lms.accounts.roles import Jurisdiction, Role
from lms.accounts.roster import Entry

ANSWERS = {
    "name": " Айгүл\tСейітова ",
    "language": "kk",
    "jurisdiction": "KZ",
    "region": "",
    "password": PASSWORD,
    "password_again": PASSWORD,
}


@pytest.fixture
def fill(app):
    """Fill a form in and check it, without its token: ``fill(NameForm, name="A")``."""

    def fill(kind, **values):
        kept = {key: values.pop(key) for key in ("allowed",) if key in values}
        with app.test_request_context(method="POST"):
            form = kind(MultiDict(values), meta={"csrf": False}, **kept)
            form.holds = form.validate()
            return form

    return fill


class TestJoinForm:
    def test_keeps_the_address_in_lower_case(self, fill):
        assert fill(JoinForm, email=" Aigul@Example.ORG").email.data == "aigul@example.org"

    @pytest.mark.parametrize("email", ["", "aigul", "a@b", "a b@example.org"])
    def test_refuses_what_is_no_address(self, fill, email):
        assert "email" in fill(JoinForm, email=email).errors


class TestWelcomeForm:
    def test_makes_a_profile_of_the_answers(self, fill):
        form = fill(WelcomeForm, **ANSWERS)

        assert form.profile() == Profile("Айгүл Сейітова", "kk", None, Jurisdiction.KZ)

    @pytest.mark.parametrize("missing", ["name", "language", "jurisdiction", "password"])
    def test_needs_every_answer_but_the_region(self, fill, missing):
        answers = {key: value for key, value in ANSWERS.items() if key != missing}

        assert missing in fill(WelcomeForm, **answers).errors

    def test_refuses_a_password_made_of_the_name(self, fill):
        weak = {"password": "Айгүл-Сейітова", "password_again": "Айгүл-Сейітова"}

        assert "password" in fill(WelcomeForm, **{**ANSWERS, **weak}).errors

    def test_refuses_two_passwords_that_differ(self, fill):
        form = fill(WelcomeForm, **{**ANSWERS, "password_again": "another one"})

        assert form.errors == {"password_again": ["The two passwords differ."]}

    def test_tells_its_faults_in_the_order_of_the_page(self, fill):
        faulty = [field.name for field in fill(WelcomeForm, region="") if field.errors]

        assert faulty == ["name", "language", "jurisdiction", "password", "password_again"]

    def test_of_a_founder_asks_for_an_address_too(self, fill):
        assert set(fill(FounderForm, **ANSWERS).errors) == {"email"}


class TestPlaceForm:
    @pytest.mark.parametrize(
        ("field", "value"), [("language", "de"), ("jurisdiction", "RU"), ("region", "KZ-99")]
    )
    def test_takes_no_answer_that_was_not_offered(self, fill, field, value):
        answers = {"language": "kk", "jurisdiction": "KZ", "region": "KZ-75", field: value}

        assert set(fill(PlaceForm, **answers).errors) == {field}


class TestNameForm:
    @pytest.mark.parametrize("name", ["", " ", "\u00a0\u3000", "A" * 201])
    def test_refuses_an_empty_or_endless_name(self, fill, name):
        assert not fill(NameForm, name=name).holds

    @pytest.mark.parametrize("name", ["Ә", "Мария-Луиза О’Нил", "Үсөнова Жылдыз Асан кызы"])
    def test_takes_names_as_people_have_them(self, fill, name):
        assert fill(NameForm, name=name).holds


class TestInviteForm:
    def test_makes_an_entry_of_the_answers(self, fill):
        form = fill(InviteForm, email="A@example.org", language="ru", region="KG-O")

        assert form.entry() == Entry(None, "a@example.org", "ru", "KG-O", None)

    def test_needs_somebody_to_invite(self, fill):
        assert set(fill(InviteForm, language="ru").errors) == {"name"}

    def test_takes_no_region_that_is_not_allowed(self, fill):
        form = fill(InviteForm, name="A", language="ru", region="KG-O", allowed=["KZ-75"])

        assert set(form.errors) == {"region"}

    def test_leaves_the_region_open_to_those_who_may(self, fill):
        assert fill(InviteForm, name="A", language="ru", region="").holds


class TestRoleForm:
    def test_tells_role_region_and_reason(self, fill):
        form = fill(RoleForm, role="coordinator", region="KZ-75", reason=" Knows everybody ")

        assert form.terms() == (Role.COORDINATOR, "KZ-75", "Knows everybody")

    def test_offers_no_membership(self, fill):
        assert "role" in fill(RoleForm, role="member", reason="r").errors

    def test_asks_for_a_reason(self, fill):
        assert set(fill(RoleForm, role="trainer", reason="  ").errors) == {"reason"}
