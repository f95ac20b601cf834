"""What the certificates of the scheme are called, and what each one opens."""

from certificates.scheme.terms import ReportType
from lms.i18n import lazy_gettext as _l

STATUS = _l(
    "Community certificate. Not a state licence, not required by law for anti-corruption "
    "monitoring, not accredited."
)
"""Stands on every certificate and every page of the register (product.md 1)."""

TITLES = {
    "ETH": _l("Ethics for procurement monitors"),
    "RPT": _l("Author of thematic reports"),
}

OPENS = {
    "ETH": _l("The holder may be named in publications of the community."),
    "RPT": _l("The holder may publish thematic reports in the community's name."),
}
"""What a certificate is asked for; the law asks for none (¶3, ¶11, ¶14)."""

REPORTS = {
    ReportType.OBSERVATION: _l("Observation"),
    ReportType.THEMATIC: _l("Thematic report"),
}
