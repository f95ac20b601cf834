"""``parasat demo``: fill a database with fictional people."""

import json
from dataclasses import asdict

import click
from flask import current_app

from certificates.demo import cast, filling
from lms import clock
from lms.cli import with_app
from lms.config import Settings
from lms.db.session import database
from quizzes.attempts.passing import passing


@click.command(help="Fill the database with fictional people; print an account for each role.")
@click.option("--people", default=300, show_default=True, help="How many members to make.")
@click.option("--json", "as_json", is_flag=True, help="For a machine to read.")
@with_app
def demo(people: int, as_json: bool) -> None:
    """Fill the database with fictional people; print an account for each role.

    :raises click.ClickException: a mail server is set, and they would get real mail.
    """
    settings: Settings = current_app.extensions["lms.settings"]
    if settings.smtp_url is not None:
        raise click.ClickException("a mail server is set; fictional people get no real mail")
    made = filling.fill(database().writer, people, passing(), at=clock.now())
    addresses = [f"{settings.base_url}{address}" for address in made]
    if as_json:
        shown = {"accounts": [asdict(one) for one in cast.accounts()], "addresses": addresses}
        click.echo(json.dumps(shown, ensure_ascii=False, indent=1))
        return
    click.echo(f"{people} fictional people. Everyone signs in with: {cast.PASSWORD}")
    for one in cast.accounts():
        click.echo(f"  {one.role:<22} {one.sign_in:<50} {one.name}")
    click.echo("Worth opening:")
    for address in addresses:
        click.echo(f"  {address}")
