"""One way to write a JSON document as bytes, so that its hash means something. Pure.

It is the JSON Canonicalization Scheme (RFC 8785) for documents without fractions, which ours
do without: marks are exact texts.
"""

import hashlib
import json
from collections.abc import Mapping

LARGEST = 2**53 - 1
"""Beyond it other readers of JSON round a whole number."""


def canonical(document: Mapping[str, object]) -> bytes:
    """Return the bytes of a document: members in order of UTF-16, no spaces, UTF-8.

    :raises ValueError: a value is a float, a number too large, or not JSON at all.
    """
    return json.dumps(
        _ordered(document), ensure_ascii=False, separators=(",", ":"), allow_nan=False
    ).encode()


def digest(document: Mapping[str, object]) -> str:
    """Return the SHA-256 of the canonical bytes, in hexadecimal.

    :raises ValueError: the document cannot be written canonically.
    """
    return hashlib.sha256(canonical(document)).hexdigest()


def _ordered(value: object) -> object:
    if value is None or isinstance(value, bool | str):
        return value
    if isinstance(value, int) and abs(value) <= LARGEST:
        return value
    if isinstance(value, list | tuple):
        return [_ordered(each) for each in value]
    if isinstance(value, Mapping) and all(isinstance(key, str) for key in value):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return {key: _ordered(value[key]) for key in keys}
    raise ValueError(f"{type(value).__name__} has no canonical form")
