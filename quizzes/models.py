"""Tables of quizzes: questions and their versions, quizzes of releases, attempts at them."""

import enum
from datetime import datetime
from fractions import Fraction
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from courses.models import Course, Digest, Enrolment, Release
from lms.accounts.models import Person
from lms.db.base import Base, Code, Key
from lms.db.types import Json
from quizzes.questions import Answer

FROZEN = {"info": {"append_only": True}}


class AttemptState(enum.Enum):
    """Where an attempt stands."""

    IN_PROGRESS = "in-progress"
    SUBMITTED = "submitted"
    EXPIRED = "expired"
    """Its time ran out; what had been saved by then was marked."""
    VOIDED = "voided"
    """Declared void by an officer (P-44); it counts for nothing."""


class Unaccepted(enum.Enum):
    """Why an answer that arrived was kept as evidence only."""

    STALE = "stale"
    """A newer answer to the question had been saved in another window."""
    LATE = "late"
    """The deadline and its grace were past."""
    CLOSED = "closed"
    """The attempt had been submitted."""
    SETTLED = "settled"
    """The learner had been shown what is right."""


class Quiz(Base):
    """A quiz of a release of a course. Nothing in it changes afterwards."""

    __tablename__ = "quiz"
    __table_args__ = (UniqueConstraint("release_id", "key"), FROZEN)

    id: Mapped[Key]
    release_id: Mapped[int] = mapped_column(ForeignKey(Release.id))
    key: Mapped[Code]
    """Its id, the same in all releases of the course."""
    position: Mapped[int]
    """From 1, as the course lists its quizzes."""
    title: Mapped[dict[str, Any]]
    """By language."""
    settings: Mapped[dict[str, Any]]
    """As quizzes.packing writes them."""


class Question(Base):
    """A question of a course, whatever it says at present: attempts of all times share it."""

    __tablename__ = "question"
    __table_args__ = (UniqueConstraint("course_id", "key"), FROZEN)

    id: Mapped[Key]
    course_id: Mapped[int] = mapped_column(ForeignKey(Course.id))
    key: Mapped[Code]
    """The id written on its heading."""


class QuestionVersion(Base):
    """What a question said from some release on, with its key, in every language."""

    __tablename__ = "question_version"
    __table_args__ = (UniqueConstraint("question_id", "digest"), FROZEN)

    id: Mapped[Key]
    question_id: Mapped[int] = mapped_column(ForeignKey(Question.id))
    digest: Mapped[Digest]
    """SHA-256 of content and texts: what is unchanged in a new release keeps its version."""
    language: Mapped[str] = mapped_column(String(2))
    """The source language, in which the content is."""
    content: Mapped[dict[str, Any]]
    """The question with its key in the source language, as quizzes.packing writes it."""
    texts: Mapped[dict[str, Any]]
    """Its texts in Markdown, by language."""
    shown: Mapped[dict[str, Any]]
    """The same texts as HTML that is safe to show, by language (quizzes.rendering)."""


class QuizQuestion(Base):
    """A question in the pool of a quiz."""

    __tablename__ = "quiz_question"
    __table_args__ = (
        UniqueConstraint("quiz_id", "position"),
        UniqueConstraint("quiz_id", "version_id"),
        FROZEN,
    )

    id: Mapped[Key]
    quiz_id: Mapped[int] = mapped_column(ForeignKey(Quiz.id))
    position: Mapped[int]
    """From 1, in the order of the file."""
    version_id: Mapped[int] = mapped_column(ForeignKey(QuestionVersion.id))


class Attempt(Base):
    """One person's go at a quiz. What is asked and how is settled when it starts."""

    __tablename__ = "attempt"
    __table_args__ = (
        # By key, not by quiz: attempts are counted through all releases (P-12).
        UniqueConstraint("enrolment_id", "quiz_key", "number"),
        Index(
            "ix_attempt_in_progress",
            "enrolment_id",
            "quiz_key",
            unique=True,
            sqlite_where=text("state = 'in-progress'"),
            postgresql_where=text("state = 'in-progress'"),
        ),
        Index("ix_attempt_person", "person_id", "id"),
        CheckConstraint("number > 0", name="is_numbered_from_one"),
        CheckConstraint(
            "(state = 'in-progress') = (finished_at IS NULL)", name="is_finished_once_over"
        ),
    )

    id: Mapped[Key]
    person_id: Mapped[int] = mapped_column(ForeignKey(Person.id))
    enrolment_id: Mapped[int] = mapped_column(ForeignKey(Enrolment.id))
    quiz_id: Mapped[int] = mapped_column(ForeignKey(Quiz.id))
    quiz_key: Mapped[Code]
    """That of the quiz, beside the enrolment to be unique with."""
    number: Mapped[int]
    """Which attempt of this person at this quiz of the course, from 1."""
    seed: Mapped[str] = mapped_column(String(64))
    """What the draw and every order follow from."""
    state: Mapped[AttemptState]
    started_at: Mapped[datetime]
    deadline_at: Mapped[datetime | None]
    """None where nothing limits the time (P-15)."""
    finished_at: Mapped[datetime | None]
    """When it was submitted, or its deadline once expired; None while it is in progress."""
    score: Mapped[Fraction | None]
    """Exact percentage of the points; None until it is marked."""
    passed: Mapped[bool | None]
    """None until it is marked."""
    answered: Mapped[int | None]
    """How many questions had an answer at the end; None until then."""
    objectives: Mapped[list[Any]]
    """Key, exact percentage and whether it was failed, of each; empty until it is marked."""
    receipt: Mapped[Digest | None]
    """SHA-256 of who submitted which answers when; None until then."""
    rev: Mapped[int]
    """How many answers were accepted so far, changes included."""


class AttemptQuestion(Base):
    """A question of an attempt, and the answer that counts at present."""

    __tablename__ = "attempt_question"
    __table_args__ = (
        UniqueConstraint("attempt_id", "position"),
        UniqueConstraint("attempt_id", "version_id"),
    )

    id: Mapped[Key]
    attempt_id: Mapped[int] = mapped_column(ForeignKey(Attempt.id))
    position: Mapped[int]
    """From 1, as this learner is asked."""
    version_id: Mapped[int] = mapped_column(ForeignKey(QuestionVersion.id))
    choice_order: Mapped[list[Any]]
    """The ids of the choices in the order in which this learner sees them."""
    revision: Mapped[int]
    """Raised by one with each answer accepted; 0 while there was none."""
    answer: Mapped[Answer] = mapped_column(Json, nullable=False)
    """In the form that the kind of the question stores."""
    answered: Mapped[bool]
    """Whether that is more than a blank."""
    saved_at: Mapped[datetime | None]
    """When the answer was accepted; None while there was none."""
    share: Mapped[Fraction | None]
    """The part of the points it earned, from 0 to 1; None until it is marked."""


class AnswerEvent(Base):
    """An answer as it arrived, whether it counted or not. Nothing a learner sends is lost."""

    __tablename__ = "answer_event"
    __table_args__ = (Index("ix_answer_event_question", "attempt_question_id", "id"), FROZEN)

    id: Mapped[Key]
    attempt_question_id: Mapped[int] = mapped_column(ForeignKey(AttemptQuestion.id))
    revision: Mapped[int]
    """Of the answer that the page had shown; the accepted answer has one more."""
    value: Mapped[Answer] = mapped_column(Json, nullable=False)
    language: Mapped[str] = mapped_column(String(2))
    """In which the question was read."""
    accepted: Mapped[bool]
    reason: Mapped[Unaccepted | None]
    """None for an accepted answer."""
    at: Mapped[datetime]
