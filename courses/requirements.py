"""What a course asks for beyond its lessons, and what follows once all of it is met."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from courses.models import Enrolment


@dataclass(frozen=True, slots=True)
class Requirement:
    """Something a course asks of its learners, and whether this one has done it."""

    title: str
    """In the reader's language."""
    url: str
    met: bool
    optional: bool = False
    """Whether it is offered for practice: the course can be completed without it."""


RequirementSource = Callable[[Session, Enrolment], Iterable[Requirement]]
AfterCompletion = Callable[[Session, Enrolment, datetime], None]


@dataclass(frozen=True, slots=True)
class Requirements:
    """What later features ask of learners, and what they do when a course is completed."""

    sources: tuple[RequirementSource, ...] = ()
    after_completion: tuple[AfterCompletion, ...] = ()

    def of(self, db: Session, enrolment: Enrolment) -> Iterator[Requirement]:
        """Yield what is asked of a learner, in the order in which readers see it."""
        for source in self.sources:
            yield from source(db, enrolment)
