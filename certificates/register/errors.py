"""Why the register declines a request."""

from lms.errors import NotFound
from lms.i18n import lazy_gettext as _l


class Mistyped(NotFound):
    """The check character of a number does not fit the others."""

    message = _l("This number holds a slip: its last character does not fit the others.")
    advice = _l(
        "Compare it with the certificate, character by character. The last one is made from "
        "the others, so that a slip is noticed before anything is looked up."
    )
    rule = "P-45"


class NotANumber(NotFound):
    """What was given has not the form of a number."""

    message = _l("This is not the number of a certificate.")
    advice = _l("A number looks like this: PRS-XXXX-XXXX-XXXX-C.")
    rule = "P-45"


class FileNotMade(NotFound):
    """The worker has not made the file yet."""

    message = _l("This file is not made yet.")
    advice = _l(
        "It is ready a minute or two after it was asked for, on the page of your certificates."
    )
