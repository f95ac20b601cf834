"""The pages of administrators: people, the audit trail, the second administrator."""

import re

import pytest
from factories import PASSWORD
from factories_accounts import member, without_email
from sqlalchemy import select

from lms import clock
from lms.accounts import queries
from lms.accounts.models import Person
from lms.accounts.roles import Role
from lms.security.audit import record


@pytest.fixture
def office(make, browser_of):
    return browser_of(make.person("Яна Яковлева", Role.ADMINISTRATOR))


def names(page):
    return [link for link in page.links() if link.startswith("Person")]


class TestAdministration:
    @pytest.mark.parametrize("role", [Role.TRAINER, Role.COORDINATOR])
    def test_is_closed_to_other_roles(self, make, browser_of, role):
        browser_of(make.person("", role)).get("/administration", 403)

    def test_opens_people_and_roles_to_the_board(self, make, browser_of):
        board = browser_of(make.person("", Role.BOARD))

        assert board.get("/administration/people").h1 == "People"
        board.get("/administration/audit", 403)

    @pytest.mark.parametrize("role", [Role.BOARD, Role.ADMINISTRATOR, Role.COORDINATOR])
    def test_links_to_no_page_that_is_closed(self, make, browser_of, role):
        browser = browser_of(make.person("", role))
        pages = [browser.get("/account")]
        if role is not Role.COORDINATOR:
            pages.append(browser.get("/administration"))

        links = {link for page in pages for link in page.links().values()} - {"#main"}
        answers = {link: browser.client.get(link).status_code for link in links}
        assert not {link for link, status in answers.items() if status >= 400}


class TestPeople:
    def test_are_found_by_the_beginning_of_a_word(self, make, office):
        make.person("Әйгерім Қанатова")
        make.person("Болат Оспанов")

        page = office.get("/administration/people?q=канат")

        assert "Әйгерім Қанатова" in page.text
        assert "Болат" not in page.text

    def test_are_found_by_all_the_words_together(self, db, make):
        make.person("Айгүл Оспанова")
        wanted = make.person("Болат Оспанов")

        found = queries.people(db, "оспанов бол").rows

        assert [person.id for person in found] == [wanted.id]

    def test_are_found_by_address_or_sign_in_name(self, db, make):
        first, second = member(make, email="a@example.org"), without_email(make)

        found = [queries.people(db, sought).rows for sought in ("A@example.org", "aigul-4821")]

        assert [[person.id for person in rows] for rows in found] == [[first.id], [second.id]]

    def test_go_on_from_page_to_page_without_a_gap(self, db, make):
        for number in range(7):
            make.person(f"Person {number % 3}")

        seen, after = [], None
        while page := queries.people(db, after=after, limit=3):
            seen += [person.id for person in page.rows]
            if (after := page.after) is None:
                break

        assert sorted(seen) == sorted(db.scalars(select(Person.id)))

    def test_stand_in_alphabetical_order(self, db, make):
        for name in ("Юлия", "Өмір", "Олжас", "Пётр", "Ольга"):
            make.person(name)

        listed = [person.name for person in queries.people(db).rows]

        assert listed == ["Олжас", "Ольга", "Өмір", "Пётр", "Юлия"]

    def test_leave_out_closed_accounts(self, db, make):
        make.person(deactivated_at=clock.now())

        assert queries.people(db).rows == []

    def test_say_when_nobody_is_found(self, office):
        assert "Nobody is found." in office.get("/administration/people?q=xyz").text

    def test_have_no_page_when_they_do_not_exist(self, office):
        office.get("/administration/people/999", 404)


class TestSecondAdministrator:
    def test_comes_in_by_a_link_shown_once(self, office, browser):
        office.get("/administration")
        page = office.press("Make the link")
        browser.get(re.search(r"/join/\S+", page.text)[0])

        browser.press(
            "Make my account",
            name="Екінші Әкімші",
            email="second@example.org",
            jurisdiction="KZ",
            password=PASSWORD,
            password_again=PASSWORD,
        )

        assert browser.page.h1 == "Administration"

    def test_is_not_offered_when_there_are_two(self, make, office):
        make.person("", Role.ADMINISTRATOR)

        assert "Make the link" not in office.get("/administration").text


class TestAuditTrail:
    def test_shows_who_did_what_to_whom(self, db, make, office):
        actor, subject = make.person("Асан"), make.person("Үсөн")
        record(db, "role.proposed", at=clock.now(), actor_id=actor.id, subject_id=subject.id)
        db.commit()

        page = office.get("/administration/audit")

        assert "Role proposed Асан Үсөн" in page.text

    def test_goes_on_from_page_to_page(self, db, make, office):
        for number in range(51):
            record(db, "export.people", at=clock.now(), row=number)
        db.commit()
        office.get("/administration/audit")

        assert "row: 0" in office.follow("Next").text

    def test_shows_a_person_what_concerns_them_alone(self, db, make, browser_of):
        person, other = member(make), make.person("Болат")
        for whom in (person, other):
            record(db, "role.ended", at=clock.now(), subject_id=whom.id, grant=whom.id)
        db.commit()

        page = browser_of(person).get("/account/audit")

        assert f"grant: {person.id}" in page.text
        assert f"grant: {other.id}" not in page.text
