"""The people of the demo: one account for each role, and members in three regions."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from certificates.demo.names import person as fictional
from lms.accounts import profiles
from lms.accounts.models import Person, RoleGrant
from lms.accounts.passwords import hash_of
from lms.accounts.profiles import Profile
from lms.accounts.roles import REGIONAL, Jurisdiction, Role
from lms.errors import Conflict
from lms.i18n import lazy_gettext as _l

PASSWORD = "autumn-leaf-2026"  # noqa: S105 - printed on purpose, for fictional people only
DOMAIN = "demo.parasat.example"
JOINED_BEFORE = timedelta(days=480)


class DemoThereAlready(Conflict):
    """The fictional people are in the database already."""

    message = _l("The fictional people are in this database already.")
    advice = _l("Begin with an empty database.")


@dataclass(frozen=True, slots=True)
class Account:
    """An account worth signing in with."""

    role: str
    name: str
    sign_in: str
    password: str = PASSWORD


LEADING = (
    ("member", "Айгүл Мысалова", "KZ-75", "kk", ()),
    ("trainer", "Ерлан Үлгіев", "KZ-75", "kk", (Role.TRAINER,)),
    ("second-trainer", "Үмүт Мисалова", "KG-O", "ky", (Role.TRAINER,)),
    ("coordinator", "Сәуле Сынақова", "KZ-75", "ru", (Role.COORDINATOR,)),
    ("second-coordinator", "Нурбек Сыноов", "KG-O", "ky", (Role.COORDINATOR,)),
    (
        "certification-officer",
        "Вера Образцова",
        "KZ-19",
        "ru",
        (Role.CERTIFICATION_OFFICER,),
    ),
    ("board", "Мұрат Өрнеков", "KZ-19", "kk", (Role.BOARD,)),
    ("administrator", "Чолпон Өрнөкова", "KG-O", "en", (Role.ADMINISTRATOR,)),
    ("second-administrator", "Борис Примеров", "KZ-75", "en", (Role.ADMINISTRATOR,)),
)


def lead(db: Session, *, at: datetime) -> dict[str, int]:
    """Make the accounts of the roles; return the id of each by its role.

    :raises DemoThereAlready: they were made before.
    """
    if db.scalar(select(Person.id).filter_by(email=address("member"))) is not None:
        raise DemoThereAlready
    secret, found = hash_of(PASSWORD), {}
    for role, name, region, language, held in LEADING:
        joined = at - JOINED_BEFORE
        profile = Profile(name, language, region, Jurisdiction(region[:2]))
        made = profiles.new_person(
            db, profile, email=address(role), password_hash=secret, at=joined
        )
        db.add_all(_grant(made.id, each, region, joined) for each in held)
        found[role] = made.id
    return found


def accounts() -> list[Account]:
    """Return the accounts that ``lead`` makes."""
    return [Account(role, name, address(role)) for role, name, *_ in LEADING]


def follow(db: Session, number: int, *, at: datetime) -> Person:
    """Make one more member, by number, without a password."""
    drawn = fictional(number)
    profile = Profile(drawn.name, drawn.language, drawn.region, Jurisdiction(drawn.region[:2]))
    return profiles.new_person(
        db, profile, email=address(f"member-{number}"), password_hash=None, at=at
    )


def address(local: str) -> str:
    """Return the address of a fictional person; its domain can never exist."""
    return f"{local}@{DOMAIN}"


def _grant(person_id: int, role: Role, region: str, at: datetime) -> RoleGrant:
    return RoleGrant(
        person_id=person_id,
        role=role,
        region=region if role in REGIONAL else None,
        reason="demo",
        proposed_at=at,
        confirmed_at=at,
    )
