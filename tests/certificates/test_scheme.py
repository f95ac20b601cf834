"""The scheme as data, and what makes one contradict itself."""

from dataclasses import replace
from datetime import date

import pytest

from certificates.scheme.faults import faults
from certificates.scheme.pilot import ETHICS, PILOT, REPORT_AUTHOR
from certificates.scheme.terms import CertificateTerms, QuizNeed, ReportType
from certificates.scheme.versions import in_force, named
from certificates.scheme.wording import OPENS, REPORTS, TITLES

pytestmark = pytest.mark.pure

FINAL = QuizNeed("code-of-ethics", "final")


def with_certificates(*certificates: CertificateTerms):
    return replace(PILOT, certificates=certificates)


class TestPilotScheme:
    def test_contradicts_itself_nowhere(self):
        assert not list(faults(PILOT))

    def test_gives_eth_for_the_final_quiz_of_the_code(self):
        assert [terms.code for terms in PILOT.earned_by(FINAL)] == ["ETH"]

    def test_gives_nothing_for_the_short_check(self):
        assert not PILOT.earned_by(PILOT.code_check)

    def test_lets_an_observation_rest_on_eth_and_the_code(self):
        terms = PILOT.report(ReportType.OBSERVATION)

        assert (terms.certificates, terms.code_acknowledged) == (("ETH",), True)

    def test_asks_for_thematic_reports_what_nobody_can_earn(self):
        needed = PILOT.report(ReportType.THEMATIC).certificates

        assert not all(PILOT.certificate(code).offered for code in needed)

    def test_does_not_know_comprehensive_monitoring(self):
        assert {kind.value for kind in ReportType} == {"observation", "thematic"}

    def test_words_all_it_names(self):
        assert {terms.code for terms in PILOT.certificates} == set(TITLES) == set(OPENS)
        assert set(ReportType) == set(REPORTS)


class TestPolicy:
    @pytest.mark.parametrize(
        ("rule", "values", "bounds"),
        [
            ("P-01", (24,), (6, 36)),
            ("P-06", (90, 30, 7, 0), (0, 365)),
            ("P-07", (30,), (0, 90)),
            ("P-11", (70,), (60, 95)),
            ("P-58", (30,), (14, 90)),
        ],
    )
    def test_holds_the_values_of_its_table(self, rule, values, bounds):
        found = PILOT.rule(rule)

        assert (found.values, found.bounds, found.configurable) == (values, bounds, True)

    def test_has_one_number_where_one_is_asked_for(self):
        with pytest.raises(ValueError):
            _ = PILOT.rule("P-06").value

    def test_allows_only_the_default_without_bounds(self):
        fixed = replace(PILOT.rule("P-07"), bounds=None)

        assert [fixed.allows(value) for value in (30, 31)] == [True, False]

    def test_does_not_know_what_it_does_not_set(self):
        with pytest.raises(LookupError):
            PILOT.rule("P-99")


class TestFaults:
    @pytest.mark.parametrize(
        ("scheme", "fault"),
        [
            pytest.param(
                with_certificates(ETHICS, ETHICS, REPORT_AUTHOR), "2 times", id="named twice"
            ),
            pytest.param(
                with_certificates(replace(ETHICS, certificates=("ETH",)), REPORT_AUTHOR),
                "needs itself",
                id="needs itself",
            ),
            pytest.param(
                with_certificates(
                    replace(ETHICS, certificates=("RPT",)),
                    replace(REPORT_AUTHOR, certificates=("ETH",)),
                ),
                "needs itself",
                id="needs itself by way of another",
            ),
            pytest.param(
                with_certificates(replace(ETHICS, certificates=("MON",)), REPORT_AUTHOR),
                "needs MON",
                id="needs what there is not",
            ),
            pytest.param(
                with_certificates(ETHICS), "thematic needs RPT", id="report without it"
            ),
            pytest.param(
                with_certificates(replace(ETHICS, validity_months=48), REPORT_AUTHOR),
                "P-01 forbids",
                id="valid for too long",
            ),
            pytest.param(
                with_certificates(replace(ETHICS, pass_percent=50), REPORT_AUTHOR),
                "P-11 forbids",
                id="passed too easily",
            ),
            pytest.param(
                with_certificates(replace(ETHICS, quizzes=()), REPORT_AUTHOR),
                "asks for nothing",
                id="given for nothing",
            ),
            pytest.param(
                replace(
                    PILOT, policy=(*PILOT.policy[:-1], replace(PILOT.policy[-1], values=(5,)))
                ),
                "outside its bounds",
                id="value outside its bounds",
            ),
        ],
    )
    def test_are_told_in_a_sentence_each(self, scheme, fault):
        assert [sentence for sentence in faults(scheme) if fault in sentence]


class TestVersion:
    def test_in_force_is_the_newest_that_has_begun(self):
        later = replace(PILOT, version="later", in_force_from=date(2027, 3, 1))
        days = [date(2027, 2, 28), date(2027, 3, 1)]

        assert [in_force(day, (PILOT, later)) for day in days] == [PILOT, later]

    def test_before_the_first_is_the_first(self):
        assert in_force(date(2020, 1, 1)) is PILOT

    def test_is_found_again_by_its_name(self):
        assert named("2026.1-pilot") is PILOT

    def test_of_an_unknown_name_is_not_made_up(self):
        with pytest.raises(LookupError):
            named("2019.1")
