"""Days of validity, and the moments at which they begin and end. Pure."""

from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta, tzinfo

INSTANT = timedelta(microseconds=1)
"""The smallest step of time that both databases keep."""


def last_day(first: date, *, months: int) -> date:
    """Return the last day of so many months that begin with the first day.

    It is the eve of the same day of the month. Where that month has no such day it is the
    month's last: twelve months from 29 February end on 28 February (product.md 5).
    """
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    length = monthrange(year, month + 1)[1]
    if first.day > length:
        return date(year, month + 1, length)
    return date(year, month + 1, first.day) - timedelta(days=1)


def day_of(moment: datetime, zone: tzinfo) -> date:
    """Return the day on which the moment falls in that time zone."""
    return moment.astimezone(zone).date()


def start_of(day: date, zone: tzinfo) -> datetime:
    """Return the first moment of the day in that time zone, in UTC."""
    # By the calendar, not by adding 24 hours: a zone may change its offset on that day.
    return datetime.combine(day, time.min, zone).astimezone(UTC)


def end_of(day: date, zone: tzinfo) -> datetime:
    """Return the last moment of the day in that time zone, in UTC.

    The last one, not the first of the next day: printed as a day it names the right one.
    """
    return start_of(day + timedelta(days=1), zone) - INSTANT
