"""Why the platform may decline a request. No HTTP here: see lms.error_pages."""

from collections.abc import Callable, Mapping
from typing import ClassVar

from flask_babel import LazyString
from sqlalchemy.orm import Session

from lms.i18n import lazy_gettext as _l


class Refusal(Exception):  # noqa: N818 - a refusal is an outcome of the product, not an error
    """A request that was understood and declined by a rule of the product.

    ``message`` is a whole sentence for the reader, translated when it is shown. ``advice`` says
    what to do next. ``rule`` names the rule and its source (``P-12``, ``¶10``); None where no
    rule of the domain is behind it.
    """

    message: ClassVar[str | LazyString] = ""
    advice: ClassVar[str | LazyString] = ""
    rule: ClassVar[str | None] = None
    page: ClassVar[str] = "errors/refusal.html"
    """The template that shows it; one of its own where the reader has something to choose."""

    def __init__(
        self, *, leaving: Callable[[Session], object] | None = None, **values: object
    ) -> None:
        """Remember the values of the sentence, and what must outlive the refusal.

        ``leaving`` writes the record that stays although the request is rolled back: a
        refused try, a failed sign-in. It is called afterwards, in a transaction of its own.
        """
        super().__init__(type(self).__name__)
        self.values: Mapping[str, object] = values
        self.leaving = leaving

    def __str__(self) -> str:
        return str(self.message) % self.values if self.values else str(self.message)


class NotFound(Refusal):
    """The thing does not exist, or this person may not know that it does."""


class NotAllowed(Refusal):
    """The thing exists, and this person may not do that to it."""


class Conflict(Refusal):
    """The thing is not in a state in which that can be done."""


class Invalid(Refusal):
    """What was sent cannot be read as what was asked for."""


class TooMany(Refusal):
    """The same door was tried too often; ``seconds`` says when it opens again."""


class SignInNeeded(Refusal):
    """Only a signed-in person may go on; the page sought is offered again afterwards."""

    message = _l("You are not signed in, or your session has ended.")
    advice = _l("Copy what you typed, sign in, and send it again.")
