"""The bytes of a file read as text. Pure."""

import re

from courses.folder.problems import Kind, Problem

# Tabs and line ends are fine. Marks that turn the direction of writing could make a line read
# otherwise than it is stored; none of our languages needs them.
UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
LINE_END = re.compile(r"\r\n|\r|\n")


def text_of(path: str, content: bytes, report: list[Problem]) -> str:
    """Return the text of a file; where it is not plain UTF-8, report that and return none."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = _line_at(content[: error.start].decode("utf-8", "replace"))
        report.append(Problem(path, line, Kind.NOT_UTF8))
        return ""
    if found := UNWANTED.search(text):
        code = f"U+{ord(found[0]):04X}"
        line = _line_at(text[: found.start()])
        report.append(Problem(path, line, Kind.UNPRINTABLE, {"code": code}))
    return text


def _line_at(before: str) -> int:
    return len(LINE_END.findall(before)) + 1
