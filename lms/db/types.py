"""Column types that mean the same on SQLite and PostgreSQL, and that STRICT tables accept."""

from datetime import UTC, datetime
from fractions import Fraction
from typing import Any

from sqlalchemy import DateTime, Dialect, String, TypeDecorator, types
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.types import JSON, TypeEngine

_STRICT_NAMES: dict[str, tuple[type[TypeEngine[Any]], ...]] = {
    "TEXT": (
        types.String,
        types.Text,
        types.VARCHAR,
        types.Enum,
        types.DateTime,
        types.Date,
        JSON,
    ),
    "INTEGER": (types.Boolean, types.BigInteger, types.SmallInteger),
    "BLOB": (types.LargeBinary,),
}


def _install_strict_names() -> None:
    """Give SQLite the only type names that a STRICT table accepts."""
    for name, kinds in _STRICT_NAMES.items():
        for kind in kinds:
            compiles(kind, "sqlite")(lambda _type, _compiler, _name=name, **_kw: _name)


_install_strict_names()


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC. SQLite forgets the zone, so it is checked in and restored out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse naive moments: their zone would be a guess.

        :raises ValueError: the moment has no time zone.
        """
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("naive datetime: pass one made by lms.clock.now()")
        return value.astimezone(UTC).replace(tzinfo=None if dialect.name == "sqlite" else UTC)

    def process_result_value(
        self, value: datetime | None, _dialect: Dialect
    ) -> datetime | None:
        """Give back the zone that the column could not hold."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class ExactFraction(TypeDecorator[Fraction]):
    """An exact fraction, kept as text such as ``7/9``: a mark must not turn on a rounding."""

    impl = String(80)
    cache_ok = True

    def process_bind_param(self, value: Fraction | None, _dialect: Dialect) -> str | None:
        """Write the fraction in lowest terms."""
        return None if value is None else str(Fraction(value))

    def process_result_value(self, value: str | None, _dialect: Dialect) -> Fraction | None:
        """Read the fraction back exactly."""
        return None if value is None else Fraction(value)


Json = JSON().with_variant(JSONB(), "postgresql")
"""A JSON document: JSONB on PostgreSQL, text on SQLite."""
