"""Pages of accounts: one blueprint, a module for each subject."""

from lms.accounts.views import (
    account,
    administration,
    inviting,
    joining,
    leaving,
    roles,
    signing_in,
)
from lms.accounts.views.blueprint import blueprint

PAGES = (joining, signing_in, account, leaving, inviting, administration, roles)
"""The modules whose views stand on the blueprint."""

__all__ = ["PAGES", "blueprint"]
