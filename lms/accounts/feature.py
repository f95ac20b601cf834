"""What accounts give to the shell."""

from lms.accounts import views
from lms.feature import Feature
from lms.jobs import queries as jobs
from lms.serving import COMMANDS


def feature() -> Feature:
    """Offer accounts, and the shell's own commands and checks."""
    return Feature("accounts", (views.blueprint,), commands=COMMANDS, checks=(jobs.check,))
