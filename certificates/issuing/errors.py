"""Why something about a certificate may be declined."""

from lms.errors import NotFound
from lms.i18n import lazy_gettext as _l


class NoSuchCertificate(NotFound):
    """No certificate has the number, or it is not the reader's to open."""

    message = _l("There is no certificate with this number.")
    advice = _l(
        "Compare it with the certificate, character by character. A number looks like this: "
        "PRS-XXXX-XXXX-XXXX-C."
    )
    rule = "P-45"
