"""What a draft still lacks before a coordinator can be asked. Pure.

Completeness is looked at, never conclusions (P-53).
"""

import enum
from collections.abc import Iterator

from lms.accounts.roles import Jurisdiction


class Part(enum.Enum):
    """Something that a report must have."""

    TITLE = "title"
    BODIES = "bodies"
    REGION = "region"
    OTHER_COUNTRY = "other-country"
    FILE = "file"


def lacking(
    *,
    title: str,
    bodies: str,
    jurisdiction: Jurisdiction | None,
    region: str | None,
    file_sha256: str | None,
) -> Iterator[Part]:
    """Yield every part that is missing, or that contradicts another.

    A jurisdiction that is not chosen is not told here: it is a reason against (C-11).
    """
    if not title.strip():
        yield Part.TITLE
    if not bodies.strip():
        yield Part.BODIES
    if region is None:
        yield Part.REGION
    elif jurisdiction is not None and not region.startswith(f"{jurisdiction.value}-"):
        yield Part.OTHER_COUNTRY
    if file_sha256 is None:
        yield Part.FILE
