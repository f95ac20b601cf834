"""What the list of people says, in sentences."""

from collections.abc import Mapping
from datetime import datetime

from flask_babel import LazyString

from certificates.coordination.history import Happened
from certificates.coordination.listing import Row
from certificates.coordination.notes import About, Note, note
from certificates.coordination.wanted import Wanted
from certificates.issuing.records import limits_of
from certificates.scheme.house import house
from certificates.scheme.wording import TITLES
from certificates.standing.rules import ActKind, Standing
from certificates.standing.wording import LAPSING, WORDS
from lms.i18n import gettext as _
from lms.i18n import lazy_gettext as _l
from lms.i18n import ngettext as _n
from lms.languages import day

WANTED: Mapping[Wanted, LazyString] = {
    Wanted.ANY: _l("Any"),
    Wanted.ATTENTION: _l("Needs attention"),
    Wanted.VALID: WORDS[Standing.VALID],
    Wanted.LAPSING: LAPSING,
    Wanted.GRACE: WORDS[Standing.IN_GRACE],
    Wanted.EXPIRED: WORDS[Standing.EXPIRED],
    Wanted.SUSPENDED: WORDS[Standing.SUSPENDED],
    Wanted.REVOKED: WORDS[Standing.REVOKED],
    Wanted.NONE: WORDS[Standing.NONE],
}
HAPPENED: Mapping[Happened | ActKind, LazyString] = {
    Happened.JOINED: _l("Joined"),
    Happened.ENROLLED: _l("Enrolled"),
    Happened.COMPLETED: _l("Completed"),
    Happened.ATTEMPT_BEGUN: _l("Test under way"),
    Happened.ATTEMPT_PASSED: _l("Test passed"),
    Happened.ATTEMPT_FAILED: _l("Test not passed"),
    Happened.ATTEMPT_VOID: _l("Test declared void"),
    Happened.ACKNOWLEDGED: _l("Code of Ethics acknowledged"),
    Happened.PERMIT: _l("Report released"),
    Happened.PERMIT_WITHDRAWN: _l("Permit withdrawn"),
    ActKind.ISSUE: _l("Certificate issued"),
    ActKind.RENEW: _l("Certificate renewed"),
    ActKind.SUSPEND: _l("Certificate suspended"),
    ActKind.REINSTATE: _l("Certificate reinstated"),
    ActKind.REVOKE: _l("Certificate revoked"),
}


def certificates() -> list[tuple[str, str]]:
    """Return the certificates of the scheme as code and title."""
    return [(code, f"{code} {title}") for code, title in TITLES.items()]


def beside(row: Row, at: datetime) -> str:
    """Return the note beside a row: how long is left, or since when somebody is here."""
    found = note(
        row.state,
        limits_of(row.certificate) if row.certificate else None,
        joined_at=row.joined_at,
        at=at,
        zone=house().timezone,
    )
    return _said(found) if found else "—"


def _said(found: Note) -> str:
    if found.about is About.DAYS_LEFT:
        return str(_n("%(num)d day left", "%(num)d days left", found.days))
    if found.about is About.GRACE_LEFT:
        return str(_n("%(num)d day of grace left", "%(num)d days of grace left", found.days))
    when = day(found.moment, house()) if found.moment else ""
    if found.about is About.SUSPENDED_UNTIL:
        return str(_("Until: %(day)s", day=when))
    return str(_("Joined: %(day)s", day=when))
