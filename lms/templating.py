"""Templates as the whole platform renders them."""

from collections.abc import MutableMapping
from typing import Any

from flask.templating import Environment


class Templates(Environment):
    """Templates whose global names stand in plain dictionaries.

    The library chains two for each template, so that a name may be added later; looking names
    up in a chain took a sixth of the rendering of a lesson, most of it at the import of macros.
    """

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return the global names of a template; all are known before the first is loaded."""
        return {**self.globals, **(d or {})}
