"""What has become of a text since the release, and whether a save may go on. Pure."""

import enum
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

REVISION = re.compile(r"[0-9]{1,9}")
"""The number of a revision; whatever is longer nobody has reached."""


class State(enum.Enum):
    """How the text of a lesson in one language stands to the newest release."""

    MISSING = "missing"
    """Nobody has written it."""
    RELEASED = "released"
    """It says what the release says."""
    NEW = "new"
    """The release has no text in that language."""
    CHANGED = "changed"
    """It says something else than the release."""
    OVERTAKEN = "overtaken"
    """It was changed, and a newer release than the one it began from says something else."""


PENDING = frozenset({State.NEW, State.CHANGED, State.OVERTAKEN})
"""States of a text that the next release would bring."""


@dataclass(frozen=True, slots=True)
class Written:
    """A draft as far as it can be compared; ``base`` is the digest that it began from."""

    revision: int
    digest: str
    base: str | None


@dataclass(frozen=True, slots=True)
class Seen:
    """What somebody had before them when they began to write."""

    revision: int
    """Of the draft; 0 where nobody had saved one."""
    released: str
    """The digest of the released text; empty where there is none."""

    @property
    def token(self) -> str:
        """What a form carries, to tell this when it comes back."""
        return f"{self.revision}-{self.released}"

    @classmethod
    def of_token(cls, token: str) -> Self:
        """Read what a form carried; one that nobody made was never seen, so it is stale."""
        revision, _, released = token.partition("-")
        return cls(int(revision) if REVISION.fullmatch(revision) else -1, released)


def state_of(written: Written | None, released: str | None) -> State:
    """Return how a text stands to the released one.

    :param written: its draft; None where nobody saved one.
    :param released: the digest of the released text; None where there is none.
    """
    if written is None or written.digest in {written.base, released}:
        return State.MISSING if released is None else State.RELEASED
    if released is None:
        return State.NEW
    return State.CHANGED if written.base == released else State.OVERTAKEN


def seen_of(written: Written | None, released: str | None) -> Seen:
    """Return what somebody sees who opens the text now."""
    return Seen(written.revision if written else 0, released or "")


def is_fresh(seen: Seen, written: Written | None, released: str | None) -> bool:
    """Tell whether the text is still the one that somebody began to write from.

    A release that came meanwhile does no harm when it says what the draft said.
    """
    now = seen_of(written, released)
    said_the_same = written is not None and written.digest == released
    return seen.revision == now.revision and (seen.released == now.released or said_the_same)


def differing(before: Mapping[str, str], after: Mapping[str, str]) -> list[str]:
    """Return the paths, in order, at which two manifests differ."""
    return sorted(path for path in {*before, *after} if before.get(path) != after.get(path))
