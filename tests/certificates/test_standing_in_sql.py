"""Lists filter by SQL; what they find is what the rule says."""

from dataclasses import asdict

import pytest
from factories_certificates import after, histories
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update

from certificates.issuing.filters import is_lapsing, is_latest, standing_is
from certificates.issuing.models import Certificate
from certificates.issuing.queries import state_now
from certificates.standing.rules import Standing, limits, state_at
from lms.accounts.models import Person

MANY = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.fixture
def record(awards, make):
    return awards.pass_final(make.person())


def stands(db, record, acts):
    """Give the record the limits of that history."""
    moments = {"suspended_from": None, "suspended_until": None, "revoked_at": None}
    values = moments | asdict(limits(acts))
    db.execute(update(Certificate).where(Certificate.id == record.id).values(**values))
    db.refresh(record)


class TestFilters:
    @MANY
    @given(acts=histories(), later=st.integers(0, 600))
    def test_find_what_the_rule_finds(self, db, record, acts, later):
        stands(db, record, acts)
        at = max(acts[-1].at, after(later))

        found = [
            s for s in Standing if db.scalar(select(Certificate).where(standing_is(s, at=at)))
        ]

        assert found == [state_at(acts, at=at).standing]

    @MANY
    @given(acts=histories(), later=st.integers(0, 600))
    def test_find_the_lapsing_ones(self, db, record, acts, later):
        stands(db, record, acts)
        at = max(acts[-1].at, after(later))

        found = db.scalar(select(Certificate).where(is_lapsing(at=at)))

        assert (found is not None) == state_now(record, at=at).lapsing

    def test_find_the_latest_record_of_a_holder(self, db, record, awards):
        person_id = record.person_id
        renewal = awards.pass_final(db.get(Person, person_id), at=after(500))

        assert db.scalars(select(Certificate).where(is_latest())).one().id == renewal.id
