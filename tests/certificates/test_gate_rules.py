"""The smaller rules of the gate."""

from io import BytesIO

import pytest

from certificates.gate import number, wording
from certificates.gate.completeness import Part, lacking
from certificates.gate.drafts import DraftState, StepKind, after
from certificates.gate.fingerprint import of
from certificates.gate.pairs import Bar, bar
from certificates.scheme.terms import ReportType
from lms.accounts.roles import Jurisdiction

pytestmark = pytest.mark.pure

WHOLE = {
    "title": "Milk in Talgar",
    "bodies": "School 12",
    "jurisdiction": Jurisdiction.KZ,
    "region": "KZ-19",
    "file_sha256": "0" * 64,
}


class TestCompleteness:
    def test_asks_for_nothing_more_of_a_whole_report(self):
        assert list(lacking(**WHOLE)) == []

    def test_names_every_part_at_once(self):
        empty = {"title": " ", "bodies": "", "region": None, "file_sha256": None}

        assert list(lacking(**{**WHOLE, **empty})) == [
            Part.TITLE,
            Part.BODIES,
            Part.REGION,
            Part.FILE,
        ]

    def test_keeps_region_and_law_in_one_country(self):
        assert list(lacking(**{**WHOLE, "region": "KG-O"})) == [Part.OTHER_COUNTRY]


class TestPair:
    def test_keeps_coordinators_from_their_own_reports(self):
        assert bar(7, 7) is Bar.SELF

    def test_lets_coordinators_decide_for_others(self):
        assert bar(7, 8) is None


class TestDraft:
    def test_cannot_be_released_before_it_is_asked_for(self):
        assert after(DraftState.DRAFT, StepKind.RELEASE) is None

    def test_can_be_asked_for_again_after_its_return(self):
        assert after(DraftState.RETURNED, StepKind.ASK) is DraftState.ASKED

    @pytest.mark.parametrize("step", StepKind)
    def test_stays_released_for_ever(self, step):
        assert after(DraftState.RELEASED, step) is None


class TestPermitNumber:
    MADE = number.make(1234567890123456789 % 2**60)

    def test_has_a_prefix_of_its_own(self):
        assert self.MADE.startswith("PRP-")

    @pytest.mark.parametrize("change", [str.lower, lambda text: text.replace("-", " ")])
    def test_is_read_however_it_is_typed(self, change):
        assert number.read(change(self.MADE)) == self.MADE

    def test_is_not_read_out_of_other_words(self):
        assert number.read("new") is None


class TestWords:
    @pytest.mark.parametrize(
        ("kinds", "said"),
        [
            pytest.param(Part, wording.PARTS, id="parts"),
            pytest.param(DraftState, wording.STATES, id="states"),
            pytest.param(DraftState, wording.SHAPES, id="shapes"),
            pytest.param(StepKind, wording.HAPPENED, id="steps"),
            pytest.param(Bar, wording.BARS, id="bars"),
            pytest.param(ReportType, wording.ASKED, id="needs"),
            pytest.param(ReportType, wording.ABOUT, id="types"),
            pytest.param(ReportType, wording.MAY, id="verdicts"),
        ],
    )
    def test_are_there_for_every_member(self, kinds, said):
        assert set(said) == set(kinds)


class TestFingerprint:
    def test_is_the_digest_of_the_content(self):
        found = of(BytesIO(b"abc"), "report.pdf")

        assert (found.size, found.sha256[:12]) == (3, "ba7816bf8f01")

    @pytest.mark.parametrize("name", ["/home/a/note.pdf", "C:\\a\\note.pdf", "no\nte.pdf"])
    def test_keeps_no_path_and_no_line_breaks(self, name):
        assert of(BytesIO(b""), name).name == "note.pdf"
