"""Every setting of the platform, typed and read once."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

LANGUAGES = ("en", "ru", "kk", "ky")
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
MINIMAL_SECRET = 16


class BadSetting(Exception):  # noqa: N818 - named for what the operator reads
    """A setting is absent or cannot be read; the process must not start."""

    def __init__(self, name: str, expected: str) -> None:
        super().__init__(f"{name}: expected {expected}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Settings of one running process. Durations are timedeltas, sizes are bytes.

    ``smtp_url`` of None writes messages as files under the data directory. ``metrics_token``
    of None keeps ``/metrics`` closed. ``proxies`` counts the trusted proxies in front.
    """

    secret_key: str = field(repr=False)
    database_url: str = field(repr=False)
    base_url: str
    data_dir: Path
    smtp_url: str | None = field(default=None, repr=False)
    redis_url: str | None = field(default=None, repr=False)
    metrics_token: str | None = field(default=None, repr=False)
    mail_from: str = "no-reply@localhost"
    community: str = "Parasat"
    timezone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Asia/Almaty"))
    proxies: int = 0
    debug: bool = False
    session_lifetime: timedelta = timedelta(days=30)
    upload_limit: int = 12 * 1024 * 1024
    form_limit: int = 2 * 1024 * 1024
    languages: tuple[str, ...] = LANGUAGES

    @property
    def secure(self) -> bool:
        """Tell whether readers come over TLS, from the base address."""
        return self.base_url.startswith("https://")

    @property
    def demo(self) -> bool:
        """Tell whether this is a machine of one's own, whose certificates are marked DEMO."""
        return urlsplit(self.base_url).hostname in LOOPBACK

    @classmethod
    def from_env(cls, env: Mapping[str, str] = os.environ) -> Self:
        """Read the settings from the environment.

        :raises BadSetting: a required variable is absent or one cannot be read.
        """
        base_url = _required(env, "PARASAT_BASE_URL", "an address, https://parasat.example")
        if urlsplit(base_url).scheme not in {"http", "https"}:
            raise BadSetting(
                "PARASAT_BASE_URL", "an address that begins with http:// or https://"
            )
        secret = _required(env, "PARASAT_SECRET_KEY", "a random text of 32 letters or more")
        if len(secret) < MINIMAL_SECRET:
            raise BadSetting("PARASAT_SECRET_KEY", "a random text of 32 letters or more")
        return cls(
            secret_key=secret,
            database_url=_required(
                env, "PARASAT_DATABASE_URL", "sqlite:///FILE or postgresql://USER@HOST/NAME"
            ),
            base_url=base_url.rstrip("/"),
            data_dir=Path(_required(env, "PARASAT_DATA_DIR", "a folder to keep files in")),
            smtp_url=env.get("PARASAT_SMTP_URL") or None,
            redis_url=env.get("PARASAT_REDIS_URL") or None,
            metrics_token=env.get("PARASAT_METRICS_TOKEN") or None,
            mail_from=env.get("PARASAT_MAIL_FROM", "no-reply@localhost"),
            community=env.get("PARASAT_COMMUNITY", "Parasat"),
            timezone=_zone(env.get("PARASAT_TIMEZONE", "Asia/Almaty")),
            proxies=_count(env, "PARASAT_PROXIES", 0),
            debug=_flag(env, "PARASAT_DEBUG"),
            session_lifetime=timedelta(days=_count(env, "PARASAT_SESSION_DAYS", 30)),
            upload_limit=1024 * 1024 * _count(env, "PARASAT_UPLOAD_MB", 12),
        )


def _required(env: Mapping[str, str], name: str, expected: str) -> str:
    if not env.get(name):
        raise BadSetting(name, expected)
    return env[name]


def _count(env: Mapping[str, str], name: str, default: int) -> int:
    text = env.get(name, str(default))
    if not text.isdecimal():
        raise BadSetting(name, "a whole number, zero or more")
    return int(text)


def _flag(env: Mapping[str, str], name: str) -> bool:
    text = env.get(name, "0")
    if text not in {"0", "1"}:
        raise BadSetting(name, "0 or 1")
    return text == "1"


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise BadSetting("PARASAT_TIMEZONE", "a time zone such as Asia/Almaty") from error
