"""Reading a list of people from a CSV file."""

import pytest

from lms.accounts.regions import REGIONS
from lms.accounts.roles import Jurisdiction
from lms.accounts.roster import Entry, FileFault, LineFault, RosterError, read
from lms.config import LANGUAGES

pytestmark = pytest.mark.pure

HEAD = "name,email,language,region,jurisdiction\n"


def lines(text):
    content = text if isinstance(text, bytes) else text.encode()
    return read(content, languages=LANGUAGES, regions=REGIONS)


def fault(line):
    return lines(HEAD + line)[0].fault


class TestRoster:
    def test_reads_everything_that_a_line_says(self):
        (line,) = lines(HEAD + "Айгүл  Сейітова,Aigul@Example.org,KK,kz-75,kz\n")

        assert line.entry == Entry(
            "Айгүл Сейітова", "aigul@example.org", "kk", "KZ-75", Jurisdiction.KZ
        )

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("\ufeff" + HEAD + "A,,ru,,", id="with a mark at the beginning"),
            pytest.param(HEAD.replace(",", ";") + "A;;ru;;", id="with semicolons"),
            pytest.param(HEAD.replace("\n", "\r\n") + "A,,ru,,\r\n", id="from Windows"),
            pytest.param("language,region,jurisdiction,email,name\nru,,,,A", id="any order"),
            pytest.param(HEAD.upper() + "A,,ru,,", id="a heading in capitals"),
            pytest.param(HEAD + '"A",,ru', id="quotes, and cells left out"),
            pytest.param(HEAD + "\n\nA,,ru,,\n\n", id="empty lines"),
        ],
    )
    def test_reads_what_spreadsheets_write(self, text):
        assert [line.entry.name for line in lines(text)] == ["A"]

    def test_leaves_out_marks_that_no_database_keeps(self):
        (line,) = lines(HEAD + "Айгүл\0Сейітова\u202e,,ru,,\n")

        assert line.entry.name == "Айгүл Сейітова"

    def test_measures_a_name_as_it_is_kept(self):
        assert fault("\ufdfa" * 20 + ",,ru,,") is LineFault.NAME_TOO_LONG

    def test_counts_lines_as_a_spreadsheet_does(self):
        assert [line.number for line in lines(HEAD + "A,,ru,,\nB,,ru,,")] == [2, 3]

    def test_goes_on_after_a_line_that_is_refused(self):
        found = lines(HEAD + "A,nowhere,ru,,\nB,,ru,,")

        assert [line.fault for line in found] == [LineFault.BAD_EMAIL, None]


class TestLine:
    @pytest.mark.parametrize(
        ("line", "expected"),
        [
            (",,ru,KZ-75,KZ", LineFault.NOBODY),
            ("A" * 201 + ",,ru,,", LineFault.NAME_TOO_LONG),
            ("A,a@b,ru,,", LineFault.BAD_EMAIL),
            ("A,,de,,", LineFault.BAD_LANGUAGE),
            ("A,,,,", LineFault.BAD_LANGUAGE),
            ("A,,ru,KZ-99,", LineFault.BAD_REGION),
            ("A,,ru,,RU", LineFault.BAD_JURISDICTION),
        ],
    )
    def test_is_refused_for_what_is_wrong(self, line, expected):
        assert fault(line) is expected

    def test_is_refused_when_an_address_stands_twice(self):
        found = lines(HEAD + "A,a@b.kz,ru,,\nB,A@B.kz,ru,,")

        assert [line.fault for line in found] == [None, LineFault.TWICE]


class TestFile:
    @pytest.mark.parametrize(
        ("content", "expected"),
        [
            (HEAD, FileFault.NO_LINES),
            ("", FileFault.NO_COLUMNS),
            ("name,email\nA,a@b.kz", FileFault.NO_COLUMNS),
            (HEAD.encode() + "Айгүл".encode("cp1251", "replace"), FileFault.NOT_UTF8),
            (HEAD + "x" * 1024 * 1024, FileFault.TOO_LARGE),
            (HEAD + "A,,ru,,\n" * 2001, FileFault.TOO_MANY_LINES),
            (HEAD + '"A,,ru,,\n', FileFault.NOT_CSV),
            (b"\x89PNG\r\n\x1a\n\x00", FileFault.NOT_UTF8),
        ],
    )
    def test_is_refused_for_what_is_wrong(self, content, expected):
        with pytest.raises(RosterError) as refused:
            lines(content)

        assert refused.value.fault is expected
