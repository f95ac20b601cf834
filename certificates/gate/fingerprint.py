"""The fingerprint of a file: its SHA-256. The file itself is never kept. Pure."""

import hashlib
from dataclasses import dataclass
from typing import BinaryIO

CHUNK = 256 * 1024
LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What is kept of a file: its name, its size in bytes, its SHA-256 in hexadecimal."""

    name: str
    size: int
    sha256: str


def of(stream: BinaryIO, name: str) -> Fingerprint:
    """Read a file to its end and return what is kept of it."""
    digest, size = hashlib.sha256(), 0
    # In pieces, so that a large file costs no memory.
    while chunk := stream.read(CHUNK):
        digest.update(chunk)
        size += len(chunk)
    return Fingerprint(_shown(name), size, digest.hexdigest())


def _shown(name: str) -> str:
    """Return the last part of a path, whatever system it was written on."""
    last = name.replace("\\", "/").rpartition("/")[2]
    return "".join(sign for sign in last if sign.isprintable())[:LONGEST_NAME]
