"""Roles: proposed by one person, confirmed by another."""

import pytest
from factories_accounts import member
from sqlalchemy import select

from lms import clock
from lms.accounts import granting
from lms.accounts.current import Reader
from lms.accounts.errors import (
    LastAdministrator,
    NoSuchPerson,
    NotForYourself,
    NotYourOwnProposal,
    NotYourRegion,
    NotYours,
    RegionNeeded,
    RoleHeldAlready,
    RoleNotAwaiting,
)
from lms.accounts.models import RoleGrant
from lms.accounts.roles import HeldRole, Role
from lms.security.audit import AuditEntry


def reader(person, *roles):
    held = frozenset(role if isinstance(role, HeldRole) else HeldRole(role) for role in roles)
    place = (person.language, person.jurisdiction, person.region)
    return Reader(person.id, person.name, *place, held, session_id=0, token="")


def propose(db, person, by, role=Role.TRAINER, region=None):
    return granting.propose(
        db, person.id, role, region, reason="knows the law", by=by, at=clock.now()
    )


@pytest.fixture
def administrator(make):
    return reader(make.person("", Role.ADMINISTRATOR), Role.ADMINISTRATOR)


@pytest.fixture
def second(make):
    return reader(make.person("", Role.ADMINISTRATOR), Role.ADMINISTRATOR)


@pytest.fixture
def coordinator(make):
    return reader(make.person(region="KZ-75"), HeldRole(Role.COORDINATOR, "KZ-75"))


class TestProposal:
    def test_gives_no_role_yet(self, db, make, browser_of, administrator):
        person = member(make)

        propose(db, person, administrator)

        assert browser_of(person).client.get("/administration").status_code == 403
        assert "Waits for a second person" in browser_of(person).get("/account").text

    def test_is_open_to_a_coordinator_in_the_own_region(self, db, make, coordinator):
        assert propose(db, make.person(region="KZ-75"), coordinator).confirmed_at is None

    def test_is_closed_to_a_coordinator_elsewhere(self, db, make, coordinator):
        with pytest.raises(NotYourRegion):
            propose(db, make.person(region="KG-O"), coordinator)

    def test_gives_a_coordinator_no_other_region_to_give(self, db, make, coordinator):
        with pytest.raises(NotYourRegion):
            propose(db, make.person(), coordinator, Role.COORDINATOR, "KG-O")

    def test_is_closed_to_a_member(self, db, make):
        with pytest.raises(NotYours):
            propose(db, make.person(), reader(make.person()))

    def test_is_never_for_oneself(self, db, make):
        person = make.person("", Role.ADMINISTRATOR)

        with pytest.raises(NotForYourself) as refused:
            propose(db, person, reader(person, Role.ADMINISTRATOR))

        assert refused.value.rule == "P-20"

    def test_needs_a_region_for_a_coordinator(self, db, make, administrator):
        with pytest.raises(RegionNeeded):
            propose(db, make.person(), administrator, Role.COORDINATOR)

    def test_is_made_only_once(self, db, make, administrator):
        person = make.person()
        propose(db, person, administrator)

        with pytest.raises(RoleHeldAlready):
            propose(db, person, administrator)

    def test_needs_somebody_to_be_there(self, db, make, administrator):
        gone = make.person(deactivated_at=clock.now())

        with pytest.raises(NoSuchPerson):
            propose(db, gone, administrator)


