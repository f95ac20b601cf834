"""The base of every model and the vocabulary of its columns."""

import enum
from datetime import date, datetime
from fractions import Fraction
from typing import Annotated, Any, ClassVar

from sqlalchemy import Date, Enum, MetaData, String, Text
from sqlalchemy.orm import DeclarativeBase, mapped_column

from lms.db.types import ExactFraction, Json, UtcDateTime

Key = Annotated[int, mapped_column(primary_key=True)]
Name = Annotated[str, mapped_column(String(200))]
Code = Annotated[str, mapped_column(String(64))]
LongText = Annotated[str, mapped_column(Text)]
Moment = Annotated[datetime, mapped_column(UtcDateTime)]
Exact = Annotated[Fraction, mapped_column(ExactFraction)]
Document = Annotated[dict[str, Any], mapped_column(Json)]
Listing = Annotated[list[Any], mapped_column(Json)]


class Base(DeclarativeBase):
    """Base of every model; every table is STRICT and every constraint has a known name."""

    metadata = MetaData(
        naming_convention={
            "pk": "pk_%(table_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        }
    )
    type_annotation_map: ClassVar = {
        datetime: UtcDateTime,
        date: Date,
        Fraction: ExactFraction,
        dict[str, Any]: Json,
        list[Any]: Json,
        enum.Enum: Enum(
            enum.Enum,
            native_enum=False,
            create_constraint=False,
            length=40,
            values_callable=lambda kind: [member.value for member in kind],
        ),
    }

    def __init_subclass__(cls, **options: Any) -> None:
        args = cls.__dict__.get("__table_args__", ())
        constraints, settings = (args, {}) if isinstance(args, tuple) else ((), args)
        if constraints and isinstance(constraints[-1], dict):
            constraints, settings = constraints[:-1], constraints[-1]
        cls.__table_args__ = (*constraints, {**settings, "sqlite_strict": True})
        super().__init_subclass__(**options)
