"""The letters that accounts send, each in the language of whom it goes to."""

from dataclasses import dataclass
from datetime import datetime

from flask_babel import LazyString, force_locale
from sqlalchemy.orm import Session

from lms.i18n import lazy_gettext as _l
from lms.mail import outbox


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter in paragraphs; its blanks are filled when it is sent."""

    subject: LazyString
    paragraphs: tuple[LazyString, ...]


HELLO = _l("Hello!")
IGNORE = _l("If you did not ask for this, do nothing: without the link nothing happens.")

JOIN = Letter(
    _l("Your link to join Parasat"),
    (
        HELLO,
        _l("Open this link to choose your name and password: %(link)s"),
        _l("The link works once, and for two days."),
        IGNORE,
    ),
)
MEMBER_ALREADY = Letter(
    _l("You have an account at Parasat already"),
    (
        HELLO,
        _l("Somebody, probably you, asked to join Parasat with this address."),
        _l("You have an account already. Sign in here: %(link)s"),
        _l("On that page you can also ask for a new password."),
    ),
)
INVITED = Letter(
    _l("Invitation to Parasat"),
    (
        HELLO,
        _l("You are invited to Parasat, where people learn to watch public procurement."),
        _l("Open this link to choose your name and password: %(link)s"),
        _l("The link works once, and for 30 days."),
        _l("If you do not want to join, do nothing: your address is then forgotten."),
    ),
)
RESET = Letter(
    _l("Your link to a new password"),
    (
        HELLO,
        _l("Open this link to choose a new password for Parasat: %(link)s"),
        _l("The link works once, and for one hour."),
        IGNORE,
    ),
)
PASSWORD_CHANGED = Letter(
    _l("Your password was changed"),
    (
        HELLO,
        _l("The password of your account at Parasat was changed a moment ago."),
        _l("If that was not you, ask for a new password at once: %(link)s"),
    ),
)
EMAIL_OLD = Letter(
    _l("Confirm that your e-mail changes"),
    (
        HELLO,
        _l("Somebody, probably you, asked to change the e-mail of your account at Parasat."),
        _l("If it was you, confirm it here: %(link)s"),
        _l("The new address must be confirmed too. The link works for two days."),
        _l("If it was not you, do nothing here, and change your password."),
    ),
)
EMAIL_NEW = Letter(
    _l("Confirm your new e-mail"),
    (
        HELLO,
        _l("Confirm here that this is to be the address of your account: %(link)s"),
        _l("The present address must be confirmed too. The link works for two days."),
        IGNORE,
    ),
)
EMAIL_IN_USE = Letter(
    _l("Somebody wanted to use your e-mail"),
    (
        HELLO,
        _l("Another account at Parasat asked to use this address, which is yours already."),
        _l("Nothing has changed. If both accounts are yours, sign in to this one: %(link)s"),
    ),
)
CLOSED = Letter(
    _l("Your account is closed"),
    (
        HELLO,
        _l("Your account at Parasat was closed a moment ago, as you asked."),
        _l("This is the last letter. What was kept and what was erased: %(link)s"),
    ),
)


def send(
    db: Session, letter: Letter, *, to: str, language: str, at: datetime, **blanks: str
) -> None:
    """Ask for the letter in that language, in the caller's transaction.

    :param blanks: what the paragraphs leave open, such as ``link``.
    """
    filled = {**blanks, "link": f"\n{blanks.get('link', '')}"}
    with force_locale(language):
        subject = str(letter.subject)
        texts = [str(text) % filled for text in letter.paragraphs]
    # On a line of its own, a link is neither broken by mail nor joined to a full stop.
    body = "\n\n".join(text.replace(" \n", "\n") for text in texts)
    outbox.send(db, to=to, subject=subject, body=f"{body}\n", at=at)
