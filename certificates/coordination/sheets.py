"""Tables as files for spreadsheets, in which no cell can act as a formula."""

import csv
import io
from collections.abc import Iterable, Sequence

import xlsxwriter

ACTS = ("=", "+", "-", "@", "\t", "\r")
"""What a cell may not begin with: programs would work it out instead of showing it."""

CSV_TYPE = "text/csv; charset=utf-8"
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def harmless(cell: str) -> str:
    """Return the cell so that a spreadsheet shows it as text, whatever it begins with."""
    return f"'{cell}" if cell.lstrip(" \n").startswith(ACTS) else cell


def as_csv(table: Iterable[Sequence[str]]) -> bytes:
    """Return the table as CSV in UTF-8, with the mark by which spreadsheets know it."""
    text = io.StringIO()
    # Quoted, every one: where semicolons are the custom, a bare one would begin a new cell.
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerows([harmless(cell) for cell in row] for row in table)
    return text.getvalue().encode("utf-8-sig")


def as_xlsx(table: Iterable[Sequence[str]]) -> bytes:
    """Return the table as a workbook in which every cell is a text."""
    content = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(content, options) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(table):
            for place, cell in enumerate(row):
                sheet.write_string(number, place, cell)
        sheet.freeze_panes(1, 0)
        sheet.autofit()
    return content.getvalue()
