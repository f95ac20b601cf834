"""``parasat people``: making accounts and inviting people from the command line."""

import json
from collections.abc import Sequence
from pathlib import Path

import click
from flask import current_app

from lms import clock
from lms.accounts import founding, inviting, resetting, roster
from lms.accounts.creating import create as make_account
from lms.accounts.email_rules import email_of
from lms.accounts.inviting import Outcome, Result
from lms.accounts.profiles import Profile
from lms.accounts.regions import REGIONS
from lms.accounts.roles import Jurisdiction
from lms.accounts.roster import Entry
from lms.accounts.wording import FILE_FAULTS, LINE_FAULTS, RESULTS
from lms.addresses import absolute
from lms.cli import with_app
from lms.config import LANGUAGES
from lms.db.session import database

LANGUAGE = click.option("--language", type=click.Choice(LANGUAGES), default="en")
REGION = click.option("--region", type=click.Choice(sorted(REGIONS)), help="Such as KZ-75.")
LAW = click.option("--jurisdiction", type=click.Choice([each.value for each in Jurisdiction]))


@click.group()
def people() -> None:
    """Make accounts, and invite people."""


@people.command()
@click.option("--name", required=True, help="As it is to stand on a certificate.")
@click.option("--email", help="Without one a sign-in name is made.")
@LANGUAGE
@REGION
@LAW
@click.option("--administrator", is_flag=True, help="One of the first two.")
@with_app
def create(
    name: str,
    email: str | None,
    language: str,
    region: str | None,
    jurisdiction: str | None,
    administrator: bool,
) -> None:
    """Make an account, and print a one-time link that sets its password."""
    law = Jurisdiction(jurisdiction) if jurisdiction else None
    profile = Profile(name, language, region, law)
    with database().writer.begin() as db:
        person = make_account(
            db, profile, email=_address(email), administrator=administrator, at=clock.now()
        )
        token = resetting.open_way(db, person.id, at=clock.now())
        sign_in = person.email or person.sign_in_name
    click.echo(f"{sign_in}: {absolute(f'/sign-in/new-password/{token}')}")


@people.command()
@click.argument("email", required=False)
@click.option("--name", help="Needed where there is no e-mail.")
@LANGUAGE
@REGION
@LAW
@click.option("--administrator", is_flag=True, help="Print a link for one of the first two.")
@with_app
def invite(
    email: str | None,
    name: str | None,
    language: str,
    region: str | None,
    jurisdiction: str | None,
    administrator: bool,
) -> None:
    """Invite one person: by mail, or without EMAIL by a code that is printed."""
    law = Jurisdiction(jurisdiction) if jurisdiction else None
    with database().writer.begin() as db:
        if administrator:
            settings = current_app.extensions["lms.settings"]
            click.echo(founding.founding_link(db, settings.base_url, at=clock.now()))
            return
        _require(email or name)
        entry = Entry(name, _address(email), language, region, law)
        outcome = inviting.invite(db, entry, by=None, at=clock.now())
    click.echo(" ".join(part for part in (str(RESULTS[outcome.result]), outcome.code) if part))


@people.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="The report for a machine.")
@with_app
def import_people(file: Path, as_json: bool) -> None:
    """Invite everybody in a CSV FILE, and say of each line what became of it."""
    lines = _read(file)
    with database().writer.begin() as db:
        outcomes = inviting.invite_all(db, lines, by=None, at=clock.now())
    report = [
        {
            "line": line.number,
            "text": line.text,
            "result": outcome.result.value,
            "code": outcome.code,
            "remedy": str(LINE_FAULTS[outcome.fault]) if outcome.fault else None,
        }
        for line, outcome in zip(lines, outcomes, strict=True)
    ]
    if as_json:
        click.echo(json.dumps(report, ensure_ascii=False))
    else:
        for row in report:
            parts = (row["line"], row["text"], row["result"], row["code"], row["remedy"])
            click.echo("\t".join(str(part) for part in parts if part))
    _conclude(outcomes)


def _conclude(outcomes: Sequence[Outcome]) -> None:
    refused = sum(outcome.result is Result.REFUSED for outcome in outcomes)
    if refused:
        raise click.ClickException(f"lines refused: {refused}; the others are invited")


def _require(told: str | None) -> None:
    if not told:
        raise click.UsageError("Give an EMAIL, or a --name for a code given by hand.")


def _read(file: Path) -> list[roster.Line]:
    try:
        return roster.read(file.read_bytes(), languages=LANGUAGES, regions=REGIONS)
    except roster.RosterError as unreadable:
        raise click.ClickException(str(FILE_FAULTS[unreadable.fault])) from unreadable


def _address(email: str | None) -> str | None:
    if not email:
        return None
    if (found := email_of(email)) is None:
        raise click.UsageError(f"{email} is no e-mail address.")
    return found
