"""The list as a file; each export is written down (product.md 8, S-11)."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from certificates.coordination.errors import TooManyRows
from certificates.coordination.listing import Row, listing
from certificates.coordination.wanted import View
from certificates.scheme.house import house
from certificates.standing.days import day_of
from certificates.standing.wording import word
from lms.accounts.regions import region_name
from lms.i18n import gettext as _
from lms.security import audit

MOST = 10_000
"""Rows of one file; a longer list is exported in parts."""


def rows(db: Session, view: View, *, at: datetime, most: int = MOST) -> Sequence[Row]:
    """Return every row of the view.

    :raises TooManyRows: there are more than one file may hold.
    """
    found = listing(db, view, at=at, limit=most)
    if found.after is not None:
        # A file cut short would look complete to whoever gets it.
        raise TooManyRows(most=most)
    return found.rows


def table(found: Sequence[Row]) -> list[list[str]]:
    """Return a heading and the rows in the reader's language; days are as in ISO 8601."""
    heading = [
        str(_("Person")),
        str(_("Region")),
        str(_("Certificate")),
        str(_("Number")),
        str(_("Standing")),
        str(_("Valid from")),
        str(_("Valid through")),
    ]
    return [heading, *(_cells(row) for row in found)]


def record(db: Session, view: View, count: int, form: str, *, by: int, at: datetime) -> None:
    """Write down that a list was exported: by whom, with which filters, how many rows."""
    audit.record(
        db, "export.people", at=at, actor_id=by, form=form, rows=count, view=view.recorded()
    )


def opened(db: Session, *, person_id: int, by: int, at: datetime) -> None:
    """Write down that a coordinator has opened the history of somebody."""
    audit.record(db, "person.opened", at=at, actor_id=by, subject_id=person_id)


def _cells(row: Row) -> list[str]:
    held, zone = row.certificate, house().timezone
    return [
        row.name,
        region_name(row.region),
        held.code if held else "",
        held.number if held else "",
        str(word(row.state)),
        day_of(held.valid_from, zone).isoformat() if held else "",
        day_of(held.valid_until, zone).isoformat() if held else "",
    ]
