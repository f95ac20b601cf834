"""Standing in words, and the shape that stands beside the word."""

from flask_babel import LazyString

from certificates.standing.rules import ActKind, Standing, State
from lms.i18n import lazy_gettext as _l

WORDS = {
    Standing.NONE: _l("None"),
    Standing.VALID: _l("Valid"),
    Standing.IN_GRACE: _l("In grace"),
    Standing.EXPIRED: _l("Expired"),
    Standing.SUSPENDED: _l("Suspended"),
    Standing.REVOKED: _l("Revoked"),
}
LAPSING = _l("Valid, lapsing")

MEANINGS = {
    Standing.NONE: _l("On that day the certificate had not been issued yet."),
    Standing.VALID: _l("The certificate is in force, through the end of its last day."),
    Standing.IN_GRACE: _l(
        "Its term has ended and it can still be renewed. Earlier reports stay; no new report "
        "may rest on it (P-07)."
    ),
    Standing.EXPIRED: _l("Its term and the time of grace after it have ended (P-08)."),
    Standing.SUSPENDED: _l("It is put aside for a time; no new report may rest on it."),
    Standing.REVOKED: _l("It was taken back for good."),
}

ACTS = {
    ActKind.ISSUE: _l("Issued"),
    ActKind.RENEW: _l("Renewed"),
    ActKind.SUSPEND: _l("Suspended"),
    ActKind.REINSTATE: _l("Reinstated"),
    ActKind.REVOKE: _l("Revoked"),
}


def word(state: State) -> LazyString:
    """Return the word for a state."""
    return LAPSING if state.lapsing else WORDS[state.standing]


def shape(state: State) -> str:
    """Return the code of the shape that macros/status.html draws for a state."""
    return "lapsing" if state.lapsing else state.standing.value
