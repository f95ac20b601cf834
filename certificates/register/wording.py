"""Sentences of the register."""

from flask_babel import LazyString

from certificates.issuing.number import Reading
from certificates.standing.rules import Standing, State
from lms.i18n import lazy_gettext as _l

HEADINGS = {
    Standing.NONE: _l("The certificate is not in force yet"),
    Standing.VALID: _l("The certificate is valid"),
    Standing.IN_GRACE: _l("The certificate is in grace"),
    Standing.EXPIRED: _l("The certificate has expired"),
    Standing.SUSPENDED: _l("The certificate is suspended"),
    Standing.REVOKED: _l("The certificate was revoked"),
}
LAPSING = _l("The certificate is valid, and ends soon")

SLIPS = {
    Reading.MISTYPED: _l(
        "The last character does not fit the others: compare the number with the certificate."
    ),
    Reading.NOT_A_NUMBER: _l("A number looks like this: PRS-XXXX-XXXX-XXXX-C."),
}

NAMED = _l("The name is shown with the holder's consent.")
UNNAMED = _l("The holder has not agreed to be named here.")


def heading(state: State) -> LazyString:
    """Return the first thing that a stranger wants to know."""
    return LAPSING if state.lapsing else HEADINGS[state.standing]
