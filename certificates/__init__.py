"""Certificates: standing, log, eligibility, permits, reports. Imports all the rest."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from certificates.code import views as code
from certificates.code.own_data import own_data as code_data
from certificates.issuing.issuing import issue_for_attempt
from certificates.issuing.jobs import JOBS
from certificates.issuing.own_data import own_data as issuing_data
from certificates.log.own_data import own_data as log_data
from certificates.register.own_data import own_data as register_data
from certificates.register.views import own, public
from certificates.scheme.check import check as scheme_check
from lms.feature import Feature, NavigationItem
from lms.i18n import lazy_gettext as _l

__all__ = ["feature", "issue_for_attempt"]

OWN_DATA = (log_data, code_data, issuing_data, register_data)


def feature() -> Feature:
    """Offer certificates."""
    return Feature(
        "certificates",
        blueprints=(code.blueprint, own.blueprint, public.blueprint),
        navigation=(NavigationItem(_l("Register"), "register.ask", order=60),),
        jobs=JOBS,
        checks=(scheme_check,),
        own_data=own_data,
    )


def own_data(db: Session, person_id: int) -> Mapping[str, object]:
    """Return everything that the certificates part holds about a person."""
    found: dict[str, object] = {}
    for part in OWN_DATA:
        found |= part(db, person_id)
    return found
