"""Where the images of a course are served."""

import hashlib
from collections.abc import Mapping
from pathlib import PurePosixPath

from lms.markdown.page import MediaUrl

LONGEST_DIGEST = 64


def digest_of(content: bytes) -> str:
    """Return the name under which a file is stored: its SHA-256, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def address(slug: str, digest: str, path: str) -> str:
    """Return the address of an image, which changes whenever its content does.

    Not made by ``url_for``: releases are also made by the command line, where no request
    tells it the host.
    """
    return f"/courses/{slug}/media/{digest}/{PurePosixPath(path).name}"


def addresses(slug: str, files: Mapping[str, bytes]) -> MediaUrl:
    """Return what finds the address of an image of a course by its path in the folder."""

    def find(path: str) -> str | None:
        content = files.get(path)
        return None if content is None else address(slug, digest_of(content), path)

    return find
