"""The ``parasat`` command line: what every installation needs, and what features add."""

import sys
from collections.abc import Callable, Iterable
from functools import update_wrapper
from typing import Any

import click
from flask import Flask

from lms import logs
from lms.config import BadSetting, Settings
from lms.db.migrating import at_head
from lms.db.session import database
from lms.errors import Refusal

Build = Callable[[Settings], Flask]


class Group(click.Group):
    """Says what went wrong in one sentence and ends with 1; wrong usage ends with 2."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a refusal becomes a sentence on standard error."""
        try:
            return super().invoke(ctx)
        except (BadSetting, Refusal) as refused:
            click.echo(str(refused), err=True)
            if advice := getattr(refused, "advice", ""):
                click.echo(str(advice), err=True)
            sys.exit(1)


def make_cli(build: Build, commands: Iterable[click.Command]) -> click.Group:
    """Return the command line of an application built by ``build``."""

    @click.group(cls=Group)
    @click.pass_context
    def parasat(ctx: click.Context) -> None:
        """Run and look after a Parasat platform."""
        ctx.obj = build

    for command in commands:
        parasat.add_command(command)
    return parasat


def with_app(function: Callable[..., Any]) -> Callable[..., Any]:
    """Run a command inside the application, on a database that is at this release."""

    @click.pass_context
    def run(ctx: click.Context, *args: Any, **options: Any) -> Any:
        logs.configure("WARNING")
        settings = Settings.from_env()
        app = ctx.obj(settings)
        with app.app_context():
            try:
                require_head()
                return ctx.invoke(function, *args, **options)
            finally:
                database().engine.dispose()

    return update_wrapper(run, function)


def require_head() -> None:
    """Refuse to go on with a database that is behind its migrations.

    :raises click.ClickException: names the command that brings it up.
    """
    if not at_head(database().engine):
        raise click.ClickException(
            "the database is behind this release; run: parasat db upgrade"
        )
