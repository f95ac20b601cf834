"""The filters above the list of people."""

from enum import Enum
from typing import Any, TypeVar

from flask import request
from wtforms import DateField, HiddenField, SelectField, StringField
from wtforms.validators import Length, Optional

from certificates.coordination.scope import choices, chosen, regions_of
from certificates.coordination.wanted import Order, View, Wanted
from certificates.coordination.wording import WANTED, certificates
from certificates.register.forms import FIRST_DAY, LAST_DAY
from lms.accounts.current import Reader
from lms.forms import Form, options
from lms.i18n import lazy_gettext as _l

Kind = TypeVar("Kind", bound=Enum)


class FilterForm(Form):
    """Whom a coordinator wants to see; what cannot be read is left out."""

    class Meta(Form.Meta):
        """A filter is a GET and changes nothing."""

        csrf = False

    q = StringField(_l("Name or number"), [Optional(), Length(max=200)])
    region = SelectField(_l("Region"), [Optional()])
    certificate = SelectField(_l("Certificate"), [Optional()])
    standing = SelectField(
        _l("Standing"),
        [Optional()],
        choices=options((each.value, words) for each, words in WANTED.items()),
    )
    before = DateField(_l("Ends before"), [Optional()])
    sort = HiddenField()

    def __init__(self, asking: Reader, **values: Any) -> None:
        super().__init__(request.args, **values)
        self.asking = asking
        everywhere = [("", _l("All regions"))] if regions_of(asking) is None else []
        self.region.choices = options([*everywhere, *choices(asking)])
        self.certificate.choices = options([("", _l("Any")), *certificates()])
        self.validate()

    def view(self) -> View:
        """Return the view that was asked for."""
        known = {code for code, _words in certificates()}
        code, day = self.certificate.data, self.before.data
        return View(
            region=chosen(self.asking, self.region.data),
            sought=self.q.data or "",
            certificate=code if code in known else None,
            wanted=_member(Wanted, self.standing.data, Wanted.ANY),
            ends_before=day if day and FIRST_DAY <= day <= LAST_DAY else None,
            order=_member(Order, self.sort.data, Order.NAME),
        )


def address_of(view: View) -> dict[str, Any]:
    """Return the view as the arguments of its address; what is not set is left out."""
    found = {
        "region": view.region,
        "q": view.sought,
        "certificate": view.certificate,
        "standing": view.wanted.value,
        "before": view.ends_before and view.ends_before.isoformat(),
        "sort": None if view.order is Order.NAME else view.order.value,
    }
    return {name: value for name, value in found.items() if value}


def _member(kind: type[Kind], text: str | None, default: Kind) -> Kind:
    return next((each for each in kind if each.value == text), default)
