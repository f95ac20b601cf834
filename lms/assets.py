"""Static files: served with names that carry their digest, kept by browsers for ever."""

import gzip
import hashlib
import secrets
from collections.abc import Mapping
from pathlib import Path

import brotli
from flask import Flask
from whitenoise import WhiteNoise

IMMUTABLE = r"^.+\.[0-9a-f]{10}\.[a-z0-9]+$"
STATIC = Path(__file__).parent / "static"


def init_app(app: Flask, build_dir: Path) -> None:
    """Serve the static files under hashed names, compressed beforehand beside them."""
    names = build(STATIC, build_dir)
    app.jinja_env.globals["asset"] = lambda name: f"/static/{names[name]}"
    app.wsgi_app = WhiteNoise(  # type: ignore[method-assign] # the documented way to wrap
        app.wsgi_app,
        root=str(build_dir),
        prefix="static/",
        max_age=60,
        immutable_file_test=IMMUTABLE,
        allow_all_origins=False,
        charset="utf-8",
    )


def build(source: Path, target: Path) -> Mapping[str, str]:
    """Copy each file under a name with its digest, and compress the texts beside it.

    Returns the hashed name of each file. Files already there are left alone, so that several
    processes may start at once.
    """
    names = {}
    for path in sorted(p for p in source.rglob("*") if p.is_file()):
        content = path.read_bytes()
        name = path.relative_to(source)
        digest = hashlib.sha256(content).hexdigest()[:10]
        hashed = name.with_name(f"{path.stem}.{digest}{path.suffix}")
        names[name.as_posix()] = hashed.as_posix()
        _put(target / hashed, content)
    return names


def _put(path: Path, content: bytes) -> None:
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    for extra, compressed in _compressed(path, content).items():
        _write(path.with_name(path.name + extra), compressed)
    _write(path, content)


def _compressed(path: Path, content: bytes) -> Mapping[str, bytes]:
    if path.suffix not in {".css", ".js", ".svg", ".json", ".txt"}:
        return {}
    return {
        ".br": brotli.compress(content, quality=11),
        ".gz": gzip.compress(content, 9, mtime=0),
    }


def _write(path: Path, content: bytes) -> None:
    # Written aside and moved, so that another process never serves half a file.
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    part.write_bytes(content)
    part.replace(path)
