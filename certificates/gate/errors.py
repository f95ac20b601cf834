"""Why something about a report may be declined."""

from collections.abc import Callable

from sqlalchemy.orm import Session

from certificates.gate.eligibility import Decision
from lms.errors import Conflict, NotAllowed, NotFound
from lms.i18n import lazy_gettext as _l


class NoSuchDraft(NotFound):
    """There is no such draft, or it is not the reader's to open."""

    message = _l("There is no such draft.")
    advice = _l("Look for it among your drafts.")


class NoSuchPermit(NotFound):
    """No permit has the number."""

    message = _l("There is no report with this number.")
    advice = _l("Compare the number, or look for the report in the list.")


class NoSuchReport(NotFound):
    """No such report waits, or it is of another region."""

    message = _l("There is no such report, or it is of another region.")
    advice = _l("Look at the reports that wait in your region.")


class StaleDraft(Conflict):
    """The draft was changed since the page was opened."""

    message = _l(
        "This draft was saved elsewhere since you opened this page. Both texts are shown: "
        "take over what you need, then save again."
    )
    advice = _l("Open the draft again, and take over what you typed from below.")


class NotNow(Conflict):
    """The draft is not in a state in which that can be done."""

    message = _l("This cannot be done with the report as it stands now.")
    advice = _l("Open the report again and look at its present state.")


class Incomplete(Conflict):
    """The draft lacks something that a report must have."""

    message = _l("The draft is not complete yet.")
    advice = _l("Open the draft: its check names what is missing.")
    rule = "P-53"


class NotEligible(NotAllowed):
    """The author may not publish this type of report in the community's name now."""

    message = _l("Not yet: something is missing to publish this in the community's name.")
    advice = _l("Each reason stands here with its next step. Your draft is kept.")
    rule = "3.3"
    page = "gate/not_eligible.html"

    def __init__(
        self,
        decision: Decision,
        draft_id: int,
        *,
        leaving: Callable[[Session], object] | None = None,
    ) -> None:
        """Remember every reason, and the draft that stays."""
        super().__init__(leaving=leaving)
        self.decision, self.draft_id = decision, draft_id


class AuthorNotEligible(NotEligible):
    """The same, told to the coordinator who wanted to release it."""

    message = _l("The author may not publish this in the community's name now.")
    advice = _l("Return the report with a note; the author's own page names every reason.")
    page = "errors/refusal.html"


class OwnReport(NotAllowed):
    """Nobody decides on a report of their own."""

    message = _l("This is your own report, so another coordinator decides on it.")
    advice = _l("Wait for another coordinator of the region; your report stays in the list.")
    rule = "P-20"


class WithdrawnAlready(Conflict):
    """The permit was withdrawn before."""

    message = _l("This permit is withdrawn already.")
    advice = _l("Its page says when, and why.")
