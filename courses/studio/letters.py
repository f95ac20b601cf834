"""What the proposer of a release is told by mail, in their own language."""

from datetime import datetime

from sqlalchemy.orm import Session

from courses.models import Release
from courses.outline import in_language
from lms.accounts import letters
from lms.accounts.letters import HELLO, Letter
from lms.accounts.models import Person
from lms.addresses import absolute
from lms.i18n import lazy_gettext as _l

APPROVED = Letter(
    _l("The release you proposed is out"),
    (
        HELLO,
        _l("Another trainer has approved the release you proposed of the course: %(course)s"),
        _l("New learners learn from it. Learners under way keep the release they began with."),
        _l("The page of the proposal: %(link)s"),
    ),
)
DECLINED = Letter(
    _l("The release you proposed was declined"),
    (
        HELLO,
        _l("Another trainer has declined the release you proposed of the course: %(course)s"),
        _l("The reason: %(reason)s"),
        _l("Your drafts are kept. Change them and propose a release anew: %(link)s"),
    ),
)


def tell(
    db: Session,
    letter: Letter,
    release: Release,
    proposer: Person,
    *,
    path: str,
    reason: str = "",
    at: datetime,
) -> None:
    """Write to the proposer; somebody without e-mail finds the same on the page."""
    if proposer.email is None:
        return
    title = in_language(release.title, proposer.language, release.source_language)
    letters.send(
        db,
        letter,
        to=proposer.email,
        language=proposer.language,
        at=at,
        course=title,
        link=absolute(path),
        reason=reason,
    )
