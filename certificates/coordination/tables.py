"""What stands around the list: the heads of its columns, its tabs, the ways on from it."""

from dataclasses import dataclass, replace
from typing import Any

from flask import url_for

from certificates.coordination.forms import address_of
from certificates.coordination.listing import Listing
from certificates.coordination.wanted import Order, View, Wanted
from certificates.coordination.wording import WANTED
from lms.i18n import gettext as _

TABS = (Wanted.ANY, Wanted.ATTENTION, Wanted.LAPSING)


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column, as macros/table.html shows it."""

    label: str
    url: str | None = None
    sorted: str | None = None


@dataclass(frozen=True, slots=True)
class Tab:
    """A saved filter, as macros/page.html shows it."""

    label: str
    url: str
    current: bool


@dataclass(frozen=True, slots=True)
class Links:
    """The ways on from a page of the list."""

    first: str
    older: str | None
    export: str


def columns(view: View) -> list[Head]:
    """Return the heads of the columns; two of them sort."""
    return [
        _head(view, Order.NAME, str(_("Person"))),
        Head(str(_("Certificate"))),
        Head(str(_("Standing"))),
        _head(view, Order.UNTIL, str(_("Valid through"))),
        Head(str(_("Note"))),
    ]


def tabs(view: View) -> list[Tab]:
    """Return the filters that are used most, and the reports that wait."""
    people = [
        Tab(
            str(_("Everyone") if wanted is Wanted.ANY else WANTED[wanted]),
            _address(View(region=view.region, wanted=wanted)),
            view == View(region=view.region, wanted=wanted),
        )
        for wanted in TABS
    ]
    return [*people, Tab(str(_("Reports that wait")), url_for("coordination.reports"), False)]


def links(view: View, found: Listing) -> Links:
    """Return the ways on from this page."""
    return Links(
        first=_address(view),
        older=_address(view, after=str(found.after)) if found.after else None,
        export=url_for("coordination.export", **address_of(view)),
    )


def _head(view: View, order: Order, label: str) -> Head:
    if view.order is order:
        return Head(label, sorted="ascending")
    return Head(label, url=_address(replace(view, order=order)))


def _address(view: View, **more: Any) -> str:
    return url_for("coordination.people", **address_of(view), **more)
