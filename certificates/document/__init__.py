"""The printable certificate: what it says, and the page made of it.

It loads a typesetter, so only the worker and the command line import it.
"""

from certificates.document.facts import CertificateDocument, PassedItem
from certificates.document.typesetting import render

__all__ = ["CertificateDocument", "PassedItem", "render"]
