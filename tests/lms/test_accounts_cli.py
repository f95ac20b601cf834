"""``parasat people`` and the link that makes the first administrator."""

import json
import re
from urllib.parse import urlsplit

import pytest
from click.testing import CliRunner
from factories import PASSWORD
from factories_accounts import letters
from sqlalchemy import func, select

from lms import clock
from lms.accounts.cli import people
from lms.accounts.founding import first_administrator_link
from lms.accounts.models import Person, RoleGrant
from lms.accounts.roles import Role
from lms.cli import make_cli

HEAD = "name,email,language,region,jurisdiction\n"
ANSWERS = {
    "name": "Бірінші Әкімші",
    "email": "first@example.org",
    "jurisdiction": "KZ",
    "password": PASSWORD,
    "password_again": PASSWORD,
}


@pytest.fixture
def parasat(app, settings):
    """Run a command on the database of the test, and return its result."""
    env = {
        "PARASAT_SECRET_KEY": settings.secret_key,
        "PARASAT_DATABASE_URL": settings.database_url,
        "PARASAT_BASE_URL": settings.base_url,
        "PARASAT_DATA_DIR": str(settings.data_dir),
    }
    cli = make_cli(lambda _settings: app, [people])
    return lambda *words: CliRunner(env=env).invoke(cli, ["people", *words])


def path_in(text):
    return urlsplit(re.search(r"http\S+", text)[0]).path


class TestCreate:
    def test_prints_a_link_that_sets_the_password(self, parasat, browser):
        result = parasat("create", "--name", "Айгүл", "--email", "aigul@example.org")
        browser.get(path_in(result.output))

        browser.press("Set the password", password=PASSWORD, password_again=PASSWORD)

        assert "aigul@example.org" in browser.page.text

    def test_makes_a_sign_in_name_without_an_address(self, parasat):
        assert re.match(r"aigul-\d{4}: http", parasat("create", "--name", "Айгүл").output)

    def test_refuses_an_address_that_has_an_account(self, make, parasat):
        make.person(email="a@example.org")

        result = parasat("create", "--name", "A", "--email", "a@example.org")

        assert (result.exit_code, "already" in result.stderr) == (1, True)

    def test_makes_two_administrators_and_no_third(self, db, parasat):
        results = [parasat("create", "--name", "A", "--administrator") for _ in range(3)]

        assert [result.exit_code for result in results] == [0, 0, 1]
        assert db.scalar(select(func.count()).select_from(Person)) == 2

    @pytest.mark.parametrize("words", [[], ["--name", "A", "--email", "nowhere"]])
    def test_tells_wrong_usage_apart(self, parasat, words):
        assert parasat("create", *words).exit_code == 2


class TestInvite:
    def test_sends_a_letter(self, app, parasat):
        parasat("invite", "a@example.org", "--language", "kk")

        assert len(letters(app, "a@example.org")) == 1

    def test_prints_a_code_where_there_is_no_address(self, parasat):
        assert re.search(r"\w{4}-\w{4}-\w{4}$", parasat("invite", "--name", "A").output.strip())

    def test_needs_to_know_whom(self, parasat):
        assert parasat("invite").exit_code == 2

    def test_prints_a_link_for_an_administrator(self, parasat):
        assert path_in(parasat("invite", "--administrator").output).startswith("/join/")


class TestImport:
    def test_answers_for_each_line(self, app, parasat, tmp_path):
        file = tmp_path / "people.csv"
        file.write_text(HEAD + "A,a@example.org,ru,KZ-75,KZ\nB,nowhere,ru,,\n")

        result = parasat("import", str(file), "--json")

        report = json.loads(result.stdout)
        assert [row["result"] for row in report] == ["mailed", "refused"]
        assert (result.exit_code, len(letters(app))) == (1, 1)

    def test_ends_well_when_no_line_is_refused(self, parasat, tmp_path):
        file = tmp_path / "people.csv"
        file.write_text(HEAD + "A,a@example.org,ru,KZ-75,KZ\n")

        result = parasat("import", str(file))

        assert (result.exit_code, result.stdout) == (0, "2\tA a@example.org\tmailed\n")

    def test_refuses_a_file_that_is_none(self, parasat, tmp_path):
        file = tmp_path / "people.csv"
        file.write_text("nothing")

        result = parasat("import", str(file))

        assert (result.exit_code, "name the columns" in result.stderr) == (1, True)


class TestFirstAdministrator:
    def link(self, db):
        link = first_administrator_link(db, "http://localhost", clock.now())
        db.commit()
        return link

    def test_comes_in_by_the_link_that_serve_prints(self, db, browser):
        browser.get(urlsplit(self.link(db)).path)

        browser.press("Make my account", **ANSWERS)

        assert browser.page.h1 == "Administration"
        assert db.scalars(select(RoleGrant.role)).all() == [Role.ADMINISTRATOR]

    def test_has_an_address_that_no_letter_confirmed(self, db, browser):
        browser.get(urlsplit(self.link(db)).path)

        browser.press("Make my account", **ANSWERS)

        assert db.scalars(select(Person.email_verified_at)).all() == [None]

    def test_can_use_the_last_link_alone(self, db, browser):
        older, _newer = self.link(db), self.link(db)

        browser.get(urlsplit(older).path, 404)

    def test_needs_no_link_when_there_is_one(self, db, make):
        make.person("", Role.ADMINISTRATOR)

        assert self.link(db) is None

    def test_is_not_made_when_two_came_meanwhile(self, db, make, browser):
        path = urlsplit(self.link(db)).path
        browser.get(path)
        for _ in range(2):
            make.person("", Role.ADMINISTRATOR)

        page = browser.press("Make my account", 409, **ANSWERS)

        assert "There are two administrators already" in page.h1
