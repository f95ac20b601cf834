"""What the page of the Code is made of."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from certificates.code.queries import acknowledgement
from certificates.code.text import CURRENT, CodeVersion
from certificates.scheme.terms import QuizNeed
from lms.accounts.current import Reader
from quizzes.addresses import of_quiz
from quizzes.queries import passed_quiz


@dataclass(frozen=True, slots=True)
class CodePage:
    """The present version, and where this reader stands with it."""

    version: CodeVersion
    acknowledged_at: datetime | None
    """None while the reader has not acknowledged it."""
    lacks_jurisdiction: bool
    lacks_check: bool
    check_url: str

    @property
    def ready(self) -> bool:
        """Tell whether the reader may acknowledge it now."""
        return not (self.acknowledged_at or self.lacks_jurisdiction or self.lacks_check)


def code_page(db: Session, asking: Reader | None, check: QuizNeed, *, at: datetime) -> CodePage:
    """Return the page as this reader sees it; None is a visitor."""
    given = acknowledgement(db, asking.id, at=at) if asking else None
    passed = asking and (given or passed_quiz(db, asking.id, check.course, check.quiz))
    return CodePage(
        version=CURRENT,
        acknowledged_at=given.acknowledged_at if given else None,
        lacks_jurisdiction=asking is not None and asking.jurisdiction is None,
        lacks_check=passed is None,
        check_url=of_quiz(check.course, check.quiz),
    )
