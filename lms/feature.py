"""What a feature package gives to the shell, as data."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

import click
from flask import Blueprint, current_app
from flask_babel import LazyString
from sqlalchemy.orm import Session

from lms.accounts.current import Reader
from lms.jobs.queue import Handler

T = TypeVar("T")

Finding = tuple[bool, str]
"""What ``doctor`` says of one point: whether it is well, and the sentence."""


@dataclass(frozen=True, slots=True)
class NavigationItem:
    """A link of the main navigation; ``shown_to`` decides for a reader or a visitor (None)."""

    label: LazyString
    endpoint: str
    shown_to: Callable[[Reader | None], bool] = lambda _reader: True
    order: int = 50


@dataclass(frozen=True, slots=True)
class Feature:
    """One feature of the platform.

    ``provides`` are objects its views ask back for with ``provided``; they are built once, at
    start, and no request changes them. ``ticks`` are called by the worker every minute with a
    writing session and the moment; they may only enqueue jobs or do small idempotent work.
    ``own_data`` gives a person everything the feature holds about them, as JSON-able values,
    under the feature's name.
    """

    name: str
    blueprints: tuple[Blueprint, ...] = ()
    provides: tuple[object, ...] = ()
    navigation: tuple[NavigationItem, ...] = ()
    commands: tuple[click.Command, ...] = ()
    jobs: Mapping[str, Handler] = field(default_factory=dict)
    ticks: tuple[Callable[[Session, datetime], None], ...] = ()
    checks: tuple[Callable[[Session], Iterable[Finding]], ...] = ()
    own_data: Callable[[Session, int], Mapping[str, object]] | None = None


def provided(kind: type[T]) -> T:
    """Return the object of that kind with which the application was composed."""
    found: T = current_app.extensions["lms.provided"][kind]
    return found
