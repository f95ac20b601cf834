"""How the first two administrators come in; all later ones are proposed and confirmed."""

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from lms.accounts import grant_queries
from lms.accounts.codes import new_token
from lms.accounts.errors import EnoughAdministrators
from lms.accounts.link_models import InvitationKind
from lms.accounts.role_rules import FOUNDERS
from lms.accounts.roster import Entry
from lms.accounts.ways_in import Terms, close_all, open_way
from lms.security.audit import record

LIFETIME = timedelta(days=7)
TARGET = "/administration"


def first_administrator_link(db: Session, base_url: str, at: datetime) -> str | None:
    """Return a one-time link that makes the first administrator; None when there is one.

    Links made before end, so that only the one printed last can be used.
    """
    if grant_queries.administrators(db):
        return None
    return founding_link(db, base_url, at=at)


def founding_link(db: Session, base_url: str, *, at: datetime) -> str:
    """Return a one-time link that makes an administrator, one of the first two.

    :raises EnoughAdministrators: two exist already.
    """
    if grant_queries.administrators(db) >= FOUNDERS:
        raise EnoughAdministrators
    # One link at a time, so that two people cannot found the house at the same moment.
    close_all(db, InvitationKind.FOUNDING, at)
    token = new_token()
    nobody = Entry(None, None, "en", None, None)
    open_way(db, nobody, Terms(InvitationKind.FOUNDING, LIFETIME, TARGET), token, at=at)
    record(db, "administrator.link-made", at=at)
    return f"{base_url}/join/{token}"
