from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from certificates.gate.eligibility import (
    RULES,
    STEPS,
    Acknowledged,
    Against,
    Evidence,
    Record,
    decide,
    decide_all,
)
from certificates.gate.wording import REASONS, SOURCES
from certificates.scheme.pilot import PILOT
from certificates.scheme.terms import ReportType
from certificates.standing.rules import Act, ActKind, term
from lms.accounts.roles import Jurisdiction

pytestmark = pytest.mark.pure

ALMATY = ZoneInfo("Asia/Almaty")
ISSUED = datetime(2026, 11, 2, 6, tzinfo=UTC)
LATER = ISSUED + timedelta(days=10)
LAST_DAY = datetime(2027, 11, 1, 18, tzinfo=UTC)
ACK = Acknowledged(version="1", at=ISSUED)


def issue(at=ISSUED):
    return Act(kind=ActKind.ISSUE, at=at, term=term(at, months=12, grace_days=30, zone=ALMATY))


def ethics(*acts):
    return Record(number="PRS-1", code="ETH", acts=(issue(), *acts))


def asked(evidence, kind=ReportType.OBSERVATION, *, at=LATER, law=Jurisdiction.KZ):
    return decide(PILOT, evidence, kind, code_version="1", jurisdiction=law, at=at)


def against(evidence, kind=ReportType.OBSERVATION, **values):
    return [each.against for each in asked(evidence, kind, **values).reasons]


COMPLETE = Evidence(records=(ethics(),), acknowledged=(ACK,))


class TestObservation:
    def test_is_open_with_ethics_and_the_code(self):
        assert asked(COMPLETE).eligible

    def test_is_open_until_the_end_of_the_term(self):
        assert asked(COMPLETE).until.astimezone(ALMATY).date().isoformat() == "2027-11-01"

    def test_is_open_on_the_last_day(self):
        assert asked(COMPLETE, at=LAST_DAY).eligible

    def test_is_shut_in_grace(self):
        reasons = asked(COMPLETE, at=LAST_DAY + timedelta(days=1)).reasons

        assert [(each.against, each.rule) for each in reasons] == [(Against.IN_GRACE, "P-07")]

    def test_is_shut_after_grace(self):
        assert against(COMPLETE, at=LAST_DAY + timedelta(days=60)) == [Against.EXPIRED]

    def test_names_every_reason_at_once(self):
        assert against(Evidence(), law=None) == [
            Against.JURISDICTION_OPEN,
            Against.NEVER_EARNED,
            Against.CODE_OPEN,
        ]

    def test_asks_for_the_present_version_of_the_code(self):
        former = Acknowledged(version="0", at=ISSUED)
        old = Evidence(records=(ethics(),), acknowledged=(former,))

        assert against(old) == [Against.CODE_OPEN]

    def test_leads_to_the_course_that_is_missing(self):
        assert asked(Evidence()).reasons[0].course == "code-of-ethics"


class TestSuspension:
    SUSPENDED = Act(kind=ActKind.SUSPEND, at=LATER, until=LATER + timedelta(days=30))
    EVIDENCE = Evidence(records=(ethics(SUSPENDED),), acknowledged=(ACK,))

    def test_shuts_the_gate_and_says_until_when(self):
        reason = asked(self.EVIDENCE, at=LATER).reasons[0]

        assert (reason.against, reason.moment) == (Against.SUSPENDED, self.SUSPENDED.until)

    def test_changes_no_answer_of_an_earlier_day(self):
        assert asked(self.EVIDENCE, at=LATER - timedelta(seconds=1)).eligible

    def test_ends_by_itself(self):
        assert asked(self.EVIDENCE, at=self.SUSPENDED.until).eligible


class TestRevocation:
    def test_shuts_the_gate_for_good(self):
        revoked = ethics(Act(kind=ActKind.REVOKE, at=LATER))

        assert against(Evidence(records=(revoked,), acknowledged=(ACK,))) == [Against.REVOKED]


class TestRenewal:
    def test_takes_over_from_the_record_before(self):
        again = Record(number="PRS-2", code="ETH", acts=(issue(LAST_DAY),))
        renewed = Evidence(records=(ethics(), again), acknowledged=(ACK,))

        assert asked(renewed, at=LAST_DAY + timedelta(days=60)).holdings[0].number == "PRS-2"


class TestThematicReport:
    def test_waits_for_a_certificate_that_nobody_can_earn(self):
        reasons = asked(COMPLETE, ReportType.THEMATIC).reasons

        assert [(each.against, each.certificate) for each in reasons] == [
            (Against.NOT_OFFERED, "RPT")
        ]

    def test_keeps_what_is_in_order(self):
        decision = asked(COMPLETE, ReportType.THEMATIC)

        assert [each.code for each in decision.holdings] == ["ETH"]
        assert decision.code_version == "1"


class TestComprehensiveMonitoring:
    def test_is_no_type_of_report(self):
        decisions = decide_all(
            PILOT, COMPLETE, code_version="1", jurisdiction=Jurisdiction.KZ, at=LATER
        )

        assert [each.report_type.value for each in decisions] == ["observation", "thematic"]


class TestReasons:
    @pytest.mark.parametrize("against", Against)
    def test_have_rule_step_words_and_source(self, against):
        assert RULES[against]
        assert STEPS[against]
        assert against in REASONS
        assert against in SOURCES
