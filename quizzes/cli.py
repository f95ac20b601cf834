"""``parasat quiz``: look through the texts of quizzes."""

import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click
from flask_babel import force_locale

from lms.cli import with_app
from lms.frontmatter import FrontMatterError, load_yaml
from quizzes.problems import Problem
from quizzes.text.document import check_quiz, check_translation, read_quiz, read_translation
from quizzes.text.wording import problem_sentence

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
NAME = re.compile(r"(?P<key>.+)\.(?P<language>[a-z]{2})\.md")
OPERATORS = "en"
"""The language of the command line."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem with the file it is in."""

    path: Path
    problem: Problem

    @property
    def line(self) -> str:
        """The finding on one line, as compilers tell them."""
        return f"{self.path}:{self.problem.line}: {problem_sentence(self.problem)}"

    def as_json(self) -> dict[str, object]:
        """Return the finding for machines."""
        return {
            "file": str(self.path),
            "line": self.problem.line,
            "fault": self.problem.fault.name.lower().replace("_", "-"),
            "sentence": problem_sentence(self.problem),
            "serious": self.problem.serious,
        }


@click.group()
def quiz() -> None:
    """Look after quizzes."""


@quiz.command("check")
@click.argument("files", nargs=-1, required=True, type=FILE)
@click.option("--json", "as_json", is_flag=True, help="Write a list for machines.")
@with_app
def check(files: Sequence[Path], *, as_json: bool) -> None:
    """Name every fault of the quiz texts FILES, with line and remedy.

    A file beside another of the same name in the source language is read as its translation.
    """
    with force_locale(OPERATORS):
        found = [finding for path in files for finding in findings(path)]
        if as_json:
            click.echo(json.dumps([one.as_json() for one in found], indent=2))
        else:
            for one in found:
                click.echo(one.line, err=one.problem.serious)
    if any(one.problem.serious for one in found):
        sys.exit(1)
    if not as_json:
        click.echo(f"no faults in {len(files)} files" if not found else "nothing serious")


def findings(path: Path) -> Iterator[Finding]:
    """Yield what is wrong with one file."""
    original = _original(path)
    quiz_read = read_quiz((original or path).read_text("utf-8", "replace"))
    if original is None:
        problems = check_quiz(quiz_read)
    else:
        translation = read_translation(path.read_text("utf-8", "replace"))
        problems = check_translation(translation, quiz_read)
    yield from (Finding(path, problem) for problem in problems)


def _original(path: Path) -> Path | None:
    """Return the file that this one translates; None where it stands for itself."""
    name = NAME.fullmatch(path.name)
    if name is None:
        return None
    original = path.with_name(f"{name['key']}.{_source_language(path)}.md")
    return original if original != path and original.is_file() else None


def _source_language(path: Path) -> str:
    course = path.resolve().parent.parent / "course.yaml"
    try:
        return str(load_yaml(course.read_text("utf-8")).get("source_language", "en"))
    except (OSError, UnicodeDecodeError, FrontMatterError):
        return "en"
