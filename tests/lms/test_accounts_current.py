"""Who is asking: the reader that a session token leads to."""

from datetime import timedelta

import pytest

from lms import clock
from lms.accounts.current import digest_of, reader_of_token
from lms.accounts.roles import HeldRole, Role


def reader(db, make, person, *, later=timedelta(0)):
    return reader_of_token(db, make.session_token(person), at=clock.now() + later)


class TestReader:
    def test_has_the_profile_of_the_person(self, db, make):
        person = make.person("Айгүл", region="KG-O", language="ky")

        found = reader(db, make, person)

        assert (found.id, found.name, found.language, found.region) == (
            person.id,
            "Айгүл",
            "ky",
            "KG-O",
        )

    def test_holds_every_role_that_is_confirmed(self, db, make):
        person = make.person("", Role.TRAINER, Role.COORDINATOR, region="KZ-71")

        assert reader(db, make, person).roles == {
            HeldRole(Role.TRAINER),
            HeldRole(Role.COORDINATOR, "KZ-71"),
        }

    @pytest.mark.parametrize("change", [{"confirmed_at": None}, {"ended_at": clock.now()}])
    def test_holds_no_role_awaited_or_ended(self, db, make, change):
        person = make.person()
        grant = make.role(person, Role.BOARD)
        for name, value in change.items():
            setattr(grant, name, value)
        make.save(grant)

        assert reader(db, make, person).roles == frozenset()

    def test_is_a_member_without_any_role(self, db, make):
        found = reader(db, make, make.person())

        assert found.has(Role.MEMBER)
        assert not found.has(Role.TRAINER, Role.BOARD)

    def test_coordinates_the_own_region_alone(self, db, make):
        found = reader(db, make, make.coordinator(region="KZ-75"))

        assert found.coordinates("KZ-75")
        assert not found.coordinates("KZ-71")
        assert not found.coordinates(None)

    def test_is_nobody_once_the_session_is_over(self, db, make):
        assert reader(db, make, make.person(), later=timedelta(days=2)) is None

    def test_is_nobody_once_the_account_is_closed(self, db, make):
        assert reader(db, make, make.person(deactivated_at=clock.now())) is None

    def test_is_nobody_for_a_token_never_given(self, db):
        assert reader_of_token(db, "guess", at=clock.now()) is None

    def test_is_not_found_by_the_digest_itself(self, db, make):
        token = make.session_token(make.person())

        assert reader_of_token(db, digest_of(token), at=clock.now()) is None
