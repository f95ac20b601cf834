"""What a member's own page is made of."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from certificates.gate import queries as gate
from certificates.gate.eligibility import Decision
from certificates.gate.evidence import decisions_on
from certificates.gate.models import ReportDraft
from certificates.issuing.models import Certificate
from certificates.issuing.queries import certificates_of, state_now
from certificates.scheme.house import house
from certificates.standing.days import day_of
from certificates.standing.rules import State
from courses.models import Course, Enrolment, LessonRead
from courses.pages import Onward, course_page
from courses.quiz_part import QuizPart
from courses.requirements import Requirements
from lms.accounts.current import Reader
from lms.feature import provided


@dataclass(frozen=True, slots=True)
class UnderWay:
    """The course that the member learns from, and where to go on in it."""

    title: str
    onward: Onward | None
    """None when nothing is left to do in it."""


@dataclass(frozen=True, slots=True)
class Held:
    """A certificate and where it stands now."""

    certificate: Certificate
    state: State


@dataclass(frozen=True, slots=True)
class MyPage:
    """What a member sees of their own."""

    decisions: Sequence[Decision]
    """One for each type of report, in the order of the scheme."""
    open: Decision | None
    """The first type that the member may publish; None while there is none."""
    course: UnderWay | None
    """None while the member has no course under way."""
    certificates: Sequence[Held]
    drafts: Sequence[ReportDraft]


def my_page(db: Session, asking: Reader, language: str, *, at: datetime) -> MyPage:
    """Return what the reader sees of their own at that moment."""
    decisions = decisions_on(db, asking.id, jurisdiction=asking.jurisdiction, at=at)
    return MyPage(
        decisions=decisions,
        open=next((each for each in decisions if each.eligible), None),
        course=_under_way(db, asking.id, language, at),
        certificates=[
            Held(each, state_now(each, at=at)) for each in certificates_of(db, asking.id)
        ],
        drafts=gate.drafts_of(db, asking.id),
    )


def _under_way(db: Session, person_id: int, language: str, at: datetime) -> UnderWay | None:
    """Return the unfinished course in which the member was last."""
    last = func.coalesce(func.max(LessonRead.last_read_at), Enrolment.enrolled_at)
    slug = db.scalar(
        select(Course.slug)
        .join(Enrolment, Enrolment.course_id == Course.id)
        .outerjoin(LessonRead, LessonRead.enrolment_id == Enrolment.id)
        .where(Enrolment.person_id == person_id, Enrolment.completed_at.is_(None))
        .group_by(Course.slug, Enrolment.id, Enrolment.enrolled_at)
        .order_by(last.desc(), Enrolment.id.desc())
        .limit(1)
    )
    if slug is None:
        return None
    page = course_page(
        db,
        slug,
        person_id,
        language,
        asks=provided(Requirements),
        quizzes=provided(QuizPart),
        today=day_of(at, house().timezone),
    )
    return UnderWay(page.place.title, page.onward)
