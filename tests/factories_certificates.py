"""Certificates: plausible histories for the rules, and given ones in the database."""

from datetime import UTC, datetime, timedelta
from fractions import Fraction
from itertools import count
from zoneinfo import ZoneInfo

from hypothesis import strategies as st
from sqlalchemy import select

from certificates.issuing.issuing import issue_for_attempt
from certificates.issuing.models import Certificate
from certificates.standing.rules import Act, ActKind, term
from courses.models import Course, Enrolment, Release
from courses.scope import Origin, Scope
from quizzes.models import Attempt, AttemptState, Quiz

ALMATY = ZoneInfo("Asia/Almaty")
ISSUED = datetime(2026, 11, 5, 10, 0, tzinfo=UTC)
TERM = term(ISSUED, months=12, grace_days=30, zone=ALMATY)
ISSUE = Act(kind=ActKind.ISSUE, at=ISSUED, term=TERM)
LATER = [ActKind.SUSPEND, ActKind.REINSTATE, ActKind.REVOKE]


def after(days: int) -> datetime:
    return ISSUED + timedelta(days=days)


def done(kind: ActKind, days: int, until: datetime | None = None) -> Act:
    return Act(kind=kind, at=after(days), until=until)


@st.composite
def histories(draw):
    """The acts of a certificate: its issue and up to four more, in order."""
    acts, day = [ISSUE], 0
    for kind in draw(st.lists(st.sampled_from(LATER), max_size=4)):
        day += draw(st.integers(0, 150))
        length = draw(st.none() | st.integers(1, 200)) if kind is ActKind.SUSPEND else None
        acts.append(done(kind, day, after(day + length) if length else None))
    return acts


class Awards:
    """Gives certificates the way the platform does: by passed attempts."""

    def __init__(self, app, make):
        self.app, self.make, self.numbers = app, make, count(1)

    def release(self) -> Release:
        """Release 1 of the course on the Code, with its two quizzes."""
        db = self.make.db
        if found := db.scalar(select(Release)):
            return found
        course = self.make.save(Course(slug="code-of-ethics", newest=1))
        release = self.make.save(
            Release(
                course_id=course.id,
                number=1,
                origin=Origin.IMPORTED,
                made_at=ISSUED,
                digest="0" * 64,
                manifest={},
                source_language="en",
                languages=["en", "kk"],
                reviewed=["en"],
                jurisdiction=Scope.BOTH,
                licence="CC BY-SA 4.0",
                certificate="ETH",
                title={"en": "Code of Ethics", "kk": "Әдеп кодексі"},
                summary={"en": "What it asks."},
                modules=[],
                objectives=[],
                quizzes=["final", "code-check"],
                minutes=40,
            )
        )
        for place, key in enumerate(("final", "code-check"), start=1):
            self.make.save(
                Quiz(release_id=release.id, key=key, position=place, title={}, settings={})
            )
        return release

    def attempt(self, person, *, at=ISSUED, quiz="final", score=90, passed=True) -> Attempt:
        """A finished attempt at a quiz of the course."""
        db, release = self.make.db, self.release()
        theirs = select(Enrolment).where(Enrolment.person_id == person.id)
        enrolment = db.scalar(theirs) or self.make.save(
            Enrolment(
                course_id=release.course_id,
                person_id=person.id,
                release_id=release.id,
                enrolled_at=at,
            )
        )
        return self.make.save(
            Attempt(
                person_id=person.id,
                enrolment_id=enrolment.id,
                quiz_id=db.scalars(select(Quiz.id).where(Quiz.key == quiz)).one(),
                quiz_key=quiz,
                number=next(self.numbers),
                seed="seed",
                state=AttemptState.SUBMITTED,
                started_at=at,
                finished_at=at,
                score=Fraction(score),
                passed=passed,
                objectives=[],
                rev=0,
            )
        )

    def pass_final(self, person, *, at=ISSUED, score=90) -> Certificate | None:
        """Let the person pass the final quiz; return their latest certificate."""
        self.passing(self.attempt(person, at=at, score=score))
        held = select(Certificate).where(Certificate.person_id == person.id)
        return self.make.db.scalars(held.order_by(Certificate.id.desc())).first()

    def passing(self, attempt: Attempt) -> None:
        """What the platform does when an attempt is passed."""
        with self.app.app_context():
            issue_for_attempt(self.make.db, attempt, attempt.finished_at)
        self.make.db.commit()
