"""The files of releases: kept once each, found by their digest."""

import json
from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from courses.errors import NoSuchImage
from courses.folder.names import media_type
from courses.media import digest_of
from courses.models import StoredFile


def manifest_of(files: Mapping[str, bytes]) -> dict[str, str]:
    """Return the digest of each file by its path."""
    return {path: digest_of(content) for path, content in sorted(files.items())}


def digest_of_manifest(manifest: Mapping[str, str]) -> str:
    """Return one digest for all the files: equal folders have equal ones."""
    return digest_of(json.dumps(manifest, sort_keys=True).encode())


def store(db: Session, files: Mapping[str, bytes]) -> dict[str, str]:
    """Keep the files that are not kept yet, and return the manifest of all."""
    manifest = manifest_of(files)
    asked = select(StoredFile.digest).where(StoredFile.digest.in_(set(manifest.values())))
    kept = set(db.scalars(asked))
    for path, digest in manifest.items():
        if digest not in kept:
            kept.add(digest)
            content, kind = files[path], media_type(path)
            db.add(StoredFile(digest=digest, content=content, media_type=kind))
    db.flush()
    return manifest


def files_of(db: Session, manifest: Mapping[str, str]) -> dict[str, bytes]:
    """Return the files of a manifest by their paths."""
    found = select(StoredFile.digest, StoredFile.content)
    rows = db.execute(found.where(StoredFile.digest.in_(set(manifest.values()))))
    contents = dict(rows.all())
    return {path: contents[digest] for path, digest in manifest.items()}


def image(db: Session, digest: str) -> tuple[str, bytes]:
    """Return the media type and the content of an image.

    :raises NoSuchImage: no image is stored under that digest. A text never is one: the files
        of quizzes, which hold their keys, are stored beside the images.
    """
    found = db.execute(
        select(StoredFile.media_type, StoredFile.content).where(
            StoredFile.digest == digest, StoredFile.media_type.is_not(None)
        )
    ).one_or_none()
    if found is None or found.media_type is None:
        raise NoSuchImage
    return found.media_type, found.content
