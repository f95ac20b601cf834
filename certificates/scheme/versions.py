"""Which version of the scheme is in force on which day. Pure."""

from collections.abc import Sequence
from datetime import date

from certificates.scheme.pilot import PILOT
from certificates.scheme.terms import Scheme

VERSIONS = (PILOT,)
"""Oldest first. A version stays for ever: what was decided under it must stay explicable."""


def in_force(on: date, versions: Sequence[Scheme] = VERSIONS) -> Scheme:
    """Return the version that decides on that day.

    Before the first version began, the first decides: nothing was granted under another.
    """
    begun = [version for version in versions if version.in_force_from <= on]
    return begun[-1] if begun else versions[0]


def named(version: str) -> Scheme:
    """Return the version of that name.

    :raises LookupError: there never was such a version.
    """
    for scheme in VERSIONS:
        if scheme.version == version:
            return scheme
    raise LookupError(f"no version {version} of the scheme")
