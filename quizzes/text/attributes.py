"""Attributes: ``{#id .class key=value 50% fixed}`` at the end of a line. Pure."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction

from quizzes.text import weights

LONGEST = 2_000
"""How far from the end of a line its attributes may begin, in characters."""

_GROUP = re.compile(r'(?<!\\)\{((?:[^{}"]|"[^"]*")*)\}$')
_WORD = re.compile(r'(?:[^\s"]|"[^"]*")+')
_MEANING = re.compile(r'([a-z][a-z-]*)=("[^"]*"|[^\s"]+)|([#.])([^\s"=#.][^\s"=]*)')
_SAFE_VALUE = re.compile(r'[^\s"{},]+')


@dataclass(frozen=True, slots=True)
class Attributes:
    """What stood in the braces. ``repeated`` names what was said more than once."""

    id: str = ""
    classes: tuple[str, ...] = ()
    values: dict[str, str] = field(default_factory=dict)
    weight: Fraction | None = None
    fixed: bool = False
    repeated: tuple[str, ...] = ()


def split(line: str) -> tuple[str, Attributes | None]:
    """Part a line from the attributes at its end; None where it has none.

    Braces that hold anything else are text, and so are braces after a backslash.
    """
    group = _group(line)
    if group is None:
        return line.strip(), None
    return line[: group.start()].strip(), _attributes(_tokens(group[1]) or [])


def with_id(line: str, new_id: str) -> str:
    """Return the line with an id before its other attributes, or in braces of its own."""
    group = _group(line.rstrip())
    if group is None:
        return f"{line.rstrip()} {{#{new_id}}}"
    return f"{line[: group.start()]}{{{f'#{new_id} {group[1]}'.strip()}}}"


def written(attributes: Iterable[str]) -> str:
    """Return the attributes in their braces, empty where there are none."""
    inside = " ".join(attributes)
    return f"{{{inside}}}" if inside else ""


def pair(key: str, value: str) -> str:
    """Return ``key=value``, the value in quotes where it needs them."""
    return f"{key}={value}" if _SAFE_VALUE.fullmatch(value) else f'{key}="{value}"'


_Token = tuple[str, str]
_ID, _CLASS, _WEIGHT, _FIXED = "#.%!"


def _group(line: str) -> re.Match[str] | None:
    """Return the braces at the end of the line, if they hold attributes."""
    if not line.endswith("}"):
        return None
    # Bounded, because each brace of a hostile line would be tried to the line's end.
    group = _GROUP.search(line, max(0, len(line) - LONGEST))
    return group if group and _tokens(group[1]) is not None else None


def _tokens(inside: str) -> list[_Token] | None:
    """Return what each word says, as its sign and its content; None if one says nothing."""
    found = [_meaning(word) for word in _WORD.findall(inside)]
    said = [token for token in found if token is not None]
    return said if len(said) == len(found) else None


def _meaning(word: str) -> _Token | None:
    match = _MEANING.fullmatch(word)
    if match:
        key, value, sign, name = match.groups()
        return (key, value.strip('"').strip()) if key else (sign, name)
    if word == "fixed":
        return _FIXED, word
    return (_WEIGHT, word) if weights.PATTERN.fullmatch(word) else None


def _attributes(tokens: list[_Token]) -> Attributes:
    signs = Counter(sign for sign, _ in tokens if sign != _CLASS)
    by_sign = dict(tokens)
    return Attributes(
        id=by_sign.get(_ID, ""),
        classes=tuple(dict.fromkeys(name for sign, name in tokens if sign == _CLASS)),
        values={key: value for key, value in tokens if key[0].isalpha()},
        weight=weights.read_weight(by_sign.get(_WEIGHT, "")),
        fixed=_FIXED in by_sign,
        repeated=tuple(sign for sign, times in signs.items() if times > 1),
    )
