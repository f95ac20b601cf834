"""What an entry of the log says. Pure."""

import enum
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

VERSION = 1
SALT_LETTERS = 22
"""Letters of base64url that carry 128 random bits."""


class EntryType(enum.Enum):
    """What kind of act an entry records."""

    ISSUE = "issue"
    RENEW = "renew"
    SUSPEND = "suspend"
    REINSTATE = "reinstate"
    NARROW = "narrow"
    REVOKE = "revoke"
    PERMIT = "permit"
    WITHDRAW = "withdraw"
    POLICY = "policy"
    SCHEME = "scheme"
    CODE_VERSION = "code-version"
    KEY_CHANGE = "key-change"
    COURSE_RELEASE = "course-release"


def entry_document(
    entry_type: EntryType,
    entry_id: str,
    *,
    document_hash: str,
    at: datetime,
    actors: Sequence[str],
    reason: str | None,
    previous: str | None,
) -> dict[str, object]:
    """Return the entry as it will be published: nothing in it is personal or guessable.

    ``actors`` are pseudonyms. ``previous`` is the id of the entry before it on the same
    subject; None for the first.
    """
    return {
        "v": VERSION,
        "type": entry_type.value,
        "id": entry_id,
        "doc": document_hash,
        "at": at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "actors": list(actors),
        "reason": reason,
        "prev": previous,
    }


def is_salted(document: Mapping[str, object]) -> bool:
    """Tell whether nobody can find the document by guessing what its hash was made of."""
    salt = document.get("salt")
    return isinstance(salt, str) and len(salt) >= SALT_LETTERS
