"""The load: connections that ask one thing after the other, and the time each answer took."""

import asyncio
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

LONGEST_HEAD = 64 * 1024
PATIENCE = 30
"""Seconds after which an answer counts as lost."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as it came over the wire."""

    status: int
    head: str
    """In lower case."""
    body: bytes


class Hand(Protocol):
    """One reader with a connection of their own."""

    def ask(self) -> bytes | None:
        """Return the next request; None when there is nothing more to ask."""
        ...

    def accepts(self, answer: Answer) -> bool:
        """Tell whether the answer is the one expected, and remember what is in it."""
        ...


@dataclass
class Taken:
    """What came of asking for a while. Times are in seconds."""

    times: list[float] = field(default_factory=list)
    """Of the answers that came while it was measured."""
    answered: int = 0
    """All answers, those of the warming up included."""
    errors: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0

    @property
    def rate(self) -> float:
        """Return the answers in a second."""
        return len(self.times) / self.seconds if self.seconds else 0.0


def take(
    address: tuple[str, int], hands: Sequence[Hand], *, seconds: float, warm: float
) -> Taken:
    """Let every hand ask over a connection of its own, and measure after warming up."""
    return asyncio.run(_take(address, hands, seconds, warm))


async def _take(
    address: tuple[str, int], hands: Sequence[Hand], seconds: float, warm: float
) -> Taken:
    taken = Taken()
    begin = time.perf_counter() + warm
    end = begin + seconds
    visits = []
    for hand in hands:
        visits.append(asyncio.ensure_future(_visit(address, hand, taken, (begin, end))))
        # One after the other, so that a busy server process leaves the next to its neighbour.
        await asyncio.sleep(min(0.01, warm / len(hands) / 2))
    last = max(await asyncio.gather(*visits))
    taken.seconds = max(min(last, end) - begin, 0.001)
    return taken


async def _visit(
    address: tuple[str, int], hand: Hand, taken: Taken, span: tuple[float, float]
) -> float:
    """Ask until the time is up; return when the last answer came."""
    begin, end = span
    reader, writer = await asyncio.open_connection(*address, limit=LONGEST_HEAD)
    now = time.perf_counter()
    while now < end and (message := hand.ask()) is not None:
        sent = time.perf_counter()
        try:
            writer.write(message)
            answer = await asyncio.wait_for(_receive(reader), PATIENCE)
        except (OSError, asyncio.IncompleteReadError, TimeoutError) as error:
            taken.errors[type(error).__name__] += 1
            writer.close()
            reader, writer = await asyncio.open_connection(*address, limit=LONGEST_HEAD)
            now = time.perf_counter()
            continue
        now = time.perf_counter()
        taken.answered += 1
        if not hand.accepts(answer):
            taken.errors[f"status {answer.status}"] += 1
        elif begin <= now <= end:
            taken.times.append(now - sent)
        if "\r\nconnection: close" in answer.head:
            writer.close()
            reader, writer = await asyncio.open_connection(*address, limit=LONGEST_HEAD)
    writer.close()
    return now


async def _receive(reader: asyncio.StreamReader) -> Answer:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    status = int(head[9:12])
    length = head.partition("\r\ncontent-length:")[2].partition("\r\n")[0].strip()
    body = await reader.readexactly(int(length)) if length else b""
    return Answer(status, head, body)
