"""The demo gives every page something to show, and never looks like real people."""

import json
from collections import Counter

import pytest
from click.testing import CliRunner
from sqlalchemy import select

import wsgi
from certificates.demo.cast import DOMAIN
from certificates.demo.names import person
from certificates.issuing.models import Certificate
from courses.bundled import LIBRARY
from lms.accounts.models import Person
from lms.accounts.roles import Role

pytestmark = pytest.mark.slow


@pytest.fixture
def run(settings):
    """Run a command of the platform on the test's database."""
    env = {
        "PARASAT_DATABASE_URL": settings.database_url,
        "PARASAT_SECRET_KEY": "k" * 32,
        "PARASAT_BASE_URL": "http://127.0.0.1:8000",
        "PARASAT_DATA_DIR": str(settings.data_dir),
    }
    return lambda *words: CliRunner().invoke(wsgi.cli, words, env=env)


@pytest.fixture
def filled(run):
    """What the demo of ten people prints for a machine."""
    run("course", "import", "--library")
    result = run("demo", "--people", "10", "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.output)


class TestDemo:
    def test_gives_an_account_for_each_role(self, filled):
        shown = {account["role"] for account in filled["accounts"]}

        assert {role.value for role in Role} <= shown

    def test_lets_each_account_in_with_its_password(self, filled, browser):
        account = filled["accounts"][0]

        browser.get("/sign-in")
        browser.press("Sign in", who=account["sign_in"], password=account["password"])

        assert browser.get("/me?lang=en").h1 == "You may publish observations"

    def test_names_addresses_that_open(self, filled, browser):
        for address in filled["addresses"]:
            assert browser.client.get(address).status_code in {200, 303}

    def test_has_certificates_of_many_standings(self, filled, db):
        ends = db.scalars(select(Certificate.valid_until)).all()

        assert len(set(ends)) > 3

    def test_sends_nothing_to_an_address_that_could_exist(self, filled, db):
        assert all(email.endswith(DOMAIN) for email in db.scalars(select(Person.email)))

    def test_is_refused_a_second_time(self, filled, run):
        result = run("demo")

        assert (result.exit_code, "already" in result.output) == (1, True)

    def test_asks_for_the_course_first(self, run):
        assert "parasat course import --library" in run("demo").output


@pytest.mark.pure
class TestFictionalPeople:
    def test_come_from_three_regions_and_read_four_languages(self):
        drawn = [person(number) for number in range(300)]

        assert len({one.region for one in drawn}) == 3
        assert set(Counter(one.language for one in drawn)) == {"en", "ru", "kk", "ky"}

    def test_mostly_differ_in_name(self):
        assert len({person(number).name for number in range(300)}) > 200


def test_library_is_where_the_demo_looks():
    assert LIBRARY.is_dir()
