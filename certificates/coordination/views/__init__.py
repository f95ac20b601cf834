"""Pages of coordinators: one blueprint, a module for each subject."""

from certificates.coordination.views import people, reports
from certificates.coordination.views.blueprint import blueprint

PAGES = (people, reports)
"""The modules whose views stand on the blueprint."""

__all__ = ["PAGES", "blueprint"]
