"""Why the studio may decline a request."""

from lms.errors import Conflict, NotAllowed, NotFound
from lms.i18n import lazy_gettext as _l


class NoSuchLanguage(NotFound):
    """The course is not taught in that language."""

    message = _l("This course is not taught in that language.")
    advice = _l("Choose one of the languages on the page of the lesson.")


class NoSuchVersion(NotFound):
    """The text was never saved under that number."""

    message = _l("There is no such version of this text.")
    advice = _l("Choose one from the history of the text.")


class NoSuchProposal(NotFound):
    """Nobody has proposed such a release of this course."""

    message = _l("There is no such proposal.")
    advice = _l("Choose one from the page of releases of the course.")


class SavedMeanwhile(Conflict):
    """The text was saved by another tab or person since this one was opened."""

    message = _l("This text was saved in another place while you were writing.")
    advice = _l("Nothing is lost: compare both texts and choose, or make one of them.")


class NothingToRelease(Conflict):
    """Every text says what the newest release says."""

    message = _l("There is nothing to release: no text has changed.")
    advice = _l("Change a lesson and save it first.")


class ReleaseOvertaken(Conflict):
    """A draft began from an older release than the newest one."""

    message = _l("A newer release has changed texts that are changed here too: %(files)s")
    advice = _l("Open each of them, bring both texts together and save.")


class SavedWhileProposing(Conflict):
    """What would be released is not what the proposer had before them."""

    message = _l("Texts were saved while you were proposing the release: %(files)s")
    advice = _l("Look at the changes again, and propose them as they are now.")


class ProposalOpen(Conflict):
    """A course has at most one open proposal, so that two approvals cannot cross."""

    message = _l("A release of this course is proposed already.")
    advice = _l("Wait until it is decided on, or ask its proposer to withdraw it.")


class ProposalClosed(Conflict):
    """The proposal was approved, declined or withdrawn before."""

    message = _l("This proposal was decided on already.")
    advice = _l("Look at its page to see what became of it.")


class ProposalOutdated(Conflict):
    """The drafts or the release are not what was proposed any more (P-51)."""

    message = _l("Texts have changed since this release was proposed: %(files)s")
    advice = _l("Ask the proposer to withdraw it and to propose the texts as they are now.")
    rule = "P-51"


class OwnProposal(NotAllowed):
    """Whoever proposes a release does not decide on it (P-51)."""

    message = _l("You proposed this release, so another trainer decides on it.")
    advice = _l("Ask another trainer to read and approve it. Your try was recorded.")
    rule = "P-51"


class NotYourProposal(NotAllowed):
    """Only the proposer takes a proposal back."""

    message = _l("Only the trainer who proposed this release can withdraw it.")
    advice = _l("If it should not be released, decline it and say why.")
