"""What the reader's browser keeps: the token of the session, and nothing about the person."""

from flask import session
from flask_login import login_user, logout_user

from lms.accounts.current import Reader


def remember(reader: Reader) -> None:
    """Sign the browser in. What it held for a visitor is dropped, its language included.

    The form token goes too, so that a page filled in before cannot be sent by whoever is
    signed in now.
    """
    session.clear()
    session.permanent = True
    login_user(reader)


def forget() -> None:
    """Sign the browser out."""
    logout_user()
    session.clear()
