"""An attempt starts: everything about it is settled here, and nothing changes afterwards."""

import secrets
from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from courses import enrolment
from courses import queries as courses
from courses.models import Enrolment, Release
from quizzes import packing, queries
from quizzes.attempts import closing
from quizzes.attempts.allowance import decision
from quizzes.attempts.passing import Passing
from quizzes.drawing import Drawn, draw
from quizzes.errors import (
    AttemptsUsedUp,
    OpensLater,
    PassedAlready,
    ReadAgainFirst,
)
from quizzes.kinds.registry import kind_of
from quizzes.limits import (
    AlreadyPassed,
    Decision,
    NoMoreUntil,
    RereadFirst,
    UnderWay,
    WaitUntil,
)
from quizzes.models import Attempt, AttemptQuestion, AttemptState, Quiz
from quizzes.settings import QuizSettings
from quizzes.wording import moment


def start(
    db: Session,
    quiz_id: int,
    person_id: int,
    passed: Passing,
    *,
    at: datetime,
    seed: str | None = None,
) -> int:
    """Begin an attempt and return its id; one that is under way already is gone on with.

    Who is not on the course yet is enrolled: the exam is open without it (P-22). Limits are
    looked at in this transaction (P-12). ``seed`` is made up where none is given.

    :raises NoSuchQuiz: the release that the person learns from has no such quiz.
    :raises PassedAlready: the person has passed this exam.
    :raises OpensLater: attempts are kept apart.
    :raises ReadAgainFirst: lessons of failed objectives are to be read again.
    :raises AttemptsUsedUp: all attempts of ninety days are used.
    """
    wanted = queries.quiz(db, quiz_id)
    release = db.get_one(Release, wanted.release_id)
    # Before the enrolment is held: submitting takes the two in this order as well.
    for overdue_id in queries.overdue(db, person_id, release.course_id, wanted.key, at=at):
        closing.expire(db, overdue_id, passed, at=at)
    place = _held_place(db, release.course_id, person_id, at=at)
    release = db.get_one(Release, place.release_id)
    quiz = queries.quiz_of(db, release.id, wanted.key)
    settings = packing.unpack_settings(quiz.settings)
    attempts = queries.attempts(db, place.id, quiz.key)
    reads = courses.reads(db, place.id)
    decided = decision(settings, release.objectives, attempts, reads, at=at)
    if isinstance(decided, UnderWay):
        return next(one.id for one in attempts if one.state is AttemptState.IN_PROGRESS)
    _refuse(decided)
    attempt = _attempt(place, quiz, settings, len(attempts) + 1, at)
    attempt.seed = seed or secrets.token_hex(16)
    db.add(attempt)
    db.flush()
    _ask(db, attempt, settings, queries.exposure(db, person_id, release.course_id))
    closing.ask_for_expiry(db, attempt)
    return attempt.id


def _held_place(db: Session, course_id: int, person_id: int, *, at: datetime) -> Enrolment:
    """Return the enrolment, held until the commit: two starts at once are made one by one."""
    enrolment_id = enrolment.enrol(db, course_id, person_id, at=at)
    return db.scalars(select(Enrolment).filter_by(id=enrolment_id).with_for_update()).one()


def _refuse(decided: Decision) -> None:
    """Refuse whatever is no leave to begin.

    :raises Conflict: for the reason that the decision names.
    """
    match decided:
        case AlreadyPassed():
            raise PassedAlready
        case WaitUntil():
            raise OpensLater(moment=moment(decided.moment))
        case RereadFirst():
            raise ReadAgainFirst
        case NoMoreUntil():
            raise AttemptsUsedUp(moment=moment(decided.moment))


def _attempt(
    place: Enrolment, quiz: Quiz, settings: QuizSettings, number: int, at: datetime
) -> Attempt:
    return Attempt(
        person_id=place.person_id,
        enrolment_id=place.id,
        quiz_id=quiz.id,
        quiz_key=quiz.key,
        number=number,
        state=AttemptState.IN_PROGRESS,
        started_at=at,
        # In UTC: where clocks change, wall time is an hour off.
        deadline_at=at.astimezone(UTC) + settings.time if settings.time else None,
        objectives=[],
        rev=0,
    )


def _ask(db: Session, attempt: Attempt, settings: QuizSettings, seen: dict[str, int]) -> None:
    """Settle which questions are asked, and in which order everything is shown."""
    versions = queries.pool(db, attempt.quiz_id)
    questions = {version.id: packing.unpack_question(version.content) for version in versions}
    ids = {question.id: version_id for version_id, question in questions.items()}
    drawn: Sequence[Drawn] = draw(
        list(questions.values()),
        settings.blueprint,
        seed=attempt.seed,
        seen=seen,
        shuffle=settings.shuffle,
    )
    for position, one in enumerate(drawn, start=1):
        question = questions[ids[one.question_id]]
        db.add(
            AttemptQuestion(
                attempt_id=attempt.id,
                position=position,
                version_id=ids[one.question_id],
                choice_order=list(one.choice_order),
                revision=0,
                answer=kind_of(question).blank_answer(),
                answered=False,
            )
        )
    db.flush()
