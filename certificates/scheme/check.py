"""What ``doctor`` says of the scheme."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from certificates.scheme.faults import faults
from certificates.scheme.terms import QuizNeed, Scheme
from certificates.scheme.versions import VERSIONS
from certificates.scheme.wording import OPENS, REPORTS, TITLES
from courses.models import Course, Release
from lms.feature import Finding


def check(db: Session) -> Iterator[Finding]:
    """Yield what is wrong with each version of the scheme, or that it is well."""
    for scheme in VERSIONS:
        found = [*faults(scheme), *_unworded(scheme), *_ungiven(db, scheme)]
        for fault in found:
            yield False, f"scheme {scheme.version}: {fault}"
        if not found:
            yield True, f"scheme {scheme.version} is consistent"


def _unworded(scheme: Scheme) -> Iterator[str]:
    for certificate in scheme.certificates:
        if certificate.code not in TITLES or certificate.code not in OPENS:
            yield f"certificate {certificate.code} has no words"
    for report in scheme.reports:
        if report.type not in REPORTS:
            yield f"report {report.type.value} has no words"


def _ungiven(db: Session, scheme: Scheme) -> Iterator[str]:
    """Yield each quiz that the scheme rests on and no course on this platform gives."""
    needs = {scheme.code_check}
    needs |= {quiz for c in scheme.certificates if c.offered for quiz in c.quizzes}
    for need in sorted(needs, key=lambda need: (need.course, need.quiz)):
        if need.quiz not in _quizzes_given(db, need):
            yield f"no course gives the quiz {need.course}/{need.quiz}"


def _quizzes_given(db: Session, need: QuizNeed) -> list[str]:
    newest = (
        select(Release.quizzes)
        .join(Course, Course.id == Release.course_id)
        .where(Course.slug == need.course, Release.number == Course.newest)
    )
    return db.scalar(newest) or []
