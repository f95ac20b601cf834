"""Which language the reader gets, and how dates and sizes are written in it."""

from datetime import date, datetime
from functools import lru_cache
from importlib.resources import files
from typing import Any
from urllib.parse import quote, urlencode

from babel import Locale
from babel.core import negotiate_locale
from babel.dates import format_date, format_datetime
from babel.numbers import format_decimal
from flask import Flask, Response, has_request_context, request, session
from flask_babel import Babel, get_locale

from lms.accounts.current import reader
from lms.config import Settings
from lms.i18n import gettext as _
from lms.i18n import on_page

KILOBYTE, MEGABYTE = 1024, 1024 * 1024
COOKIE = "lang"
COOKIE_AGE = 365 * 24 * 3600
ENGLISH = Locale("en", "GB")
AUTONYMS = {
    "kk": ("Қазақша", "Қаз"),
    "ky": ("Кыргызча", "Кыр"),
    "ru": ("Русский", "Рус"),
    "en": ("English", "Eng"),
}
"""Each language in its own words, in full and short; never translated (domain 4.2)."""


def language() -> str:
    """Return the language of the present request, or English outside of one."""
    locale = get_locale()
    return locale.language if locale else "en"


def init_app(app: Flask, settings: Settings) -> None:
    """Choose the language by ``?lang=``, the person's choice, a cookie, then the browser."""
    # A plain "translations" would be looked for inside lms/, the root of the application.
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = str(files("translations"))
    app.config["BABEL_DEFAULT_TIMEZONE"] = settings.timezone.key
    Babel(app, locale_selector=lambda: _chosen(settings.languages))
    app.jinja_env.globals["_"] = on_page
    app.after_request(lambda response: _remember(response, settings))
    app.add_template_filter(lambda value: day(value, settings), "day")
    app.add_template_filter(lambda value: moment(value, settings), "moment")
    app.add_template_filter(size, "size")
    app.context_processor(lambda: {"locale": get_locale(), "languages": _switch()})


def day(value: date | datetime, settings: Settings) -> str:
    """Write a day as the reader's language writes it, in the community's time zone."""
    if isinstance(value, datetime):
        value = value.astimezone(settings.timezone).date()
    return _day(value, language())


@lru_cache(maxsize=4096)
def _day(value: date, code: str) -> str:
    # Kept: a list holds the same few days over and over, and the library reads its pattern anew
    # for each.
    return format_date(value, format="long", locale=_locale_of(code))


def moment(value: datetime, settings: Settings) -> str:
    """Write a moment with its zone, in the community's time zone."""
    local = value.astimezone(settings.timezone)
    clock_time = format_datetime(local, format="HH:mm (ZZZZ)", locale=_locale())
    return f"{day(local, settings)}, {clock_time}"


def size(value: int) -> str:
    """Write a number of bytes in kilobytes or megabytes."""
    small = value < MEGABYTE
    shown = format_decimal(
        value / (KILOBYTE if small else MEGABYTE), format="#,##0.#", locale=_locale()
    )
    return _("%(size)s KB", size=shown) if small else _("%(size)s MB", size=shown)


def _locale() -> Locale:
    return _locale_of(language())


def _locale_of(code: str) -> Locale:
    # Day before month, as in the other three languages and on the certificate.
    return ENGLISH if code == "en" else Locale(code)


def _asked(languages: tuple[str, ...]) -> str | None:
    asked = request.args.get("lang", "")
    return asked if asked in languages else None


def _chosen(languages: tuple[str, ...]) -> str:
    if not has_request_context():
        # The worker and the command line: letters name the language of whom they go to.
        return languages[0]
    if asked := _asked(languages):
        return asked
    if (remembered := session.get("language")) in languages:
        return str(remembered)
    if (found := reader()) and found.language in languages:
        return found.language
    # Not accept_languages.best_match: for "kk-KZ, en;q=0.5" it prefers the exact "en".
    wanted = [request.cookies.get(COOKIE, ""), *request.accept_languages.values()]
    return negotiate_locale(wanted, languages, sep="-") or languages[0]


def _remember(response: Response, settings: Settings) -> Response:
    if asked := _asked(settings.languages):
        response.set_cookie(
            COOKIE,
            asked,
            max_age=COOKIE_AGE,
            secure=settings.secure,
            samesite="Lax",
            httponly=True,
        )
        if reader():
            # Someone who signed in with another language switches for this visit.
            session["language"] = asked
    return response


def _switch() -> list[tuple[str, str, str, str]]:
    """Return code, autonym, short name and address of each language, keeping the place."""
    kept: list[tuple[str, Any]] = [
        (key, value) for key, value in request.args.items(multi=True) if key != "lang"
    ]
    # Quoted, and with one stroke at its beginning: with two, or with a backslash behind it, it
    # would name another host. It is what was typed, where no page stands.
    path = "/" + quote(request.path.lstrip("/"))
    before = f"{path}?{urlencode(kept)}&" if kept else f"{path}?"
    return [(code, *names, f"{before}lang={code}") for code, names in AUTONYMS.items()]
