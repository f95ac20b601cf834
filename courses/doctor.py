"""Whether the courses that come with the platform are there, and as they came."""

from collections.abc import Iterator

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from courses import bundled
from courses.folder import disk
from courses.folder.names import COURSE_FILE
from courses.models import Course, Release
from courses.scope import Origin
from courses.stored_files import digest_of_manifest, manifest_of
from lms.feature import Finding
from lms.frontmatter import load_yaml

REMEDY = "run: parasat course import --library"


def check(db: Session) -> Iterator[Finding]:
    """Yield a finding for each course of the library."""
    for folder in bundled.folders():
        files = disk.take_in(folder, [])
        slug = str(load_yaml(files[COURSE_FILE].decode()).get("slug", folder.name))
        yield _finding(db, slug, digest_of_manifest(manifest_of(files)))


def _finding(db: Session, slug: str, digest: str) -> Finding:
    # In English, as all that the command line says.
    newest = db.scalar(
        select(Release)
        .join(Course, and_(Course.id == Release.course_id, Course.newest == Release.number))
        .where(Course.slug == slug)
    )
    if newest is None:
        return False, f"course {slug} is not imported; {REMEDY}"
    if newest.digest == digest:
        return True, f"course {slug} is imported"
    if newest.origin is Origin.STUDIO:
        # Trainers have changed it since, as they should; the folder is the older one.
        return True, f"course {slug} was changed in the studio"
    return False, f"course {slug} is older than the library; {REMEDY}"
