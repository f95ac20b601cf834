"""``parasat course``: check, import and export course folders."""

import json
import sys
from collections.abc import Callable, Iterable
from functools import wraps
from pathlib import Path
from typing import Any

import click
from flask_babel import force_locale

from courses import bundled, checking, queries, refreshing, stored_files
from courses.errors import CannotExport
from courses.folder import disk
from courses.folder.problems import Problem
from courses.folder.wording import sentence
from courses.importing import import_folder
from courses.quiz_part import QuizPart
from lms import clock
from lms.cli import with_app
from lms.db.session import database
from lms.feature import provided

FOLDER = click.Path(path_type=Path)
OPERATORS = "en"
"""The language of the command line."""


def in_english(function: Callable[..., None]) -> Callable[..., None]:
    """Run a command with the sentences of the pages in the language of the command line."""

    @wraps(function)
    def run(*args: Any, **options: Any) -> None:
        with force_locale(OPERATORS):
            function(*args, **options)

    return run


@click.group()
def course() -> None:
    """Look after courses."""


@course.command("check")
@click.argument("path", type=FOLDER)
@click.option("--json", "as_json", is_flag=True, help="Write a list for machines.")
@with_app
@in_english
def check(path: Path, *, as_json: bool) -> None:
    """Name every fault of the course folder PATH, with file, line and remedy."""
    found = checking.check_folder(path, provided(QuizPart))
    if as_json:
        click.echo(json.dumps([_as_json(problem) for problem in found.problems], indent=2))
    else:
        for problem in found.problems:
            click.echo(checking.line(problem), err=problem.serious)
    if found.usable is None:
        sys.exit(1)
    if not as_json:
        click.echo(f"{path}: no faults")


@course.command("import")
@click.argument("path", type=FOLDER, required=False)
@click.option("--library", is_flag=True, help="Import the courses that came along.")
@with_app
@in_english
def import_(path: Path | None, *, library: bool) -> None:
    """Make the course folder PATH the newest release of its course.

    A folder that is the newest release already makes nothing new.
    """
    for folder in _asked_for(path, library):
        made = import_folder(database().writer, folder, provided(QuizPart), at=clock.now())
        state = "imported" if made.new else "unchanged"
        click.echo(f"{made.slug}: release {made.number} {state}")


@course.command("export")
@click.argument("slug")
@click.argument("folder", type=FOLDER)
@with_app
@in_english
def export(slug: str, folder: Path) -> None:
    """Write the newest release of the course SLUG into FOLDER, byte for byte."""
    _need_empty(folder)
    with database().reader() as db:
        release = queries.find(db, slug, None).release
        files = stored_files.files_of(db, release.manifest)
    disk.put_down(folder, files)
    click.echo(f"{slug}: release {release.number} is in {folder}")


@course.command("render")
@with_app
@in_english
def render() -> None:
    """Render every lesson anew, as after an upgrade that changes how texts are shown."""
    with database().reader() as db:
        ids = refreshing.release_ids(db)
    part = provided(QuizPart)
    changed = sum(
        refreshing.refresh(database().reader, database().writer, each, part) for each in ids
    )
    click.echo(f"releases: {len(ids)}, texts that changed: {changed}")


def _asked_for(path: Path | None, library: bool) -> Iterable[Path]:
    if library == (path is not None):
        raise click.UsageError("name either a folder or --library")
    return bundled.folders() if path is None else [path]


def _need_empty(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CannotExport(folder=folder)


def _as_json(problem: Problem) -> dict[str, object]:
    return {
        "file": problem.path,
        "line": problem.line,
        "fault": problem.kind.value,
        "serious": problem.serious,
        "sentence": sentence(problem),
    }