class TestConfirmation:
    def test_by_another_gives_the_role(self, db, make, administrator, second):
        grant = propose(db, make.person(), administrator)

        granting.confirm(db, grant.id, by=second, at=clock.now())

        assert (grant.proposed_by, grant.confirmed_by) == (administrator.id, second.id)

    def test_by_the_proposer_is_refused(self, db, make, administrator):
        grant = propose(db, make.person(), administrator)

        with pytest.raises(NotYourOwnProposal):
            granting.confirm(db, grant.id, by=administrator, at=clock.now())

    def test_by_the_person_concerned_is_refused(self, db, make, administrator):
        person = make.person("", Role.BOARD)
        grant = propose(db, person, administrator)

        with pytest.raises(NotForYourself):
            granting.confirm(db, grant.id, by=reader(person, Role.BOARD), at=clock.now())

    def test_by_a_coordinator_is_refused(self, db, make, administrator, coordinator):
        grant = propose(db, make.person(), administrator)

        with pytest.raises(NotYours):
            granting.confirm(db, grant.id, by=coordinator, at=clock.now())

    def test_comes_only_once(self, db, make, administrator, second):
        grant = propose(db, make.person(), administrator)
        granting.confirm(db, grant.id, by=second, at=clock.now())

        with pytest.raises(RoleNotAwaiting):
            granting.confirm(db, grant.id, by=second, at=clock.now())

    def test_after_a_refusal_is_too_late(self, db, make, administrator, second):
        grant = propose(db, make.person(), administrator)
        granting.decline(db, grant.id, by=second, at=clock.now())

        with pytest.raises(RoleNotAwaiting):
            granting.confirm(db, grant.id, by=second, at=clock.now())


class TestEndOfARole:
    def held(self, db, person):
        return db.scalars(select(RoleGrant).where(RoleGrant.person_id == person.id)).one()

    def test_takes_two_people_as_well(self, db, make, administrator, second):
        grant = self.held(db, make.trainer())
        granting.propose_ending(db, grant.id, by=administrator, at=clock.now())
        before = grant.ended_at

        granting.confirm(db, grant.id, by=second, at=clock.now())

        assert (before, grant.ended_at is not None) == (None, True)

    def test_may_be_declined_and_the_role_stays(self, db, make, administrator, second):
        grant = self.held(db, make.trainer())
        granting.propose_ending(db, grant.id, by=administrator, at=clock.now())

        granting.decline(db, grant.id, by=second, at=clock.now())

        assert (grant.ended_at, grant.ending_proposed_at) == (None, None)

    def test_needs_nobody_else_for_oneself(self, db, make):
        person = make.trainer()
        grant = self.held(db, person)

        granting.lay_down(db, grant.id, by=reader(person, Role.TRAINER), at=clock.now())

        assert grant.ended_at is not None

    def test_never_leaves_the_house_without_administrator(self, db, make):
        person = make.person("", Role.ADMINISTRATOR)
        grant = self.held(db, person)

        with pytest.raises(LastAdministrator):
            granting.lay_down(
                db, grant.id, by=reader(person, Role.ADMINISTRATOR), at=clock.now()
            )


class TestRolePages:
    def test_lead_from_proposal_to_confirmation(self, db, make, browser_of):
        person = member(make, "Болат Оспанов")
        first, other = (browser_of(make.person("", Role.ADMINISTRATOR)) for _ in range(2))
        first.get(f"/administration/people/{person.id}")
        first.follow("Propose a change of roles")
        first.press("Propose", role="coordinator", region="KZ-75", reason="Knows everybody")
        other.get("/administration/roles")

        other.press("Confirm")

        assert "Coordinator, Almaty city" in browser_of(person).get("/account").text

    def test_hide_the_button_from_the_proposer(self, make, db, browser_of):
        person = make.person("", Role.ADMINISTRATOR)
        propose(db, make.person(), reader(person, Role.ADMINISTRATOR))

        page = browser_of(person).get("/administration/roles")

        assert "You proposed it, so another person confirms it (P-20)." in page.text
        assert "Confirm" not in [button.text for button in page.all("button")]

    def test_record_a_try_to_decide_for_oneself(self, make, db, browser_of):
        person = make.person("", Role.ADMINISTRATOR)
        browser = browser_of(person)
        browser.get(f"/people/{person.id}/roles/propose")

        browser.press("Propose", 403, role="board", reason="Why not")

        entry = db.scalars(select(AuditEntry).where(AuditEntry.act == "role.refused")).one()
        assert (entry.actor_id, entry.details) == (person.id, {"bar": "self"})

    def test_let_a_member_lay_a_role_down(self, make, browser_of):
        browser = browser_of(make.trainer())
        browser.get("/account")

        page = browser.press("Lay this role down: Trainer")

        assert "Lay this role down" not in page.text
