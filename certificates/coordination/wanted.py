"""What a coordinator wants to see of the list. Pure."""

import enum
from dataclasses import dataclass
from datetime import date

from certificates.standing.rules import Standing


class Wanted(enum.Enum):
    """Which standings are wanted."""

    ANY = ""
    ATTENTION = "attention"
    """Whatever ends, has ended or is put aside: everything but calmly valid and revoked."""
    VALID = "valid"
    LAPSING = "lapsing"
    GRACE = "grace"
    EXPIRED = "expired"
    SUSPENDED = "suspended"
    REVOKED = "revoked"
    NONE = "none"
    """People without a certificate."""


class Order(enum.Enum):
    """By what the list is sorted."""

    NAME = "name"
    UNTIL = "until"
    """By the last day, the nearest first; people without a certificate are left out."""


STANDINGS = {
    Wanted.VALID: (Standing.VALID,),
    Wanted.GRACE: (Standing.IN_GRACE,),
    Wanted.EXPIRED: (Standing.EXPIRED,),
    Wanted.SUSPENDED: (Standing.SUSPENDED,),
    Wanted.REVOKED: (Standing.REVOKED,),
    Wanted.ATTENTION: (Standing.IN_GRACE, Standing.EXPIRED, Standing.SUSPENDED),
}
"""Lapsing certificates are valid, so they are asked for apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One view of the list: the filters and the order.

    ``region`` of None means all regions, which only some may ask for. ``sought`` is the
    beginning of words of a name, or the number of a certificate.
    """

    region: str | None
    sought: str = ""
    certificate: str | None = None
    wanted: Wanted = Wanted.ANY
    ends_before: date | None = None
    order: Order = Order.NAME

    @property
    def holders_only(self) -> bool:
        """Tell whether the view leaves out people without a certificate."""
        if self.wanted is Wanted.NONE:
            return False
        asked = (self.certificate, self.ends_before, self.wanted is not Wanted.ANY)
        return self.order is Order.UNTIL or any(asked)

    def recorded(self) -> dict[str, object]:
        """Return the filters for the audit trail, where no name and no number may stand."""
        return {
            "region": self.region,
            "certificate": self.certificate,
            "standing": self.wanted.value,
            "ends_before": self.ends_before.isoformat() if self.ends_before else None,
            "order": self.order.value,
            "sought": bool(self.sought),
        }
