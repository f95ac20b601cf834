"""Whether passing gives a certificate. Pure."""

from fractions import Fraction

from certificates.scheme.terms import CertificateTerms
from certificates.standing.rules import ActKind, Standing, State

AFTER = {
    Standing.NONE: ActKind.ISSUE,
    Standing.IN_GRACE: ActKind.RENEW,
    Standing.EXPIRED: ActKind.RENEW,
}
"""While one is valid nothing is given; what was suspended or revoked only people decide."""


def granted(terms: CertificateTerms, score: Fraction, held: State) -> ActKind | None:
    """Return how the certificate is given by rule to one who scored so (P-11, P-19).

    ``score`` is a percentage of the points; the pass mark itself passes. ``held`` is where
    they stand with this certificate. None: nothing is given.
    """
    if score < terms.pass_percent:
        return None
    return AFTER.get(held.standing)
