"""Standing on any day (product.md 5, P-07, P-08)."""

from datetime import date

import pytest
from factories_certificates import ALMATY, ISSUE, ISSUED, TERM, after, done, histories
from hypothesis import given
from hypothesis import strategies as st

from certificates.standing.days import INSTANT, end_of, start_of
from certificates.standing.rules import (
    Act,
    ActKind,
    Standing,
    State,
    limits,
    state,
    state_at,
    state_of_holder,
    term,
)
from certificates.standing.wording import MEANINGS, WORDS, shape, word

pytestmark = pytest.mark.pure

VALID, LAPSING = State(Standing.VALID), State(Standing.VALID, lapsing=True)
IN_GRACE, EXPIRED = State(Standing.IN_GRACE), State(Standing.EXPIRED)
SUSPENDED, REVOKED = State(Standing.SUSPENDED), State(Standing.REVOKED)
NONE = State(Standing.NONE)


class TestTerm:
    def test_ends_with_the_last_instant_of_its_last_day(self):
        assert TERM.valid_until == end_of(date(2027, 11, 4), ALMATY)

    def test_is_followed_by_the_days_of_grace(self):
        assert TERM.grace_until == end_of(date(2027, 12, 4), ALMATY)

    def test_lapses_from_ninety_days_before_its_last(self):
        assert TERM.lapsing_from == start_of(date(2027, 8, 6), ALMATY)

    def test_may_have_no_grace_at_all(self):
        short = term(ISSUED, months=12, grace_days=0, zone=ALMATY)

        assert short.grace_until == short.valid_until


class TestStanding:
    @pytest.mark.parametrize(
        ("at", "expected"),
        [
            pytest.param(ISSUED - INSTANT, NONE, id="none before it is issued"),
            pytest.param(ISSUED, VALID, id="valid from its issue"),
            pytest.param(TERM.lapsing_from - INSTANT, VALID, id="91 days left"),
            pytest.param(TERM.lapsing_from, LAPSING, id="90 days left"),
            pytest.param(TERM.valid_until, LAPSING, id="valid to the last instant"),
            pytest.param(TERM.valid_until + INSTANT, IN_GRACE, id="in grace the day after"),
            pytest.param(TERM.grace_until, IN_GRACE, id="in grace to its last instant"),
            pytest.param(TERM.grace_until + INSTANT, EXPIRED, id="expired after grace"),
        ],
    )
    def test_follows_the_dates(self, at, expected):
        assert state_at([ISSUE], at=at) == expected

    def test_is_in_force_only_while_valid(self):
        states = (VALID, LAPSING, IN_GRACE, SUSPENDED)

        assert [state.in_force for state in states] == [True, True, False, False]


class TestSuspension:
    def test_holds_from_its_act_until_reinstatement(self):
        acts = [ISSUE, done(ActKind.SUSPEND, 10), done(ActKind.REINSTATE, 20)]

        assert [state_at(acts, at=after(d)) for d in (9, 10, 19, 20)] == [
            VALID, SUSPENDED, SUSPENDED, VALID,
        ]  # fmt: skip

    def test_ends_by_itself_when_its_term_was_set(self):
        acts = [ISSUE, done(ActKind.SUSPEND, 10, until=after(40))]

        assert [state_at(acts, at=after(d)) for d in (39, 40)] == [SUSPENDED, VALID]

    def test_is_not_prolonged_by_reinstating_later(self):
        acts = [ISSUE, done(ActKind.SUSPEND, 10, after(20)), done(ActKind.REINSTATE, 30)]

        assert state_at(acts, at=after(30)) == VALID

    def test_stays_in_the_past_when_another_follows(self):
        first = [done(ActKind.SUSPEND, 10), done(ActKind.REINSTATE, 20)]
        acts = [ISSUE, *first, done(ActKind.SUSPEND, 30)]

        stood = [state_at(acts, at=after(day)) for day in (15, 25, 35)]

        assert stood == [SUSPENDED, VALID, SUSPENDED]

    def test_covers_grace_but_not_what_has_expired(self):
        acts = [ISSUE, done(ActKind.SUSPEND, 10)]

        assert state_at(acts, at=TERM.grace_until) == SUSPENDED
        assert state_at(acts, at=TERM.grace_until + INSTANT) == EXPIRED


class TestRevocation:
    def test_is_final_and_outlasts_every_date(self):
        acts = [ISSUE, done(ActKind.REVOKE, 10), done(ActKind.REINSTATE, 20)]

        assert [state_at(acts, at=after(d)) for d in (9, 10, 20, 900)] == [
            VALID, REVOKED, REVOKED, REVOKED,
        ]  # fmt: skip


class TestHolder:
    def test_stands_nowhere_without_a_certificate(self):
        assert state_of_holder([], at=ISSUED) == NONE

    def test_stands_where_their_newest_record_stands(self):
        renewed = term(after(380), months=12, grace_days=30, zone=ALMATY)
        renewal = Act(kind=ActKind.RENEW, at=after(380), term=renewed)

        assert state_of_holder([[ISSUE], [renewal]], at=after(400)) == VALID

    def test_stood_where_the_older_record_stood_then(self):
        renewed = term(after(380), months=12, grace_days=30, zone=ALMATY)
        renewal = Act(kind=ActKind.RENEW, at=after(380), term=renewed)

        assert state_of_holder([[ISSUE], [renewal]], at=after(370)) == IN_GRACE


class TestActs:
    def test_begin_with_one_that_gives_the_term(self):
        with pytest.raises(ValueError):
            limits([done(ActKind.SUSPEND, 1)])

    def test_begin_at_all(self):
        with pytest.raises(ValueError):
            limits([])

    def test_do_not_renew_a_record_in_place(self):
        with pytest.raises(ValueError):
            limits([ISSUE, Act(kind=ActKind.RENEW, at=after(1), term=TERM)])


class TestAnyHistory:
    @given(histories(), st.integers(0, 600))
    def test_is_answered_alike_by_acts_and_by_limits(self, acts, later):
        at = max(acts[-1].at, after(later))

        assert state(limits(acts), at=at) == state_at(acts, at=at)

    @given(histories(), st.integers(0, 600))
    def test_keeps_past_answers_when_more_is_done(self, acts, day):
        known = [act for act in acts if act.at <= after(day)]

        assert state_at(acts, at=after(day)) == state_at(known, at=after(day))

    @given(histories(), st.integers(0, 600))
    def test_changes_at_acts_and_dates_only(self, acts, day):
        moments = {act.at for act in acts} | {act.until for act in acts if act.until}
        dates = {TERM.lapsing_from, TERM.valid_until + INSTANT, TERM.grace_until + INSTANT}
        at = after(day)

        changed = state_at(acts, at=at) != state_at(acts, at=at - INSTANT)

        assert not changed or at in moments | dates


class TestWords:
    @pytest.mark.parametrize("standing", Standing)
    def test_exist_for_each_standing(self, standing):
        assert str(WORDS[standing])
        assert str(MEANINGS[standing])

    def test_tell_a_lapsing_certificate_apart(self):
        assert (shape(LAPSING), str(word(LAPSING))) == ("lapsing", "Valid, lapsing")
