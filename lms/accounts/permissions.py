"""Who may open which page: each view names its permission, and the shell asks it."""

from collections.abc import Callable
from typing import Any, TypeVar

from flask import Flask, request

from lms.accounts.current import Reader, reader
from lms.accounts.roles import Role
from lms.errors import NotAllowed, SignInNeeded
from lms.i18n import lazy_gettext as _l

Permission = Callable[[Reader | None], None]
"""Returns when the reader may go on; raises a refusal otherwise. None is a visitor."""

View = TypeVar("View", bound=Callable[..., object])


class RoleNeeded(NotAllowed):
    """The page is for people with another role."""

    message = _l("This page is for people with another role.")
    advice = _l("If you need it, ask an administrator to propose the role for you.")


def permits(permission: Permission) -> Callable[[View], View]:
    """Return a decorator that says who may open the view."""

    def mark(view: View) -> View:
        view.permission = permission  # type: ignore[attr-defined] # functions take attributes
        return view

    return mark


def anyone(_reader: Reader | None) -> None:
    """Let everyone in, visitors too."""


def signed_in(asking: Reader | None) -> None:
    """Let in whoever has signed in.

    :raises SignInNeeded: a visitor asks.
    """
    if asking is None:
        raise SignInNeeded


def holding(*roles: Role) -> Permission:
    """Return a permission for those who hold one of the roles."""

    def check(asking: Reader | None) -> None:
        """Let in whoever holds one of the roles.

        :raises NotAllowed: the reader holds none of them.
        :raises SignInNeeded: a visitor asks.
        """
        if asking is None:
            raise SignInNeeded
        if not asking.has(*roles):
            raise RoleNeeded

    return check


def check_request(app: Flask) -> None:
    """Ask the permission of the view that the request is for.

    :raises SignInNeeded: a visitor asks for a page of members.
    :raises NotAllowed: the reader lacks the role.
    """
    if request.endpoint is None:
        return
    view: Any = app.view_functions[request.endpoint]
    permission: Permission = view.permission
    permission(reader())


def unmarked(app: Flask) -> list[str]:
    """Return the endpoints whose view names no permission; the application must have none."""
    return sorted(
        name for name, view in app.view_functions.items() if not hasattr(view, "permission")
    )
