"""Rules of coordination: what is wanted, notes beside rows, cells of files."""

from datetime import timedelta
from io import BytesIO

import pytest
from factories_certificates import ALMATY, ISSUED, TERM
from openpyxl import load_workbook

from certificates.coordination.history import Happened
from certificates.coordination.notes import About, note
from certificates.coordination.sheets import as_csv, as_xlsx, harmless
from certificates.coordination.wanted import Order, View, Wanted
from certificates.coordination.wording import HAPPENED, WANTED
from certificates.standing.rules import ActKind, Limits, state

pytestmark = pytest.mark.pure

LIMITS = Limits(
    valid_from=TERM.valid_from,
    lapsing_from=TERM.lapsing_from,
    valid_until=TERM.valid_until,
    grace_until=TERM.grace_until,
)


def told(at):
    found = note(state(LIMITS, at=at), LIMITS, joined_at=ISSUED, at=at, zone=ALMATY)
    return found and (found.about, found.days)


class TestNote:
    def test_counts_the_days_left_of_a_lapsing_certificate(self):
        assert told(TERM.valid_until - timedelta(days=10)) == (About.DAYS_LEFT, 10)

    def test_says_that_none_is_left_on_the_last_day(self):
        assert told(TERM.valid_until - timedelta(hours=1)) == (About.DAYS_LEFT, 0)

    def test_counts_the_days_of_grace_left(self):
        assert told(TERM.grace_until - timedelta(days=3)) == (About.GRACE_LEFT, 3)

    def test_is_silent_where_nothing_presses(self):
        assert told(ISSUED) is None


class TestView:
    @pytest.mark.parametrize(
        "narrowed",
        [{"certificate": "ETH"}, {"wanted": Wanted.VALID}, {"order": Order.UNTIL}],
        ids=str,
    )
    def test_leaves_out_people_without_a_certificate(self, narrowed):
        assert View(region=None, **narrowed).holders_only

    def test_keeps_them_where_they_are_wanted(self):
        assert not View(region=None, wanted=Wanted.NONE, certificate="ETH").holders_only

    def test_records_that_somebody_was_sought_and_not_whom(self):
        recorded = View(region="KZ-75", sought="Дана").recorded()

        assert (recorded["sought"], "Дана" in str(recorded)) == (True, False)


class TestWords:
    @pytest.mark.parametrize("kinds", [Happened, ActKind], ids=["happened", "acts"])
    def test_are_there_for_every_line_of_a_history(self, kinds):
        assert set(kinds) <= set(HAPPENED)

    def test_are_there_for_every_standing_wanted(self):
        assert set(WANTED) == set(Wanted)


class TestCell:
    @pytest.mark.parametrize("text", ["=1+1", "+7", "-1", "@SUM(A1)", "\tx", "\rx", " =1"])
    def test_cannot_act_as_a_formula(self, text):
        assert harmless(text) == f"'{text}"

    @pytest.mark.parametrize("text", ["Дана", "PRS-0000", "2027-01-01", ""])
    def test_stays_as_it_is_when_it_is_harmless(self, text):
        assert harmless(text) == text


class TestFile:
    TABLE = (("Name",), ('=HYPERLINK("http://a")',), ("Әсел",))

    def test_as_csv_is_known_as_unicode(self):
        text = as_csv(self.TABLE).decode("utf-8-sig")

        assert text.splitlines()[1:] == ['"\'=HYPERLINK(""http://a"")"', '"Әсел"']

    def test_as_csv_is_one_cell_where_semicolons_part_cells(self):
        text = as_csv([("Дана;=1+1", "KZ-75")]).decode("utf-8-sig")

        assert text.startswith('"Дана;=1+1",')

    def test_as_workbook_holds_texts_alone(self):
        sheet = load_workbook(BytesIO(as_xlsx(self.TABLE))).active

        assert [cell.data_type for (cell,) in sheet.rows] == ["s", "s", "s"]
