"""Filling a database with the demo: who did what, and when."""

from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random

from sqlalchemy.orm import Session, sessionmaker

from certificates.demo import cast, lives, papers
from certificates.demo.lives import Stage
from certificates.scheme.house import present_scheme
from lms.errors import Conflict
from lms.i18n import lazy_gettext as _l
from quizzes.attempts.passing import Passing

Life = Callable[[Session, Stage, int, Random, datetime], None]
SOME = 25
"""How many lives are written in one transaction."""


class NoCourseYet(Conflict):
    """The course on the Code is not in the database."""

    message = _l("The course on the Code of Ethics is not in this database yet.")
    advice = _l("First run: parasat course import --library")


def fill(
    sessions: sessionmaker[Session], people: int, passing: Passing, *, at: datetime
) -> list[str]:
    """Make the accounts of the roles and so many members; return addresses worth opening.

    :raises NoCourseYet: the bundled course was not imported.
    :raises DemoThereAlready: it was done before.
    """
    check = present_scheme(at=at).code_check
    with sessions.begin() as db:
        on = lives.stage(db, check, passing)
        if on is None:
            raise NoCourseYet
        leading = cast.lead(db, at=at)
        addresses = papers.fill(db, on, leading, check, at=at)
    chance = Random(2026)
    for first in range(0, people, SOME):
        with sessions.begin() as db:
            for number in range(first, min(first + SOME, people)):
                _live(db, on, number, chance, at)
    return addresses


def _live(db: Session, on: Stage, number: int, chance: Random, at: datetime) -> None:
    """Give one member a past: from a glance at the first lesson to a certificate that ended."""
    begun = at - timedelta(days=chance.randrange(8, 120), minutes=chance.randrange(1440))
    fate = number % 10
    if fate >= 6:  # noqa: PLR2004 - four in ten learned before, so that standings differ
        begun -= timedelta(days=(0, 180, 290, 330)[fate - 6])
    person = cast.follow(db, number, at=begun - timedelta(days=1))
    if fate == 0:
        return
    lives.learn(db, on, person.id, min(fate * 2, len(on.lessons)), at=begun)
    ready = begun + timedelta(days=7)
    if fate in {3, 4} and not lives.sit(db, on, person.id, on.final_id, chance, at=ready):
        return
    if fate >= 5:  # noqa: PLR2004 - half of all are certified
        check = present_scheme(at=at).code_check
        lives.certify(db, on, person.id, check, at=ready)
        if number % 4 == 0:
            lives.consent(db, person.id, at=ready)
