"""Composition root: the only module that knows every feature.

Arrows run one way, lms <- courses <- quizzes <- certificates; what an earlier package needs
from a later one is handed over here, as an argument, and imported nowhere.
"""

from flask import Flask
from sqlalchemy import MetaData

import certificates
import courses
import quizzes
from lms import logs
from lms.accounts import feature as accounts
from lms.app import create_app
from lms.cli import make_cli
from lms.config import Settings
from lms.db.base import Base

FEATURES = (
    courses.feature(requirement_sources=(quizzes.required_quizzes,), quiz_part=quizzes.part()),
    quizzes.feature(after_pass=(certificates.issue_for_attempt,)),
    certificates.feature(),
)


def build(settings: Settings | None = None) -> Flask:
    """Build the whole application: ``gunicorn 'wsgi:build()'``.

    Without settings it is a process that serves: it reads them from the environment, and logs.
    """
    if settings is None:
        logs.configure()
        settings = Settings.from_env()
    return create_app(settings, FEATURES)


def metadata() -> MetaData:
    """Return the tables of every feature; the features above have imported their models."""
    return Base.metadata


cli = make_cli(
    build,
    [command for feature in (accounts.feature(), *FEATURES) for command in feature.commands],
)

if __name__ == "__main__":
    cli()
