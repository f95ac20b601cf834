"""Attempts end: submitted by the learner, or at their deadline by the job or the next POST."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from lms.jobs.queue import Finish, enqueue
from quizzes import grading, packing
from quizzes.attempts.passing import Passing, passing
from quizzes.errors import NoSuchAttempt
from quizzes.kinds.registry import kind_of
from quizzes.limits import GRACE, finished_at, is_over
from quizzes.models import Attempt, AttemptQuestion, AttemptState, QuestionVersion, Quiz

JOB = "attempt.expire"
MARGIN = timedelta(seconds=1)


def held(db: Session, attempt_id: int, person_id: int) -> Attempt:
    """Return the person's attempt, held until the commit.

    Saving, submitting and expiring all begin here, so that of two at once one comes second.

    :raises NoSuchAttempt: this person has no such attempt.
    """
    attempt = _held(db, attempt_id)
    if attempt is None or attempt.person_id != person_id:
        raise NoSuchAttempt
    return attempt


def submit(
    db: Session, attempt_id: int, passed: Passing, *, person_id: int, at: datetime
) -> Attempt:
    """Close the attempt and mark it; a second call finds it closed and changes nothing.

    What comes after the deadline and its grace closes the attempt as of its deadline.

    :raises NoSuchAttempt: this person has no such attempt.
    """
    attempt = held(db, attempt_id, person_id)
    if attempt.state is AttemptState.IN_PROGRESS:
        _close(db, attempt, passed, at=at)
    return attempt


def expire(db: Session, attempt_id: int, passed: Passing, *, at: datetime) -> None:
    """Close the attempt if its time is up; what was saved by then is marked.

    An attempt whose deadline has moved on meanwhile is looked at again then.
    """
    attempt = _held(db, attempt_id)
    if attempt is None or attempt.state is not AttemptState.IN_PROGRESS:
        return
    if is_over(attempt.deadline_at, now=at):
        _close(db, attempt, passed, at=at)
    else:
        ask_for_expiry(db, attempt)


def ask_for_expiry(db: Session, attempt: Attempt) -> None:
    """Have the attempt closed once its deadline and the grace are past, if it has one."""
    if attempt.deadline_at is not None:
        due = attempt.deadline_at + GRACE + MARGIN
        enqueue(db, JOB, {"attempt_id": attempt.id}, at=due)


def expiry_job(_db: Session, payload: Mapping[str, Any], at: datetime) -> Finish:
    """Expire the attempt that the job names."""
    told = passing()
    return lambda db: expire(db, payload["attempt_id"], told, at=at)


def _held(db: Session, attempt_id: int) -> Attempt | None:
    asked = select(Attempt).filter_by(id=attempt_id).with_for_update()
    return db.scalar(asked.execution_options(populate_existing=True))


def _close(db: Session, attempt: Attempt, passed: Passing, *, at: datetime) -> None:
    over = is_over(attempt.deadline_at, now=at)
    attempt.state = AttemptState.EXPIRED if over else AttemptState.SUBMITTED
    attempt.finished_at = finished_at(attempt.deadline_at, now=at)
    rows = db.execute(
        select(AttemptQuestion, QuestionVersion)
        .join(QuestionVersion, QuestionVersion.id == AttemptQuestion.version_id)
        .where(AttemptQuestion.attempt_id == attempt.id)
        .order_by(AttemptQuestion.position)
    ).all()
    settings = packing.unpack_settings(db.get_one(Quiz, attempt.quiz_id).settings)
    outcome = grading.result(_marks(rows), settings.pass_mark)
    attempt.score, attempt.passed = outcome.percent, outcome.passed
    attempt.answered = sum(asked.answered for asked, _ in rows)
    attempt.objectives = [
        {"key": key, "percent": str(share), "failed": key in outcome.failed_objectives}
        for key, share in outcome.by_objective.items()
    ]
    attempt.receipt = _receipt(attempt, rows)
    db.flush()
    if attempt.passed:
        passed.follow(db, attempt, at=at)


def _marks(rows: Sequence[tuple[AttemptQuestion, QuestionVersion]]) -> list[grading.Marked]:
    marks = []
    for asked, version in rows:
        question = packing.unpack_question(version.content)
        asked.share = kind_of(question).grade(question, asked.answer)
        marks.append(
            grading.Marked(question.id, asked.share, question.points, question.objective)
        )
    return marks


def _receipt(attempt: Attempt, rows: Sequence[tuple[AttemptQuestion, QuestionVersion]]) -> str:
    """Return a hash that only these answers of this attempt, ended at this moment, have."""
    said = {
        "attempt": attempt.id,
        "person": attempt.person_id,
        "finished_at": attempt.finished_at.isoformat() if attempt.finished_at else None,
        "answers": [[version.digest, asked.answer] for asked, version in rows],
    }
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()
