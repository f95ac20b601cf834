"""Pages of the studio: one blueprint, a module for each subject."""

from courses.studio.views import outlines, releases, texts, versions
from courses.studio.views.blueprint import blueprint

PAGES = (outlines, texts, versions, releases)
"""The modules whose views stand on the blueprint."""

__all__ = ["PAGES", "blueprint"]
