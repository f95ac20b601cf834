"""Reading a list of people to invite from a CSV file. Pure: no database, no request."""

import csv
import enum
import io
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from lms.accounts.email_rules import email_of
from lms.accounts.roles import Jurisdiction
from lms.text import normalised

COLUMNS = ("name", "email", "language", "region", "jurisdiction")
MOST_BYTES = 1024 * 1024
MOST_LINES = 2000
"""More would hold up other writers for too long; a longer list is sent in parts."""

LONGEST_NAME = 200


class FileFault(enum.Enum):
    """Why a file cannot be read at all."""

    TOO_LARGE = "too-large"
    NOT_UTF8 = "not-utf8"
    NO_COLUMNS = "no-columns"
    NO_LINES = "no-lines"
    TOO_MANY_LINES = "too-many-lines"
    NOT_CSV = "not-csv"


class LineFault(enum.Enum):
    """Why one line of a file is refused."""

    NOBODY = "nobody"
    NAME_TOO_LONG = "name-too-long"
    BAD_EMAIL = "bad-email"
    TWICE = "twice"
    BAD_LANGUAGE = "bad-language"
    BAD_REGION = "bad-region"
    BAD_JURISDICTION = "bad-jurisdiction"
    OTHER_REGION = "other-region"


class RosterError(ValueError):
    """The file as a whole cannot be read; ``fault`` says why."""

    def __init__(self, fault: FileFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody to invite. None: not written, so the person chooses it on joining.

    Without e-mail there is a name, and a code is given by hand.
    """

    name: str | None
    email: str | None
    language: str
    region: str | None
    jurisdiction: Jurisdiction | None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the file: an entry, or the fault for which it is refused."""

    number: int
    """As a spreadsheet counts: the heading is line 1."""
    text: str
    """The name and the e-mail as they were written."""
    entry: Entry | None
    fault: LineFault | None = None


def read(content: bytes, *, languages: Collection[str], regions: Collection[str]) -> list[Line]:
    """Return every line with its entry or its fault.

    The file is UTF-8 (a mark at its beginning is allowed), separated by commas or by
    semicolons, with a heading that names the columns in any order.

    :raises RosterError: the file as a whole cannot be read.
    """
    lines: list[Line] = []
    seen: set[str] = set()
    for number, row in _rows(_text(content)):
        found = _entry(row, languages, regions)
        if isinstance(found, Entry) and (address := found.email):
            # Of two letters to one address, only the link in the second would work.
            found = LineFault.TWICE if address in seen else found
            seen.add(address)
        lines.append(_line(number, row, found))
    if not lines:
        raise RosterError(FileFault.NO_LINES)
    if len(lines) > MOST_LINES:
        raise RosterError(FileFault.TOO_MANY_LINES)
    return lines


def _line(number: int, row: Mapping[str, str], found: Entry | LineFault) -> Line:
    text = " ".join(part for part in (row["name"], row["email"]) if part)
    if isinstance(found, LineFault):
        return Line(number, text, None, found)
    return Line(number, text, found)


def _text(content: bytes) -> str:
    if len(content) > MOST_BYTES:
        raise RosterError(FileFault.TOO_LARGE)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RosterError(FileFault.NOT_UTF8) from error


def _rows(text: str) -> Iterator[tuple[int, Mapping[str, str]]]:
    # Spreadsheets set to Russian write semicolons and still call the file CSV.
    heading = text.partition("\n")[0]
    delimiter = ";" if heading.count(";") > heading.count(",") else ","
    reader = csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)
    try:
        names = [name.strip().casefold() for name in next(reader, [])]
        if not set(COLUMNS) <= set(names):
            raise RosterError(FileFault.NO_COLUMNS)
        for cells in reader:
            row = dict.fromkeys(COLUMNS, "") | {
                name: normalised(cell) for name, cell in zip(names, cells, strict=False)
            }
            if any(row.values()):
                yield reader.line_num, row
    except csv.Error as error:
        raise RosterError(FileFault.NOT_CSV) from error


def _entry(
    row: Mapping[str, str], languages: Collection[str], regions: Collection[str]
) -> Entry | LineFault:
    email = email_of(row["email"])
    language, region = row["language"].lower(), row["region"].upper()
    jurisdiction = row["jurisdiction"].upper()
    faults = {
        LineFault.NOBODY: not row["name"] and not row["email"],
        LineFault.NAME_TOO_LONG: len(row["name"]) > LONGEST_NAME,
        LineFault.BAD_EMAIL: bool(row["email"]) and email is None,
        LineFault.BAD_LANGUAGE: language not in languages,
        LineFault.BAD_REGION: bool(region) and region not in regions,
        LineFault.BAD_JURISDICTION: bool(jurisdiction)
        and jurisdiction not in {each.value for each in Jurisdiction},
    }
    if fault := next((fault for fault, holds in faults.items() if holds), None):
        return fault
    return Entry(
        name=row["name"] or None,
        email=email,
        language=language,
        region=region or None,
        jurisdiction=Jurisdiction(jurisdiction) if jurisdiction else None,
    )
