"""The list of people with the standing of each certificate: queries."""

from datetime import date

import pytest
from factories_certificates import ISSUED, after
from sqlalchemy import text
from sqlalchemy.dialects import sqlite

from certificates.coordination.listing import listing, statement
from certificates.coordination.place import Place
from certificates.coordination.wanted import Order, View, Wanted
from certificates.standing.rules import Standing

REGION = "KZ-75"
NOW = after(30)
ALL = View(region=REGION)


@pytest.fixture
def ask(app, db):
    """Ask for a page of the list."""

    def call(view=ALL, *, at=NOW, **values):
        with app.app_context():
            return listing(db, view, at=at, **values)

    return call


@pytest.fixture
def holders(make, awards):
    """Three people in alphabetical order; the second got a certificate a month later."""
    people = [make.person(name) for name in ("Әсел Б.", "Қанат Д.", "Яна Ж.")]
    awards.pass_final(people[0], at=ISSUED)
    awards.pass_final(people[1], at=after(29))
    return people


def names(found) -> list[str]:
    return [row.name for row in found.rows]


class TestListing:
    def test_follows_the_alphabet(self, ask, holders):
        assert names(ask()) == ["Әсел Б.", "Қанат Д.", "Яна Ж."]

    def test_shows_people_without_a_certificate_too(self, ask, holders):
        assert ask().rows[2].state.standing is Standing.NONE

    def test_leaves_out_other_regions(self, ask, make):
        make.person("Osh", region="KG-O")

        assert names(ask()) == []

    def test_leaves_out_closed_accounts(self, ask, make):
        make.person(deactivated_at=ISSUED)

        assert names(ask()) == []

    def test_shows_the_latest_record_of_a_code_only(self, ask, awards, make):
        person = make.person("Дана")
        awards.pass_final(person, at=ISSUED)
        awards.pass_final(person, at=after(370))

        assert names(ask(at=after(380))) == ["Дана"]

    def test_sorts_by_last_day(self, ask, holders):
        assert names(ask(View(region=REGION, order=Order.UNTIL))) == ["Әсел Б.", "Қанат Д."]


class TestPaging:
    @pytest.mark.parametrize("order", Order)
    def test_shows_everyone_once(self, ask, holders, order):
        view, seen, place = View(region=REGION, order=order), [], None
        while True:
            page = ask(view, after=place, limit=1)
            seen += names(page)
            if (place := page.after) is None:
                break

        assert seen == names(ask(view))

    def test_goes_on_inside_the_certificates_of_a_person(self, ask, holders):
        first = ask(limit=1).rows[0].place

        assert names(ask(after=first))[0] == "Қанат Д."

    def test_reads_a_place_out_of_an_address_only_if_it_is_one(self):
        assert Place.read("12-0") == Place(12, 0)
        assert Place.read("Дана") is None


class TestFilter:
    @pytest.mark.parametrize(
        ("wanted", "day", "found"),
        [
            (Wanted.VALID, 30, ["Әсел Б.", "Қанат Д."]),
            (Wanted.LAPSING, 300, ["Әсел Б."]),
            (Wanted.GRACE, 370, ["Әсел Б."]),
            (Wanted.EXPIRED, 400, ["Әсел Б."]),
            (Wanted.ATTENTION, 370, ["Әсел Б.", "Қанат Д."]),
            (Wanted.SUSPENDED, 30, []),
            (Wanted.NONE, 30, ["Яна Ж."]),
        ],
        ids=lambda value: value.value if isinstance(value, Wanted) else None,
    )
    def test_finds_by_standing(self, ask, holders, wanted, day, found):
        assert names(ask(View(region=REGION, wanted=wanted), at=after(day))) == found

    def test_finds_those_that_end_before_a_day(self, ask, holders):
        view = View(region=REGION, ends_before=date(2027, 11, 15))

        assert names(ask(view)) == ["Әсел Б."]

    def test_finds_by_certificate(self, ask, holders):
        assert names(ask(View(region=REGION, certificate="RPT"))) == []


class TestSearch:
    @pytest.mark.parametrize("sought", ["кан", "ҚАНАТ", "қанат д", "kz"])
    def test_finds_beginnings_of_words_in_any_letters(self, ask, holders, sought):
        expected = [] if sought == "kz" else ["Қанат Д."]

        assert names(ask(View(region=REGION, sought=sought))) == expected

    def test_finds_by_the_number_of_a_certificate(self, ask, awards, make):
        held = awards.pass_final(make.person("Дана"), at=ISSUED)
        make.person("Ерлан")

        typed = held.number.lower().replace("-", " ")
        assert names(ask(View(region=REGION, sought=typed))) == ["Дана"]


VIEWS = {
    "everyone": ALL,
    "all regions": View(region=None),
    "attention": View(region=REGION, wanted=Wanted.ATTENTION),
    "without": View(region=REGION, wanted=Wanted.NONE),
    "ethics": View(region=REGION, certificate="ETH"),
    "by day": View(region=REGION, order=Order.UNTIL),
    "ethics by day": View(region=REGION, order=Order.UNTIL, certificate="ETH"),
    "before": View(region=REGION, ends_before=date(2027, 1, 1)),
    "words": View(region=REGION, sought="дана сәр"),
    "number": View(region=REGION, sought="PRS-0000-0000-0000-0"),
}


# The plan is SQLite's, so the pass on PostgreSQL leaves it out.
@pytest.mark.pure
class TestPlan:
    """What the database would do; a scan of all people would grow with the platform."""

    @pytest.mark.parametrize("name", VIEWS)
    def test_scans_no_table_of_people_or_certificates(self, app, db, name):
        with app.app_context():
            asked = statement(VIEWS[name], at=NOW).limit(51)
        sql = asked.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})

        plan = [row[3] for row in db.execute(text(f"EXPLAIN QUERY PLAN {sql}"))]

        scans = [step for step in plan if step.startswith("SCAN") and "INDEX" not in step]
        assert not [s for s in scans if "person" in s or "certificate" in s], plan
