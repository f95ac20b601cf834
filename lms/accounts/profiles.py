"""What is kept of a person, and changing it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from lms.accounts import letters, queries, sign_in_names
from lms.accounts.models import NameChange, NameWord, Person
from lms.accounts.roles import Jurisdiction
from lms.addresses import absolute
from lms.security.audit import record
from lms.text import normalised, sort_key, words


@dataclass(frozen=True, slots=True)
class Profile:
    """What a person says of themselves; nothing else is asked (product.md 8, P-48).

    ``region`` and ``jurisdiction`` of None: not chosen yet.
    """

    name: str
    language: str
    region: str | None
    jurisdiction: Jurisdiction | None


def new_person(
    db: Session,
    profile: Profile,
    *,
    email: str | None,
    password_hash: str | None,
    at: datetime,
) -> Person:
    """Write down a new person; ``email`` is one that has been confirmed.

    Somebody without e-mail is given a sign-in name.
    """
    name = normalised(profile.name)
    person = Person(
        name=name,
        name_key=sort_key(name),
        email=email,
        email_verified_at=at if email else None,
        sign_in_name=None if email else _free_sign_in_name(db, name),
        password_hash=password_hash,
        language=profile.language,
        region=profile.region,
        jurisdiction=profile.jurisdiction,
        joined_at=at,
    )
    db.add(person)
    db.flush()
    _index_words(db, person)
    return person


def rename(db: Session, person_id: int, name: str, *, at: datetime) -> None:
    """Give the person another name, and keep the former one in the history.

    :raises NoSuchPerson: there is no such person.
    """
    person, name = queries.person(db, person_id), normalised(name)
    if name == person.name:
        return
    db.add(NameChange(person_id=person_id, former=person.name, name=name, changed_at=at))
    person.name, person.name_key = name, sort_key(name)
    _index_words(db, person)
    record(db, "name.changed", at=at, subject_id=person_id)


def settle(
    db: Session,
    person_id: int,
    *,
    language: str,
    region: str | None,
    jurisdiction: Jurisdiction | None,
    at: datetime,
) -> None:
    """Set the language, the region and the jurisdiction of a person.

    :raises NoSuchPerson: there is no such person.
    """
    person = queries.person(db, person_id)
    answers = {"language": language, "region": region, "jurisdiction": jurisdiction}
    changed = [name for name, answer in answers.items() if getattr(person, name) != answer]
    person.language, person.region, person.jurisdiction = language, region, jurisdiction
    # Which, not to what: the trail is for good, and the profile until the account is closed.
    record(db, "profile.changed", at=at, subject_id=person_id, changed=changed)


def set_password(db: Session, person_id: int, password_hash: str, *, at: datetime) -> None:
    """Give the person another password, and tell them by mail where that is possible.

    :raises NoSuchPerson: there is no such person.
    """
    person = queries.person(db, person_id)
    person.password_hash = password_hash
    record(db, "password.changed", at=at, actor_id=person_id, subject_id=person_id)
    if person.email:
        letters.send(
            db,
            letters.PASSWORD_CHANGED,
            to=person.email,
            language=person.language,
            at=at,
            link=absolute("/sign-in/forgotten"),
        )


def _index_words(db: Session, person: Person) -> None:
    db.execute(delete(NameWord).where(NameWord.person_id == person.id))
    db.add_all(NameWord(person_id=person.id, word=word) for word in words(person.name))


def _free_sign_in_name(db: Session, name: str) -> str:
    # Nine thousand names share each stem, so a free one is found after a few draws.
    while True:
        proposal = sign_in_names.proposal(name)
        taken = select(Person.id).where(Person.sign_in_name == proposal)
        if db.scalar(taken) is None:
            return proposal
