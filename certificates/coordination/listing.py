"""The list of people of a region, with the standing of each certificate they hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    SQLColumnExpression,
    and_,
    func,
    literal,
    not_,
    or_,
    select,
    tuple_,
)
from sqlalchemy.orm import Session

from certificates.coordination.indexes import BY_LAST_DAY
from certificates.coordination.place import Place
from certificates.coordination.wanted import STANDINGS, Order, View, Wanted
from certificates.issuing import number
from certificates.issuing.filters import is_lapsing, is_latest, standing_is
from certificates.issuing.models import Certificate
from certificates.issuing.queries import state_now
from certificates.scheme.house import house
from certificates.standing.days import start_of
from certificates.standing.rules import NOTHING, State
from lms.accounts.models import NameWord, Person
from lms.accounts.queries import LAST_LETTER
from lms.text import words

PAGE = 50
NEEDS = (BY_LAST_DAY,)
"""Indexes that the list needs beside those of the tables themselves."""

CERTIFICATE_ID = func.coalesce(Certificate.id, 0)


@dataclass(frozen=True, slots=True)
class Row:
    """A person with one of their certificates; None for somebody who holds none."""

    person_id: int
    name: str
    region: str | None
    joined_at: datetime
    certificate: Certificate | None
    state: State

    @property
    def place(self) -> Place:
        """The place of the row in the list."""
        return Place(self.person_id, self.certificate.id if self.certificate else 0)


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of the list; ``after`` is where the next one begins, None on the last."""

    rows: Sequence[Row]
    after: Place | None


def listing(
    db: Session, view: View, *, at: datetime, after: Place | None = None, limit: int = PAGE
) -> Listing:
    """Return a page of the list as it stands at that moment.

    ``at`` is not before the latest act on a certificate; see certificates.issuing.filters.
    """
    page = statement(view, at=at)
    if after is not None and (place := _key(db, view, after)) is not None:
        page = page.where(_behind(view, place, after))
    found = [
        Row(*row, state=state_now(row.Certificate, at=at) if row.Certificate else NOTHING)
        for row in db.execute(page.limit(limit + 1)).all()
    ]
    rows = found[:limit]
    return Listing(rows, rows[-1].place if len(found) > limit else None)


def statement(
    view: View, *, at: datetime
) -> Select[int, str, str | None, datetime, Certificate]:
    """Return the question for the whole view, in its order."""
    theirs = and_(Certificate.person_id == Person.id, is_latest())
    if view.certificate is not None:
        theirs = and_(theirs, Certificate.code == view.certificate)
    page = (
        select(Person.id, Person.name, Person.region, Person.joined_at, Certificate)
        .join(Certificate, theirs, isouter=not view.holders_only)
        .where(Person.deactivated_at.is_(None), *_filters(view, at))
    )
    if view.region is not None:
        page = page.where(_region(view) == view.region)
    if view.order is Order.UNTIL:
        return page.order_by(Certificate.valid_until, Certificate.id)
    return page.order_by(Person.name_key, Person.id, CERTIFICATE_ID)


def _region(view: View) -> SQLColumnExpression[Any]:
    # By last day, the index of certificates gives the order, and a page is full long before
    # all of a region is read and sorted; so the index of regions is kept out of the way.
    # At 100,000 people that is 3 milliseconds instead of 230.
    return func.coalesce(Person.region, "") if view.order is Order.UNTIL else Person.region


def _filters(view: View, at: datetime) -> list[ColumnElement[bool]]:
    found = [*_sought(view.sought)]
    if view.wanted is Wanted.NONE:
        found.append(Certificate.id.is_(None))
    elif view.wanted is not Wanted.ANY:
        found.append(_standing(view.wanted, at))
    if view.ends_before is not None:
        found.append(Certificate.valid_until < start_of(view.ends_before, house().timezone))
    return found


def _standing(wanted: Wanted, at: datetime) -> ColumnElement[bool]:
    conditions = [standing_is(each, at=at) for each in STANDINGS.get(wanted, ())]
    if wanted in {Wanted.LAPSING, Wanted.ATTENTION}:
        conditions.append(is_lapsing(at=at))
    return or_(*conditions)


def _sought(sought: str) -> list[ColumnElement[bool]]:
    """Return the conditions of a search: a number, or the beginnings of words of a name."""
    if (typed := number.read(sought).number) is not None:
        holder = select(Certificate.person_id).where(Certificate.number == typed)
        return [Person.id.in_(holder)]
    return [
        Person.id.in_(
            select(NameWord.person_id).where(
                NameWord.word >= word, NameWord.word < word + LAST_LETTER
            )
        )
        for word in words(sought)
    ]


def _key(db: Session, view: View, after: Place) -> str | datetime | None:
    """Return what the row at that place is sorted by; None when there is no such row."""
    if view.order is Order.UNTIL:
        last = select(Certificate.valid_until).where(Certificate.id == after.certificate_id)
        return db.scalar(last)
    return db.scalar(select(Person.name_key).where(Person.id == after.person_id))


def _behind(view: View, key: str | datetime, after: Place) -> ColumnElement[bool]:
    if view.order is Order.UNTIL:
        last_day = tuple_(Certificate.valid_until, Certificate.id)
        known = literal(key, Certificate.valid_until.type)
        return last_day > tuple_(known, after.certificate_id)
    # As a range of the index first; then without what of this person was shown already.
    shown = and_(Person.id == after.person_id, after.certificate_id >= CERTIFICATE_ID)
    return and_(tuple_(Person.name_key, Person.id) >= tuple_(key, after.person_id), not_(shown))
