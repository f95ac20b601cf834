"""Two people, one thing, the same moment: a unique constraint or a lock has the last word."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from factories import PASSWORD
from factories_accounts import hash_of, link_to, member
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError, OperationalError

from lms import clock
from lms.accounts import emails, granting, joining, resetting
from lms.accounts.current import Reader
from lms.accounts.errors import AlreadyMember, LastAdministrator, LinkOver, RoleHeldAlready
from lms.accounts.link_models import InvitationKind
from lms.accounts.models import Person, RoleGrant
from lms.accounts.profiles import Profile
from lms.accounts.roles import HeldRole, Jurisdiction, Role
from lms.accounts.roster import Entry
from lms.accounts.ways_in import Terms, open_way
from lms.db.session import database
from lms.errors import Refusal

LOST = (IntegrityError, OperationalError)
PROFILE = Profile("Айгүл", "kk", None, Jurisdiction.KZ)


@pytest.fixture
def at_once(app):
    """Run an act in two transactions at once; return what each raised, or None."""
    start = Barrier(2)

    def attempt(act):
        with app.app_context():
            start.wait()
            try:
                with database().writer.begin() as db:
                    act(db)
            except (Refusal, *LOST) as error:
                return type(error)
        return None

    def run(*acts):
        with ThreadPoolExecutor(2) as pool:
            return list(pool.map(attempt, acts))

    return run


def invite(db, secret, email):
    terms = Terms(InvitationKind.INVITED, joining.LIFETIME)
    open_way(db, Entry(None, email, "kk", None, None), terms, secret, at=clock.now())


def accept(secret):
    password_hash = hash_of(PASSWORD)
    return lambda db: joining.accept(db, secret, PROFILE, password_hash, at=clock.now())


class TestOneLink:
    def test_makes_one_account_for_two_presses(self, db, at_once):
        invite(db, "one-secret", "a@example.org")

        errors = at_once(accept("one-secret"), accept("one-secret"))

        assert sorted(map(str, errors)) == sorted(map(str, [None, LinkOver]))
        assert db.scalar(select(func.count()).select_from(Person)) == 1

    def test_sets_one_password_for_two_presses(self, db, make, at_once):
        secret = resetting.open_way(db, member(make).id, at=clock.now())
        db.commit()

        errors = at_once(
            *[lambda db, h=h: resetting.renew(db, secret, h, at=clock.now()) for h in "ab"]
        )

        assert errors.count(None) == 1


class TestOneAddress:
    def test_goes_to_one_of_two_newcomers(self, db, at_once):
        invite(db, "first", "a@example.org")
        invite(db, "second", "a@example.org")

        errors = at_once(accept("first"), accept("second"))

        assert errors.count(None) == 1
        assert {*errors} <= {None, AlreadyMember, *LOST}

    def test_changes_when_both_letters_are_opened(self, app, db, make, at_once):
        person = member(make)
        old = person.email
        with app.app_context():
            emails.ask(db, person.id, "new@example.org", at=clock.now())
        db.commit()
        tokens = [link_to(app, to).rpartition("/")[2] for to in (old, "new@example.org")]

        errors = at_once(*[confirming(token) for token in tokens])

        db.refresh(person)
        assert (errors, person.email) == ([None, None], "new@example.org")


class TestRoles:
    def test_are_proposed_once_by_two_people(self, db, make, at_once):
        person = make.person()
        first, second = (reader(make.person(), Role.BOARD) for _ in range(2))

        errors = at_once(*[proposing(person, by) for by in (first, second)])

        assert sorted(map(str, errors)) == sorted(map(str, [None, RoleHeldAlready]))

    def test_of_the_last_two_administrators_do_not_both_end(self, db, make, at_once):
        pair = [make.person("", Role.ADMINISTRATOR) for _ in range(2)]
        grants = {grant.person_id: grant.id for grant in db.scalars(select(RoleGrant))}

        errors = at_once(*[laying_down(person, grants[person.id]) for person in pair])

        assert errors.count(None) == 1
        assert {*errors} <= {None, LastAdministrator, *LOST}


def reader(person, role):
    place = (person.language, person.jurisdiction, person.region)
    return Reader(person.id, person.name, *place, frozenset({HeldRole(role)}), 0, "")


def proposing(person, by):
    return lambda db: granting.propose(
        db, person.id, Role.TRAINER, None, reason="r", by=by, at=clock.now()
    )


def laying_down(person, grant_id):
    by = reader(person, Role.ADMINISTRATOR)
    return lambda db: granting.lay_down(db, grant_id, by=by, at=clock.now())


def confirming(token):
    return lambda db: emails.confirm(db, token, at=clock.now())
