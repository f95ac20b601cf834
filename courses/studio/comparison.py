"""Two texts compared by line, and changed lines by word. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

WORDS = re.compile(r"\s+|\w+|[^\w\s]")
CONTEXT = 1
"""Unchanged lines that are shown on each side of a change."""
ALIKE = 0.4
"""Lines that share fewer of their words are told one after the other, as wholes."""
MOST_LINES = 4_000
MOST_WORDS = 2_000
"""Comparing takes time that grows with the square; texts beyond that are told as wholes."""
BLANK = "¶"
"""Stands for an empty line, which would not be seen."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words in a row with the same fate."""

    text: str
    added: bool = False
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line of either text or of both, or some unchanged lines left out."""

    pieces: tuple[Piece, ...] = ()
    skipped: int = 0
    """How many lines are left out here; 0 for a line that is shown."""


def compare(before: str, after: str) -> list[Line]:
    """Return what was added and removed between two texts, with a little of what was not."""
    old, new = before.split("\n"), after.split("\n")
    start = _shared(old, new)
    end = _shared(old[start:][::-1], new[start:][::-1])
    inner = _lines(old[start : len(old) - end], new[start : len(new) - end])
    same = [(_same(line),) for line in old]
    groups = [*same[:start], *inner, *same[len(old) - end :]]
    return list(_with_gaps(groups))


def _shared(old: Sequence[str], new: Sequence[str]) -> int:
    pairs = zip(old, new, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(old), len(new)))


def _lines(old: list[str], new: list[str]) -> Iterator[tuple[Line, ...]]:
    """Yield lines that are the same one by one, and each run of changed ones together."""
    if max(len(old), len(new)) > MOST_LINES:
        yield (*_removed(old), *_added(new))
        return
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for fate, a, b, c, d in matcher.get_opcodes():
        if fate == "equal":
            yield from ((_same(line),) for line in old[a:b])
        else:
            yield tuple(_replaced(old[a:b], new[c:d]))


def _replaced(old: list[str], new: list[str]) -> Iterator[Line]:
    paired = min(len(old), len(new))
    for before, after in zip(old, new, strict=False):
        yield from _by_word(before, after)
    yield from _removed(old[paired:])
    yield from _added(new[paired:])


def _by_word(before: str, after: str) -> Iterator[Line]:
    old, new = WORDS.findall(before), WORDS.findall(after)
    if max(len(old), len(new)) > MOST_WORDS or not _are_alike(old, new):
        yield from (*_removed([before]), *_added([after]))
        return
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    pieces: list[Piece] = []
    for fate, a, b, c, d in matcher.get_opcodes():
        if fate == "equal":
            pieces.append(Piece("".join(old[a:b])))
            continue
        if a < b:
            pieces.append(Piece("".join(old[a:b]), removed=True))
        if c < d:
            pieces.append(Piece("".join(new[c:d]), added=True))
    yield Line(tuple(pieces))


def _are_alike(old: Sequence[str], new: Sequence[str]) -> bool:
    # Spaces and full stops are in every line: they make none like another.
    ours, theirs = ([word for word in line if word[0].isalnum()] for line in (old, new))
    return SequenceMatcher(None, ours, theirs, autojunk=False).ratio() >= ALIKE


def _same(line: str) -> Line:
    return Line((Piece(line),))


def _removed(lines: Sequence[str]) -> Iterator[Line]:
    return (Line((Piece(line or BLANK, removed=True),)) for line in lines)


def _added(lines: Sequence[str]) -> Iterator[Line]:
    return (Line((Piece(line or BLANK, added=True),)) for line in lines)


def _is_changed(group: Sequence[Line]) -> bool:
    return any(piece.added or piece.removed for line in group for piece in line.pieces)


def _with_gaps(groups: Sequence[tuple[Line, ...]]) -> Iterator[Line]:
    """Yield the lines near a change, and how many are left out between them."""
    near: set[int] = set()
    for at, group in enumerate(groups):
        if _is_changed(group):
            near.update(range(at - CONTEXT, at + CONTEXT + 1))
    skipped = 0
    for at, group in enumerate(groups):
        if at not in near:
            skipped += 1
            continue
        if skipped:
            yield Line(skipped=skipped)
            skipped = 0
        yield from group
    if skipped:
        yield Line(skipped=skipped)
