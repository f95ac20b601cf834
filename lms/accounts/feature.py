"""What accounts give to the shell."""

from lms.accounts import inviting, joining, own_data, resetting, sweeping, views
from lms.accounts.cli import people
from lms.feature import Feature
from lms.jobs import queries as jobs
from lms.serving import COMMANDS


def feature() -> Feature:
    """Offer accounts, and the shell's own commands and checks."""
    return Feature(
        "accounts",
        (views.blueprint,),
        commands=(*COMMANDS, people),
        jobs={each.KIND: each.answer for each in (joining, inviting, resetting)},
        ticks=(sweeping.sweep,),
        checks=(jobs.check,),
        own_data=own_data.of_accounts,
    )
