"""How often a door may be tried: by one account, and from one address of the network."""

import hashlib
import ipaddress
import math
from dataclasses import dataclass

from flask import Flask, current_app, g, request
from limits import RateLimitItem, parse
from limits.errors import ConfigurationError
from limits.storage import storage_from_string
from limits.strategies import FixedWindowRateLimiter

from lms import clock
from lms.config import BadSetting, Settings
from lms.db.session import database
from lms.errors import TooMany
from lms.i18n import lazy_gettext as _l
from lms.security.rate_limits import DatabaseStorage

HOME_PREFIX = 64
"""Bits of an IPv6 address that one household shares; the rest is free to choose."""


class TooManyTries(TooMany):
    """The door was tried too often and stays shut for a while."""

    message = _l("There were too many tries. Minutes to wait: %(minutes)d.")
    advice = _l("Wait until then, and try again. Nothing you have saved is lost.")


@dataclass(frozen=True, slots=True)
class Door:
    """Something that may be tried only so often; the limits are per account and per address."""

    name: str
    per_account: RateLimitItem
    per_address: RateLimitItem


SIGN_IN = Door("sign-in", parse("10 per 15 minutes"), parse("100 per 15 minutes"))
"""An address may be a whole class-room behind one line; an account is one person."""
JOIN = Door("join", parse("3 per hour"), parse("60 per hour"))
RESET = Door("reset", parse("3 per hour"), parse("30 per hour"))
CODE = Door("code", parse("60 per 15 minutes"), parse("60 per 15 minutes"))
CONFIRM = Door("confirm", parse("10 per 15 minutes"), parse("100 per 15 minutes"))
"""A password asked again of someone who has signed in."""


def init_app(app: Flask, settings: Settings) -> None:
    """Choose where the counts are kept: our own database, or Redis where it is set.

    :raises BadSetting: the Redis address cannot be used.
    """
    if settings.redis_url is None:
        with app.app_context():
            storage = DatabaseStorage(database())
    else:
        try:
            storage = storage_from_string(settings.redis_url)  # type: ignore[assignment]
        except ConfigurationError as error:
            raise BadSetting(
                "PARASAT_REDIS_URL", "redis://HOST:PORT, and the Python package redis installed"
            ) from error
    app.extensions["lms.throttle"] = FixedWindowRateLimiter(storage)


def count(door: Door, account: str | None = None) -> None:
    """Count a try of the present request, in a transaction of its own.

    ``account`` is whoever is tried for, whether or not they exist; None counts the address of
    the network alone. It must come before the request begins to write, since the count takes
    the same lock on another connection.

    :raises TooManyTries: the account or the address has had its tries.
    :raises RuntimeError: the request writes already.
    """
    if "db_writer" in g:
        raise RuntimeError("the throttle must be asked before the request begins to write")
    limiter = _limiter()
    # The address first: one that is shut must not use up the tries of somebody's account.
    tried = [(door.per_address, _key(door, "address", network_of(request.remote_addr)))]
    if account is not None:
        tried.append((door.per_account, _key(door, "account", account)))
    for limit, key in tried:
        if not limiter.hit(limit, key):
            left = limiter.get_window_stats(limit, key).reset_time - clock.now().timestamp()
            raise TooManyTries(minutes=max(1, math.ceil(left / 60)))


def forget(door: Door, account: str) -> None:
    """Forget the tries of an account whose owner has now been recognised."""
    _limiter().clear(door.per_account, _key(door, "account", account))


def network_of(address: str | None) -> str:
    """Return what tells one home or office from another: the address, or its IPv6 network."""
    try:
        found = ipaddress.ip_address(address or "")
    except ValueError:
        return "unknown"
    if isinstance(found, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((found, HOME_PREFIX), strict=False))
    return str(found)


def _key(door: Door, kind: str, value: str) -> str:
    return f"{door.name}/{kind}/{hashlib.sha256(value.encode()).hexdigest()[:32]}"


def _limiter() -> FixedWindowRateLimiter:
    found: FixedWindowRateLimiter = current_app.extensions["lms.throttle"]
    return found
