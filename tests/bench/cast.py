"""The people who act while it is measured: learners, a coordinator, and those in an exam."""

import hashlib
import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from flask import Flask
from sqlalchemy import Connection, inspect, select
from sqlalchemy.orm import Session

from courses.models import Enrolment
from lms.accounts.current import digest_of
from lms.accounts.models import Person, RoleGrant, UserSession
from lms.accounts.roles import Role
from lms.db.session import database
from quizzes import packing
from quizzes.attempts import starting
from quizzes.attempts.passing import passing
from quizzes.kinds.choices import FIELD
from quizzes.kinds.registry import kind_of
from quizzes.models import Attempt, AttemptQuestion, QuestionVersion, Quiz
from tests.bench.asking import Signed, sign
from tests.bench.certifying import QUIZ
from tests.bench.filling import MODELS, REGION, join, learn, name_of
from tests.bench.pouring import Row, next_id, pour, settle
from tests.bench.taught import taught

ELSEWHERE = "KZ-71"
"""Where they live: they would make the coordinator's table longer."""
LEARNERS = 32
"""As many as there are connections at most."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Signed-in browsers, and the attempts that stand open for them."""

    learners: list[tuple[Signed, int]]
    """Each with the attempt whose answers they save."""
    coordinator: Signed
    sitters: list[tuple[Signed, int]]
    """Each with a fresh attempt, answered and ready to be submitted."""


def cast(app: Flask, sitters: int, *, at: datetime) -> Cast:
    """Put the people into the database of an application and sign them in."""
    with app.app_context(), database().writer.begin() as db:
        connection = db.connection()
        people = _people(connection, LEARNERS + sitters + 1, at)
        tokens = _sign_in(connection, people, at)
        coordinator, *others = people
        _coordinate(connection, coordinator, at)
        model = _attempt(db, others[0], at)
        attempts = _sit(db, model, others[1:])
        settle(connection, (*MODELS, UserSession, RoleGrant, Attempt, AttemptQuestion))
    # Not inside: the tokens of forms are kept with a context, and each browser has its own.
    browsers = [sign(app, token) for token in tokens]
    seats = list(zip(browsers[1:], [model.id, *attempts], strict=True))
    return Cast(seats[:LEARNERS], browsers[0], seats[LEARNERS:])


def _people(connection: Connection, number: int, at: datetime) -> list[int]:
    first = next_id(connection, Person)
    people = list(range(first, first + number))
    named = {person: name_of(person) for person in people}
    join(connection, named, random.Random(0), at, region=ELSEWHERE)
    learn(connection, taught(connection), people, at)
    return people


def _sign_in(connection: Connection, people: Sequence[int], at: datetime) -> list[str]:
    first = next_id(connection, UserSession)
    # Made of the number, not of chance, so that a second run asks the same.
    tokens = {person: hashlib.md5(f"{person}".encode()).hexdigest() for person in people}
    pour(
        connection,
        UserSession,
        (
            {
                "id": place,
                "person_id": person,
                "digest": digest_of(token),
                "agent": "bench",
                "begun_at": at,
                "seen_at": at + timedelta(hours=1),
                "expires_at": at + timedelta(days=1),
            }
            for place, (person, token) in enumerate(tokens.items(), first)
        ),
    )
    return list(tokens.values())


def _coordinate(connection: Connection, person: int, at: datetime) -> None:
    held = {"person_id": person, "role": Role.COORDINATOR, "region": REGION, "reason": "bench"}
    empty = ("ending_proposed_by", "ending_proposed_at", "ended_at")
    moments = {"proposed_at": at, "confirmed_at": at, "proposed_by": None, "confirmed_by": None}
    row = {"id": next_id(connection, RoleGrant), **held, **moments, **dict.fromkeys(empty)}
    pour(connection, RoleGrant, [row])


def _attempt(db: Session, person: int, at: datetime) -> Attempt:
    """Begin one attempt as the platform does, and answer every question rightly."""
    quiz = db.scalars(select(Quiz).where(Quiz.key == QUIZ)).one()
    attempt = db.get_one(Attempt, starting.start(db, quiz.id, person, passing(), at=at))
    for asked in _asked(db, attempt):
        version = db.get_one(QuestionVersion, asked.version_id)
        question = packing.unpack_question(version.content)
        choices = zip(question.choice_ids, question.choices, strict=True)
        right = {FIELD: [name for name, choice in choices if choice.right]}
        asked.answer = kind_of(question).answer_from_form(question, right)
        asked.answered, asked.saved_at, asked.revision = True, at, 1
    db.flush()
    return attempt


def _asked(db: Session, attempt: Attempt) -> Sequence[AttemptQuestion]:
    asked = select(AttemptQuestion).where(AttemptQuestion.attempt_id == attempt.id)
    return db.scalars(asked.order_by(AttemptQuestion.position)).all()


def _values(row: Any) -> Row:
    return {column.key: getattr(row, column.key) for column in inspect(row).mapper.column_attrs}


def _sit(db: Session, model: Attempt, people: Sequence[int]) -> list[int]:
    """Give each of the people an attempt like that one; return their ids."""
    connection = db.connection()
    enrolled = select(Enrolment.id).where(Enrolment.person_id.in_(people))
    places = connection.scalars(enrolled.order_by(Enrolment.person_id)).all()
    first = next_id(connection, Attempt)
    attempts = range(first, first + len(people))
    pour(
        connection,
        Attempt,
        (
            {**_values(model), "id": own, "person_id": person, "enrolment_id": place}
            for own, person, place in zip(attempts, people, places, strict=True)
        ),
    )
    asked = [_values(row) for row in _asked(db, model)]
    copies = [{**row, "attempt_id": attempt} for attempt in attempts for row in asked]
    free = next_id(connection, AttemptQuestion)
    pour(
        connection,
        AttemptQuestion,
        ({**row, "id": place} for place, row in enumerate(copies, free)),
    )
    return list(attempts)
