"""What counts as an e-mail address here. Pure: no database, no request."""

import re

LONGEST = 254
"""Letters of an address (RFC 5321, 4.5.3.1)."""

_WORD = r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
_ADDRESS = re.compile(rf"{_WORD}(\.{_WORD})*@({_LABEL}\.)+{_LABEL}")


def email_of(text: str) -> str | None:
    """Return the address as it is kept, in lower case; None when the text is none.

    Plain ASCII only: letters to other addresses would be lost on the way by servers that
    do not speak SMTPUTF8.
    """
    address = text.strip().lower()
    return address if len(address) <= LONGEST and _ADDRESS.fullmatch(address) else None
