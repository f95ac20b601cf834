"""Sentences about certificates that go out of the platform."""

from flask_babel import LazyString, force_locale

from lms.accounts.letters import Letter
from lms.config import LANGUAGES
from lms.i18n import lazy_gettext as _l

ON_THE_DAY = _l("valid on the day of issue")
"""The standing that is printed: the paper cannot know of a later day."""

ISSUED = Letter(
    _l("Your certificate"),
    (
        _l("Congratulations, %(name)s!"),
        _l("You have been given this certificate: %(title)s"),
        _l("Number: %(number)s"),
        _l("Valid until the end of this day: %(last_day)s"),
        _l("Your certificates, with a PDF to print: %(mine)s"),
        _l("Anyone can check this certificate here: %(verify)s"),
        _l(
            "Community certificate. Not a state licence, not required by law for "
            "anti-corruption monitoring, not accredited."
        ),
    ),
)


def in_all(text: LazyString) -> dict[str, str]:
    """Return the sentence in every language of the platform, by code."""
    said = {}
    for language in LANGUAGES:
        with force_locale(language):
            said[language] = str(text)
    return said
