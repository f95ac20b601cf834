"""The application factory: the shell and the features it is given."""

from collections.abc import Callable, Sequence
from functools import cache, partial

from flask import Flask, request, url_for
from flask_compress import Compress
from werkzeug.middleware.proxy_fix import ProxyFix

from lms import (
    about,
    assets,
    error_pages,
    health,
    languages,
    logs,
    requests,
    styleguide,
)
from lms.accounts import current
from lms.accounts import feature as accounts
from lms.accounts.permissions import unmarked
from lms.config import Settings
from lms.db import session as db
from lms.db.engine import make_engine
from lms.feature import Feature, NavigationItem
from lms.i18n import ngettext
from lms.security import headers


class Unguarded(Exception):  # noqa: N818 - a fault of the composition, told at start
    """A view names no permission, so the application must not start."""


def create_app(settings: Settings, features: Sequence[Feature]) -> Flask:
    """Build the application out of the shell and the features it is given.

    :raises Unguarded: a view of a feature says not who may open it.
    """
    app = requests.Application("lms", static_folder=None)
    _configure(app, settings)
    db.init_app(app, make_engine(settings.database_url))
    for part in (logs, error_pages):
        part.init_app(app)
    current.init_app(app)
    requests.init_app(app, settings)
    languages.init_app(app, settings)
    headers.init_app(app, settings)
    health.init_app(app, settings)
    Compress(app)
    assets.init_app(app, settings.data_dir / "static")
    _compose(app, (accounts.feature(), *features))
    app.register_blueprint(about.blueprint)
    if settings.debug:
        app.register_blueprint(styleguide.blueprint)
    if missing := unmarked(app):
        raise Unguarded(", ".join(missing))
    return app


def _configure(app: Flask, settings: Settings) -> None:
    app.extensions["lms.settings"] = settings
    app.secret_key = settings.secret_key
    app.permanent_session_lifetime = settings.session_lifetime
    app.config.update(
        SESSION_COOKIE_NAME="__Host-parasat" if settings.secure else "parasat",
        SESSION_COOKIE_SECURE=settings.secure,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        # It is sent again when the session is noted as seen (lms.accounts.seen), not each time.
        SESSION_REFRESH_EACH_REQUEST=False,
        COMPRESS_ALGORITHM=["br", "gzip"],
        COMPRESS_BR_LEVEL=5,
        COMPRESS_MIN_SIZE=500,
    )
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    if settings.proxies:
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign] # the documented way to wrap
            app.wsgi_app, *([settings.proxies] * 4)
        )


def _compose(app: Flask, features: Sequence[Feature]) -> None:
    app.extensions["lms.features"] = tuple(features)
    app.extensions["lms.provided"] = {
        type(part): part for feature in features for part in feature.provides
    }
    for blueprint in (b for feature in features for b in feature.blueprints):
        app.register_blueprint(blueprint)
    items = sorted((i for f in features for i in f.navigation), key=lambda item: item.order)
    app.jinja_env.globals["_n"] = ngettext
    app.context_processor(lambda: {"reader": current.reader()})
    # Called by the layout alone: a part of a page that is rendered by itself needs none of it.
    app.add_template_global(partial(_navigation, items, cache(url_for)), "navigation")


def _navigation(
    items: Sequence[NavigationItem], address: Callable[[str], str]
) -> list[dict[str, object]]:
    asking = current.reader()
    here = (request.endpoint or "").partition(".")[0]
    return [
        {
            "label": item.label,
            "url": address(item.endpoint),
            "current": here == item.endpoint.partition(".")[0],
        }
        for item in items
        if item.shown_to(asking)
    ]
