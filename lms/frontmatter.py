"""YAML at the head of a text, read so that nothing is guessed.

Every scalar stays the string that was written: ``no`` is not false, ``1.10`` keeps its nought
and ``12:30`` is not 750. Aliases, tags and keys written twice are refused.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

import yaml
from yaml.reader import ReaderError

Value: TypeAlias = "str | list[Value] | dict[str, Value]"
Place: TypeAlias = tuple[str | int, ...]
"""Where a value stands: keys and numbers from the top, as pydantic names a place."""

MAX_FRONT_MATTER = 20_000
MAX_YAML = 200_000
MAX_DEPTH = 12
RULE = "---"


class Fault(Enum):
    """What can be wrong with the YAML; the sentences stand in lms/markdown/wording.py."""

    ALIAS = "alias"
    DUPLICATE_KEY = "duplicate-key"
    NOT_A_MAPPING = "not-a-mapping"
    NOT_A_PLAIN_KEY = "not-a-plain-key"
    NOT_YAML = "not-yaml"
    SECOND_DOCUMENT = "second-document"
    TAG = "tag"
    TOO_DEEP = "too-deep"
    TOO_LONG = "too-long"
    UNCLOSED = "unclosed"


class FrontMatterError(ValueError):
    """The YAML cannot be read as it stands."""

    def __init__(self, line: int, fault: Fault, **values: str) -> None:
        super().__init__(line, fault, values)
        self.line = line
        self.fault = fault
        self.values = values

    def __str__(self) -> str:
        """Return a line for logs; people are shown the sentence of lms/markdown/wording.py."""
        return " ".join([f"line {self.line}: {self.fault.value}", *self.values.values()])


@dataclass(frozen=True)
class Document:
    """A mapping read from YAML, and the line on which each of its values begins."""

    values: dict[str, Value]
    lines: Mapping[Place, int]

    def line_of(self, place: Place) -> int:
        """Return the line of the value, or of the nearest thing that would hold it."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


@dataclass(frozen=True)
class FrontMatter(Document):
    """A text taken apart: the values at its head, and the body below them."""

    body: str
    body_line: int
    """The line of the text, from 1, on which the body begins."""


def split(text: str) -> FrontMatter:
    """Take a text apart into the YAML between two ``---`` lines at its head and its body.

    A text that does not begin with such a line is all body.

    :raises FrontMatterError: the head is not closed, or is not YAML as it is wanted here.
    """
    lines = _plain(text).split("\n")
    if lines[0].rstrip() != RULE:
        return FrontMatter({}, {}, body="\n".join(lines), body_line=1)
    end = next((at for at, line in enumerate(lines) if at and line.rstrip() == RULE), 0)
    if not end:
        raise FrontMatterError(1, Fault.UNCLOSED)
    # The empty line in place of the rule keeps the numbers of the lines below it.
    head = read("\n".join(["", *lines[1:end]]), limit=MAX_FRONT_MATTER)
    body = "\n".join(lines[end + 1 :])
    return FrontMatter(head.values, head.lines, body=body, body_line=end + 2)


def load_yaml(text: str) -> dict[str, Value]:
    """Return the mapping that a YAML text holds; an empty text holds an empty one.

    :raises FrontMatterError: the text is not YAML as it is wanted here.
    """
    return read(text).values


def read(text: str, *, limit: int = MAX_YAML) -> Document:
    """Return the mapping that a YAML text holds, with the line of each value.

    :param limit: characters the text may have.
    :raises FrontMatterError: the text is not YAML as it is wanted here.
    """
    text = _plain(text)
    if len(text) > limit:
        raise FrontMatterError(1, Fault.TOO_LONG, limit=str(limit))
    try:
        return _Reader(yaml.parse(text, Loader=yaml.BaseLoader)).document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        detail = str(error.problem or error.context)
        raise FrontMatterError(line, Fault.NOT_YAML, detail=detail) from error
    except ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise FrontMatterError(line, Fault.NOT_YAML, detail=str(error.reason)) from error


def _plain(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


class _Reader:
    """Builds values from the events of the parser, before anything could give them a type."""

    def __init__(self, events: Iterator[yaml.Event]) -> None:
        self.events = events
        self.lines: dict[Place, int] = {}

    def document(self) -> Document:
        """Return the one mapping the text holds.

        :raises FrontMatterError: the text holds something else.
        """
        kinds = (yaml.StreamStartEvent, yaml.DocumentStartEvent)
        event = next(self.events)
        while isinstance(event, kinds):
            event = next(self.events)
        if isinstance(event, yaml.StreamEndEvent):
            return Document({}, {})
        if not isinstance(event, yaml.MappingStartEvent):
            raise FrontMatterError(_line(event), Fault.NOT_A_MAPPING)
        values = self.mapping(event, ())
        second = [event for event in self.events if isinstance(event, yaml.DocumentStartEvent)]
        if second:
            raise FrontMatterError(_line(second[0]), Fault.SECOND_DOCUMENT)
        return Document(values, self.lines)

    def value(self, event: yaml.Event, place: Place) -> Value:
        """Return the value that begins with this event."""
        self.lines.setdefault(place, _line(event))
        if isinstance(event, yaml.ScalarEvent):
            _refuse_marks(event, place)
            return str(event.value)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(event, place)
        return self.mapping(event, place)

    def sequence(self, start: yaml.Event, place: Place) -> list[Value]:
        """Return the list that begins with this event."""
        _refuse_marks(start, place)
        values: list[Value] = []
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            values.append(self.value(event, (*place, len(values))))
        return values

    def mapping(self, start: yaml.Event, place: Place) -> dict[str, Value]:
        """Return the mapping that begins with this event.

        :raises FrontMatterError: a key is not plain, or stands twice.
        """
        _refuse_marks(start, place)
        values: dict[str, Value] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            name = _key(event, place)
            if name in values:
                raise FrontMatterError(_line(event), Fault.DUPLICATE_KEY, key=name)
            # The line of the key, not of the value, which may begin on the next one.
            self.lines[*place, name] = _line(event)
            values[name] = self.value(next(self.events), (*place, name))
        return values


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _key(event: yaml.Event, place: Place) -> str:
    _refuse_marks(event, place)
    if not isinstance(event, yaml.ScalarEvent):
        raise FrontMatterError(_line(event), Fault.NOT_A_PLAIN_KEY)
    return str(event.value)


def _refuse_marks(event: yaml.Event, place: Place) -> None:
    if len(place) > MAX_DEPTH:
        raise FrontMatterError(_line(event), Fault.TOO_DEEP, limit=str(MAX_DEPTH))
    anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
    if anchor:
        raise FrontMatterError(_line(event), Fault.ALIAS, name=str(anchor))
    if tag:
        raise FrontMatterError(_line(event), Fault.TAG, tag=str(tag))
