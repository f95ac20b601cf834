"""Pages of the gate: one blueprint, a module for each subject."""

from certificates.gate.views import checking, drafts, reports
from certificates.gate.views.blueprint import blueprint

PAGES = (reports, drafts, checking)
"""The modules whose views stand on the blueprint."""

__all__ = ["PAGES", "blueprint"]
