"""Why an acknowledgement of the Code may be declined."""

from lms.errors import Conflict
from lms.i18n import lazy_gettext as _l


class CheckNotPassed(Conflict):
    """The short check comes before the acknowledgement, so that it is no bare tick-box."""

    message = _l(
        "The Code is acknowledged after its short check, which you have not passed yet."
    )
    advice = _l("Take the short check of the course on the Code, then come back to this page.")
    rule = "C-02"


class JurisdictionNotChosen(Conflict):
    """The wording of principle 6 depends on the person's jurisdiction."""

    message = _l("You have not chosen yet whether you monitor in Kazakhstan or in Kyrgyzstan.")
    advice = _l("Choose it in your account, then come back: principle 6 depends on it.")
    rule = "C-11"
