"""Plausible rows; a test names only what it is about."""

import secrets
from datetime import timedelta
from itertools import count

from sqlalchemy.orm import Session

from lms import clock
from lms.accounts.current import digest_of
from lms.accounts.models import NameWord, Person, RoleGrant, UserSession
from lms.accounts.roles import Jurisdiction, Role
from lms.text import sort_key, words

PASSWORD = "күзгі жапырақ"


class Make:
    """Makes rows and commits them."""

    def __init__(self, db: Session):
        self.db, self.numbers = db, count(1)

    def save(self, *rows):
        self.db.add_all(rows)
        self.db.commit()
        return rows[0]

    def person(self, name: str = "", *roles: Role, region: str = "KZ-75", **values) -> Person:
        number = next(self.numbers)
        name = name or f"Айгүл Мысалова {number}"
        person = Person(
            name=name,
            name_key=sort_key(name),
            email=values.pop("email", f"person{number}@example.org"),
            email_verified_at=clock.now(),
            password_hash=None,
            language=values.pop("language", "en"),
            jurisdiction=values.pop("jurisdiction", Jurisdiction(region[:2])),
            region=region,
            joined_at=clock.now(),
            **values,
        )
        self.save(person)
        rows = [NameWord(person_id=person.id, word=word) for word in words(name)]
        rows += [self.role(person, role, region) for role in roles]
        if rows:
            self.save(*rows)
        return person

    def role(self, person: Person, role: Role, region: str | None = None) -> RoleGrant:
        now = clock.now()
        return RoleGrant(
            person_id=person.id,
            role=role,
            region=region if role is Role.COORDINATOR else None,
            reason="for the test",
            proposed_at=now,
            confirmed_at=now,
        )

    def trainer(self, **values) -> Person:
        return self.person("", Role.TRAINER, **values)

    def coordinator(self, **values) -> Person:
        return self.person("", Role.COORDINATOR, **values)

    def session_token(self, person: Person) -> str:
        token, now = secrets.token_urlsafe(16), clock.now()
        self.save(
            UserSession(
                person_id=person.id,
                digest=digest_of(token),
                agent="tests",
                begun_at=now,
                seen_at=now,
                expires_at=now + timedelta(days=1),
            )
        )
        return token
