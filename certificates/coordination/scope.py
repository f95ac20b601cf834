"""Whom a coordinator may see: the people of the regions they coordinate (product.md 8)."""

from collections.abc import Sequence

from lms.accounts.current import Reader
from lms.accounts.errors import NoSuchPerson
from lms.accounts.models import Person
from lms.accounts.regions import by_name
from lms.accounts.roles import Role


def regions_of(asking: Reader) -> Sequence[str] | None:
    """Return the codes of the regions that the reader coordinates; None means all of them."""
    held = [each.region for each in asking.roles if each.role is Role.COORDINATOR]
    return None if None in held else sorted(region for region in held if region)


def choices(asking: Reader) -> list[tuple[str, str]]:
    """Return the regions to choose from, as code and name, in alphabetical order."""
    regions = regions_of(asking)
    return [pair for pair in by_name() if regions is None or pair[0] in regions]


def chosen(asking: Reader, wanted: str | None) -> str | None:
    """Return the region to show: the one wanted if it may be, or else the first one.

    None means all regions, for somebody who coordinates them all and wants none in particular.
    """
    allowed = [code for code, _name in choices(asking)]
    if wanted in allowed:
        return wanted
    return None if regions_of(asking) is None else next(iter(allowed), "")


def check_seen(asking: Reader, person: Person) -> None:
    """Refuse to show somebody of another region, or to say that they exist.

    :raises NoSuchPerson: the reader coordinates another region.
    """
    if not asking.coordinates(person.region):
        raise NoSuchPerson
