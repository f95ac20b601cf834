"""How far a learner has come, and what stands next. Pure: no database, no clock, no request."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime


def next_unread(order: Sequence[str], read: Mapping[str, datetime]) -> str | None:
    """Return the lesson at which to go on; None when every lesson is read.

    It is the first unread one after the one read last, so that somebody who skipped a lesson
    is not sent back each time; only at the end are skipped lessons offered again.

    :param order: the keys of the lessons.
    :param read: when each lesson that was read was last read, by key.
    """
    unread = [key for key in order if key not in read]
    known = [key for key in order if key in read]
    if not known or not unread:
        return unread[0] if unread else None
    last = order.index(max(known, key=lambda key: read[key]))
    after = [key for key in unread if order.index(key) > last]
    return (after or unread)[0]


def following(order: Sequence[str], key: str) -> str | None:
    """Return the lesson after this one; None after the last."""
    return _neighbour(order, key, 1)


def preceding(order: Sequence[str], key: str) -> str | None:
    """Return the lesson before this one; None before the first."""
    return _neighbour(order, key, -1)


def is_complete(lessons: Iterable[bool], requirements: Iterable[bool]) -> bool:
    """Tell whether every lesson is read and every further requirement met.

    Lessons are looked at first, so that requirements, which may cost a query, are asked for
    only when they can decide.
    """
    return all(lessons) and all(requirements)


def still_taught(read: Mapping[str, str], newer: Mapping[str, str]) -> frozenset[str]:
    """Return the lessons whose reading still counts in a newer release.

    :param read: the digest of each lesson that was read, as it was in the older release.
    :param newer: the digest of each lesson of the newer release.
    """
    return frozenset(key for key, digest in read.items() if newer.get(key) == digest)


def _neighbour(order: Sequence[str], key: str, step: int) -> str | None:
    at = order.index(key) + step
    return order[at] if 0 <= at < len(order) else None
