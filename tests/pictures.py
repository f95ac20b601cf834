"""Eyes for a printed page: a PNG picture read into rows of grey, measured in millimetres."""

import struct
import zlib
from dataclasses import dataclass


@dataclass(frozen=True)
class Picture:
    """Rows of grey values, 0 is black; places are in millimetres from the upper left."""

    rows: list[bytes]
    dots_per_mm: float

    def at(self, x: float, y: float) -> int:
        """Return the grey at a place."""
        return self.rows[int(y * self.dots_per_mm)][int(x * self.dots_per_mm)]

    def is_white(self, left: float, top: float, right: float, bottom: float) -> bool:
        """Say whether nothing is printed between these edges."""
        first, last = int(left * self.dots_per_mm), int(right * self.dots_per_mm)
        rows = self.rows[int(top * self.dots_per_mm) : int(bottom * self.dots_per_mm)]
        return all(min(row[first:last]) == 255 for row in rows)


def read_png(png: bytes, *, dots_per_inch: float) -> Picture:
    """Read a picture of eight bits and four channels; its green stands for grey."""
    width, height, depth, colour = struct.unpack(">IIBB", png[16:26])
    assert (depth, colour) == (8, 6)
    lines = zlib.decompress(b"".join(_pixels(png)))
    return Picture(list(_unfiltered(lines, width, height)), dots_per_inch / 25.4)


def _pixels(png: bytes):
    place = 8
    while place < len(png):
        length, kind = struct.unpack(">I4s", png[place : place + 8])
        if kind == b"IDAT":
            yield png[place + 8 : place + 8 + length]
        place += length + 12


def _unfiltered(lines: bytes, width: int, height: int):
    stride = 4 * width + 1
    above = bytearray(width)
    for number in range(height):
        line = lines[number * stride : (number + 1) * stride]
        row = _FILTERS[line[0]](line[2::4], above)
        above = row
        yield bytes(row)


def _up(line: bytes, above: bytearray) -> bytearray:
    return bytearray((new + old) & 255 for new, old in zip(line, above, strict=True))


def _sub(line: bytes, above: bytearray) -> bytearray:
    row, left = bytearray(len(line)), 0
    for index, new in enumerate(line):
        row[index] = left = (new + left) & 255
    return row


def _average(line: bytes, above: bytearray) -> bytearray:
    row, left = bytearray(len(line)), 0
    for index, new in enumerate(line):
        row[index] = left = (new + (left + above[index]) // 2) & 255
    return row


def _paeth(line: bytes, above: bytearray) -> bytearray:
    row, left, corner = bytearray(len(line)), 0, 0
    for index, new in enumerate(line):
        up = above[index]
        near = [abs(up - corner), abs(left - corner), abs(left + up - 2 * corner)]
        guess = (left, up, corner)[near.index(min(near))]
        row[index] = left = (new + guess) & 255
        corner = up
    return row


_FILTERS = {0: lambda line, _: bytearray(line), 1: _sub, 2: _up, 3: _average, 4: _paeth}
