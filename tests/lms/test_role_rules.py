"""Who may propose and confirm a role, whatever they hold (domain 3.5, P-20)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lms.accounts.role_rules import (
    DECIDING,
    Actor,
    Bar,
    bar_to_confirming,
    bar_to_proposing,
    proposable,
    region_of,
)
from lms.accounts.roles import HeldRole, Role, holds

pytestmark = pytest.mark.pure

REGIONS = st.sampled_from([None, "KZ-75", "KZ-71", "KG-O"])
HELD = st.builds(HeldRole, st.sampled_from(Role), REGIONS)
ACTORS = st.builds(Actor, st.integers(1, 3), st.frozensets(HELD))
PEOPLE = st.integers(1, 3)


def actor(*roles, region=None):
    return Actor(1, frozenset(HeldRole(role, region) for role in roles))


class TestProposing:
    @pytest.mark.parametrize("role", DECIDING)
    def test_is_open_to_those_who_decide(self, role):
        assert bar_to_proposing(actor(role), 2, "KG-O", None) is None

    @pytest.mark.parametrize("role", [Role.MEMBER, Role.TRAINER, Role.CERTIFICATION_OFFICER])
    def test_is_closed_to_others(self, role):
        assert bar_to_proposing(actor(role), 2, "KG-O", None) is Bar.NO_ROLE

    @pytest.mark.parametrize(
        ("person_region", "role_region", "expected"),
        [
            pytest.param("KZ-75", None, None, id="a person of the own region"),
            pytest.param("KZ-75", "KZ-75", None, id="a colleague for the own region"),
            pytest.param("KG-O", None, Bar.OTHER_REGION, id="a person of another region"),
            pytest.param("KZ-75", "KG-O", Bar.OTHER_REGION, id="power in another region"),
            pytest.param(None, None, Bar.OTHER_REGION, id="a person who chose no region"),
        ],
    )
    def test_by_a_coordinator_stays_in_the_region(self, person_region, role_region, expected):
        coordinator = actor(Role.COORDINATOR, region="KZ-75")

        assert bar_to_proposing(coordinator, 2, person_region, role_region) is expected

    @given(ACTORS, REGIONS, REGIONS)
    def test_is_never_for_oneself(self, someone, person_region, role_region):
        bar = bar_to_proposing(someone, someone.id, person_region, role_region)

        assert bar is Bar.SELF


class TestConfirming:
    @given(ACTORS, PEOPLE, st.none() | PEOPLE)
    def test_takes_a_third_person_who_decides(self, someone, person_id, proposed_by):
        allowed = bar_to_confirming(someone, person_id, proposed_by) is None

        assert allowed == (
            someone.id not in {person_id, proposed_by} and holds(someone.roles, *DECIDING)
        )

    @given(ACTORS, PEOPLE)
    def test_of_what_nobody_proposed_needs_one_person(self, someone, person_id):
        allowed = bar_to_confirming(someone, person_id, None) is None

        assert allowed == (someone.id != person_id and holds(someone.roles, *DECIDING))


class TestRoles:
    def test_can_be_proposed_but_for_membership(self):
        assert set(proposable()) == set(Role) - {Role.MEMBER}

    @pytest.mark.parametrize("role", Role)
    def test_have_a_region_only_where_they_coordinate(self, role):
        expected = "KZ-75" if role is Role.COORDINATOR else None

        assert region_of(role, "KZ-75") == expected
