"""A YAML mapping read by name: each value typed, each fault reported with its line."""

import enum
from collections.abc import Collection
from datetime import date
from typing import TypeVar
from urllib.parse import urlsplit

from courses.folder.names import is_id
from courses.folder.problems import Kind, Problem
from lms.frontmatter import Document, Place, Value

E = TypeVar("E", bound=enum.Enum)

LONGEST_TITLE = 200
LONGEST_SENTENCE = 500
LONGEST_LIST = 200


class Fields:
    """The mapping at one place of a document.

    A value that is absent or wrong is reported and read as nothing: empty, or None. Whoever
    asks goes on to the next, so that an author sees all faults at once.
    """

    def __init__(
        self, path: str, document: Document, report: list[Problem], place: Place = ()
    ) -> None:
        self.path, self.document, self.report, self.place = path, document, report, place
        value: Value = document.values
        for step in place:
            value = value[step]  # type: ignore[index] # the place was found in this document
        self.values = value if isinstance(value, dict) else {}

    def problem(self, kind: Kind, *within: str | int, **values: str) -> None:
        """Report a fault at the line of what stands at that place in this mapping."""
        line = self.document.line_of((*self.place, *within))
        self.report.append(Problem(self.path, line, kind, values))

    def only(self, known: Collection[str], source_only: Collection[str] = ()) -> None:
        """Report names that mean nothing here, or only in the source language's file."""
        for name in self.values:
            if name in source_only and name not in known:
                self.problem(Kind.SOURCE_ONLY_KEY, name, key=name)
            elif name not in known:
                self.problem(Kind.UNKNOWN_KEY, name, key=name, known=", ".join(known))

    def text(self, name: str, *, longest: int = LONGEST_TITLE) -> str:
        """Return a text that must be there."""
        if name not in self.values:
            self.problem(Kind.MISSING_KEY, key=name)
            return ""
        return self.optional(name, longest=longest) or ""

    def optional(self, name: str, *, longest: int = LONGEST_TITLE) -> str | None:
        """Return a text that may be absent."""
        value = self.values.get(name)
        if value is None:
            return None
        if not isinstance(value, str):
            self.problem(Kind.NOT_TEXT, name, key=name)
            return None
        value = " ".join(value.split())
        if not value:
            self.problem(Kind.EMPTY, name, key=name)
        if len(value) > longest:
            self.problem(Kind.TOO_LONG, name, key=name, limit=str(longest))
        return value or None

    def id(self, name: str) -> str:
        """Return an id that must be there."""
        value = self.text(name)
        if value and not is_id(value):
            self.problem(Kind.BAD_ID, name, id=value)
        return value

    def number(self, name: str, smallest: int, largest: int) -> int:
        """Return a whole number that must be there."""
        value = self.text(name)
        if value.isascii() and value.isdecimal() and smallest <= int(value) <= largest:
            return int(value)
        if value:
            limits = {"smallest": str(smallest), "largest": str(largest)}
            self.problem(Kind.BAD_NUMBER, name, key=name, **limits)
        return smallest

    def choice(self, name: str, kinds: type[E], default: E) -> E:
        """Return one of the values of an enum, which must be there."""
        value = self.text(name)
        known = {str(kind.value): kind for kind in kinds}
        if value and value not in known:
            self.problem(Kind.UNKNOWN_CHOICE, name, value=value, known=", ".join(known))
        return known.get(value, default)

    def day(self, name: str) -> date | None:
        """Return a date that may be absent."""
        value = self.optional(name)
        if value is None:
            return None
        day = _day(value)
        if day is None:
            self.problem(Kind.BAD_DATE, name, value=value)
        return day

    def address(self, name: str) -> str | None:
        """Return the address of a web page, which may be absent."""
        value = self.optional(name, longest=LONGEST_SENTENCE)
        if value is not None and not _is_address(value):
            self.problem(Kind.BAD_ADDRESS, name, value=value)
            return None
        return value

    def ids(self, name: str, known: Collection[str] | None = None) -> tuple[str, ...]:
        """Return a list of ids, each once, out of those known; None takes any id."""
        found: list[str] = []
        for at, value in enumerate(self._list(name)):
            if not isinstance(value, str):
                self.problem(Kind.NOT_TEXT, name, at, key=name)
            elif value in found:
                self.problem(Kind.TWICE, name, at, name=value)
            elif known is not None and value not in known:
                listed = ", ".join(known)
                self.problem(Kind.UNKNOWN_CHOICE, name, at, value=value, known=listed)
            elif known is None and not is_id(value):
                self.problem(Kind.BAD_ID, name, at, id=value)
            else:
                found.append(value)
        return tuple(found)

    def texts(self, name: str, languages: Collection[str], *, longest: int) -> dict[str, str]:
        """Return a text in each of the languages."""
        inside = self._mapping(name)
        if inside is None:
            return {}
        inside.only(languages)
        found = {language: inside.optional(language, longest=longest) for language in languages}
        for language in languages:
            if language not in inside.values:
                self.problem(Kind.MISSING_TEXT, name, key=name, language=language)
        return {language: text for language, text in found.items() if text}

    def each(self, name: str, *, optional: bool = False) -> list["Fields"]:
        """Return the mappings of a list."""
        if optional and name not in self.values:
            return []
        found = []
        for at, value in enumerate(self._list(name)):
            if isinstance(value, dict):
                found.append(self._inside(name, at))
            else:
                self.problem(Kind.NOT_A_MAPPING, name, at, key=name)
        return found

    def _inside(self, *within: str | int) -> "Fields":
        return Fields(self.path, self.document, self.report, (*self.place, *within))

    def _mapping(self, name: str) -> "Fields | None":
        if name not in self.values:
            self.problem(Kind.MISSING_KEY, key=name)
        elif not isinstance(self.values[name], dict):
            self.problem(Kind.NOT_A_MAPPING, name, key=name)
        else:
            return self._inside(name)
        return None

    def _list(self, name: str) -> list[Value]:
        value = self.values.get(name)
        if name not in self.values:
            self.problem(Kind.MISSING_KEY, key=name)
        elif not isinstance(value, list):
            self.problem(Kind.NOT_A_LIST, name, key=name)
        elif len(value) > LONGEST_LIST:
            self.problem(Kind.LIST_TOO_LONG, name, key=name, limit=str(LONGEST_LIST))
        else:
            return value
        return []


def _day(value: str) -> date | None:
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return None
    # The library also reads 20261121 and 2026-W47-6, which few authors would.
    return day if day.isoformat() == value else None


def _is_address(value: str) -> bool:
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and " " not in value
