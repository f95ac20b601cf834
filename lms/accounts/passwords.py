"""Hashing and comparing passwords: slow on purpose, so never inside a writing transaction."""

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

from lms.accounts.password_rules import normalised

# The second profile of the OWASP list: 19 MiB, so that eight at once stay below 160 MiB.
HASHER = PasswordHasher(time_cost=2, memory_cost=19456, parallelism=1)
NOBODY = (
    "$argon2id$v=19$m=19456,t=2,p=1$kJ0IloiKeZpp+nJWu45MNg$"
    "Rz/r3UGqqaU9z1R/kO6qu9nHjthb+E6j02CagM+RerI"
)
"""A hash of chance, compared for an account that does not exist, so that it costs the same."""


def hash_of(password: str) -> str:
    """Return the Argon2id hash of the password; this takes about 80 milliseconds."""
    return HASHER.hash(normalised(password))


def matches(known: str | None, password: str) -> bool:
    """Tell whether the password is the one that was hashed.

    ``known`` of None, for nobody or for someone without a password, costs the same time and
    never matches.
    """
    try:
        same = HASHER.verify(known or NOBODY, normalised(password))
    except (VerifyMismatchError, InvalidHashError):
        return False
    return same and known is not None
