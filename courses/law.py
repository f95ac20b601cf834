"""When the law in a lesson has to be compared with the acts again (P-52). Pure."""

import calendar
from datetime import date

MONTHS = 6


def recheck_due_on(checked_on: date) -> date:
    """Return the last day for which a check counts: six months later (P-52).

    A month without that day ends the term on its last one: 31 August leads to 28 February.
    """
    months = checked_on.month - 1 + MONTHS
    year, month = checked_on.year + months // 12, months % 12 + 1
    return date(year, month, min(checked_on.day, calendar.monthrange(year, month)[1]))


def is_being_rechecked(checked_on: date | None, *, today: date) -> bool:
    """Tell whether the check is too old; a lesson that states no law needs none."""
    return checked_on is not None and today > recheck_due_on(checked_on)
