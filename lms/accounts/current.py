"""Who is asking: the signed-in reader of the present request."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from flask import Flask, g
from flask_login import LoginManager, UserMixin, current_user
from sqlalchemy import and_, bindparam, select
from sqlalchemy.orm import Session

from lms import clock
from lms.accounts.models import Person, RoleGrant, UserSession
from lms.accounts.roles import HeldRole, Jurisdiction, Role
from lms.db.session import reading
from lms.errors import SignInNeeded


@dataclass(frozen=True)
class Reader(UserMixin):
    """A signed-in person, as one query found them at the beginning of the request."""

    id: int
    name: str
    language: str
    jurisdiction: Jurisdiction | None
    region: str | None
    roles: frozenset[HeldRole]
    session_id: int
    token: str
    seen_at: datetime | None = None
    """When the session was last seen, as far as it was written down."""

    def get_id(self) -> str:
        """Return what the cookie carries: the random token of the session, not the person."""
        return self.token

    def has(self, *roles: Role) -> bool:
        """Tell whether the reader holds one of the roles; everyone is a member."""
        return Role.MEMBER in roles or any(held.role in roles for held in self.roles)

    def coordinates(self, region: str | None) -> bool:
        """Tell whether the reader coordinates that region."""
        return any(
            held.role is Role.COORDINATOR and held.region in (None, region)
            for held in self.roles
        )


def digest_of(token: str) -> str:
    """Return what the table keeps of a token: enough to recognise, not to imitate it."""
    return hashlib.sha256(token.encode()).hexdigest()


# Built once, and asked of the tables: every page asks it, and building it takes longer than
# asking, as do the rows of models.
_PERSON, _SESSION, _GRANT = Person.__table__.c, UserSession.__table__.c, RoleGrant.__table__.c
_OF_TOKEN = (
    select(
        _PERSON.id,
        _PERSON.name,
        _PERSON.language,
        _PERSON.jurisdiction,
        _PERSON.region,
        _SESSION.id,
        _SESSION.seen_at,
        _GRANT.role,
        _GRANT.region,
    )
    .join_from(Person.__table__, UserSession.__table__, _SESSION.person_id == _PERSON.id)
    .outerjoin(
        RoleGrant.__table__,
        and_(
            _GRANT.person_id == _PERSON.id,
            _GRANT.confirmed_at.is_not(None),
            _GRANT.ended_at.is_(None),
        ),
    )
    .where(
        _SESSION.digest == bindparam("digest"),
        _SESSION.expires_at > bindparam("at"),
        _PERSON.deactivated_at.is_(None),
    )
)


def reader_of_token(db: Session, token: str, *, at: datetime) -> Reader | None:
    """Return who holds that session token; None when it is unknown, over or closed."""
    rows = db.execute(_OF_TOKEN, {"digest": digest_of(token), "at": at}).all()
    if not rows:
        return None
    person_id, name, language, jurisdiction, region, session_id, seen_at, *_ = rows[0]
    return Reader(
        id=person_id,
        name=name,
        language=language,
        jurisdiction=jurisdiction,
        region=region,
        roles=frozenset(HeldRole(role, where) for *_, role, where in rows if role),
        session_id=session_id,
        token=token,
        seen_at=seen_at,
    )


def reader() -> Reader | None:
    """Return who is asking; None for a visitor, and while the database is lost."""
    if g.get("database_lost"):
        return None
    found = current_user._get_current_object()  # noqa: SLF001 - the library's own way
    return found if isinstance(found, Reader) else None


def me() -> Reader:
    """Return the signed-in reader.

    :raises SignInNeeded: a visitor asks.
    """
    found = reader()
    if found is None:
        raise SignInNeeded
    return found


def init_app(app: Flask) -> None:
    """Find the reader of each request by the token in the cookie."""
    manager = LoginManager()
    # Pages ask reader() instead, which asks nothing of a database that is lost.
    manager.init_app(app, add_context_processor=False)
    # The session row is checked on each request; the library's own protection guesses by agent.
    manager.session_protection = None

    @manager.user_loader
    def load(token: str) -> Reader | None:
        return reader_of_token(reading(), token, at=clock.now())
