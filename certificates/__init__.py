"""Certificates: standing, log, eligibility, permits, reports. Imports all the rest."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from certificates.code import views as code
from certificates.code.own_data import own_data as code_data
from certificates.coordination import views as coordination
from certificates.demo.cli import demo
from certificates.gate import views as gate
from certificates.gate.own_data import own_data as gate_data
from certificates.issuing.issuing import issue_for_attempt
from certificates.issuing.jobs import JOBS
from certificates.issuing.own_data import own_data as issuing_data
from certificates.log.own_data import own_data as log_data
from certificates.me import views as me
from certificates.register.own_data import own_data as register_data
from certificates.register.views import own, public
from certificates.scheme.check import check as scheme_check
from lms.accounts.current import Reader
from lms.accounts.roles import Role
from lms.feature import Feature, NavigationItem
from lms.i18n import lazy_gettext as _l

__all__ = ["feature", "issue_for_attempt"]

OWN_DATA = (log_data, code_data, issuing_data, register_data, gate_data)


def feature() -> Feature:
    """Offer certificates."""
    return Feature(
        "certificates",
        blueprints=(
            code.blueprint,
            own.blueprint,
            public.blueprint,
            gate.blueprint,
            coordination.blueprint,
            me.blueprint,
        ),
        navigation=(
            NavigationItem(_l("My page"), "me.show", lambda reader: reader is not None, 20),
            NavigationItem(_l("Reports"), "gate.index", order=50),
            NavigationItem(_l("Register"), "register.ask", order=60),
            NavigationItem(_l("Coordination"), "coordination.people", _coordinates, 80),
        ),
        commands=(demo,),
        jobs=JOBS,
        checks=(scheme_check,),
        own_data=own_data,
    )


def _coordinates(reader: Reader | None) -> bool:
    """Tell whether the reader, None for a visitor, is a coordinator."""
    return reader is not None and reader.has(Role.COORDINATOR)


def own_data(db: Session, person_id: int) -> Mapping[str, object]:
    """Return everything that the certificates part holds about a person."""
    found: dict[str, object] = {}
    for part in OWN_DATA:
        found |= part(db, person_id)
    return found
