"""The pages of coordinators: the list, its export, a person's history."""

import csv
import io

import pytest
from factories_courses import counted_queries
from sqlalchemy import select

from certificates.coordination import exporting
from lms import clock
from lms.accounts.roles import Role
from lms.security.audit import AuditEntry

MOST_QUERIES = 6


@pytest.fixture
def coordinator(make):
    return make.person("Сәуле Коорд", Role.COORDINATOR)


@pytest.fixture
def browser(browser_of, coordinator):
    return browser_of(coordinator)


def entries(db, act):
    return db.scalars(select(AuditEntry).filter_by(act=act)).all()


class TestPeople:
    def test_are_shown_with_their_standing(self, browser, gate):
        gate.author("Дана Сәрсенқызы")

        text = browser.get("/coordination").text

        assert "Дана Сәрсенқызы" in text
        assert "ETH" in text

    def test_of_other_regions_are_not_shown(self, browser, make):
        make.person("Somebody in Osh", region="KG-O")

        assert "Osh" not in browser.get("/coordination?region=KG-O").text

    def test_are_not_shown_to_members(self, make, browser_of):
        browser_of(make.person()).get("/coordination", status=403)

    @pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.BOARD, Role.TRAINER])
    def test_are_not_shown_to_other_roles(self, make, browser_of, role):
        browser_of(make.person("", role)).get("/coordination", status=403)

    def test_are_found_by_filters(self, browser, gate, make):
        gate.author("Дана Сәрсенқызы")
        make.person("Ерлан Қ.")
        browser.get("/coordination")

        text = browser.press("Show", standing="valid", q="дана").text

        assert "Дана" in text
        assert "Ерлан" not in text

    def test_say_when_nobody_is_found(self, browser):
        assert "Nobody is found" in browser.get("/coordination?q=zzz").text

    @pytest.mark.parametrize(
        "asked",
        [
            "standing=x",
            "before=x",
            "sort=x",
            "region=x",
            "certificate=x",
            "after=x-y",
            "before=0001-01-01",
            "before=9999-12-31",
            f"after={10**17}-1",
        ],
    )
    def test_are_shown_whatever_an_address_asks(self, browser, coordinator, asked):
        assert coordinator.name in browser.get(f"/coordination?{asked}").text

    def test_are_asked_for_in_few_queries(self, app, browser, make, awards):
        for _number in range(60):
            awards.pass_final(make.person(), at=clock.now())

        with counted_queries(app) as asked:
            browser.get("/coordination")

        assert len(asked) <= MOST_QUERIES, "\n".join(asked)

    def test_stand_on_pages_that_go_on(self, browser, make):
        for number in range(60):
            make.person(f"Person {number:02d}")
        first = browser.get("/coordination")

        second = browser.follow("Next")

        assert "Person 00" in first.text
        assert "Person 59" in second.text


class TestExport:
    @pytest.fixture
    def export(self, browser):
        """Export the list that the browser shows, and return the answer."""

        def press(form="csv", address="/coordination"):
            sent, _button = browser.get(address).form_with("Export as CSV")
            token = next(i.get("value") for i in sent.iter("input"))
            return browser.client.post(
                sent.get("action"), data={"csrf_token": token, "form": form}
            )

        return press

    def test_gives_the_same_view_as_csv(self, export, make):
        make.person("=1+1 Дана")
        make.person("Ерлан")

        rows = list(csv.reader(io.StringIO(export(address="/coordination?q=дана").text)))

        assert [row[0] for row in rows[1:]] == ["'=1+1 Дана"]

    def test_gives_a_workbook(self, export):
        assert export("xlsx").data[:2] == b"PK"

    def test_is_recorded_with_filter_and_count(self, export, coordinator, db):
        export(address="/coordination?standing=none")

        (entry,) = entries(db, "export.people")
        details = entry.details
        assert (entry.actor_id, details["rows"], details["view"]["standing"]) == (
            coordinator.id,
            1,
            "none",
        )

    def test_refuses_more_rows_than_one_file_may_hold(self, app, db, make, coordinator):
        make.person()
        view = exporting.View(region=coordinator.region)

        with app.app_context(), pytest.raises(exporting.TooManyRows):
            exporting.rows(db, view, at=clock.now(), most=1)


class TestPerson:
    def test_has_a_dated_history(self, browser, gate):
        author = gate.author("Дана")
        gate.permit(author, title="School milk")

        text = browser.get(f"/coordination/people/{author.id}").text

        happened = ("Test passed", "90%", "Certificate issued", "acknowledged", "School milk")
        assert all(each in text for each in happened), text

    def test_is_recorded_when_opened(self, browser, make, coordinator, db):
        person = make.person()

        browser.get(f"/coordination/people/{person.id}")

        (entry,) = entries(db, "person.opened")
        assert (entry.actor_id, entry.subject_id) == (coordinator.id, person.id)

    def test_of_another_region_does_not_exist_here(self, browser, make, db):
        browser.get(f"/coordination/people/{make.person(region='KG-O').id}", status=404)

        assert not entries(db, "person.opened")

    def test_has_no_actions_for_themselves(self, browser, coordinator):
        page = browser.get(f"/coordination/people/{coordinator.id}")

        assert "This is your own record" in page.text
        assert not [form for form in page.all("form") if form.get("action") != "/sign-out"]

    def test_without_letters_gets_a_code_by_hand(self, browser, make):
        person = make.person(email=None, sign_in_name="aigul-4821")

        assert "Make a code" in browser.get(f"/coordination/people/{person.id}").text
