"""The courses that come with the platform."""

from collections.abc import Iterator
from pathlib import Path

from courses.folder.names import COURSE_FILE

LIBRARY = Path(__file__).parent / "library"


def folders() -> Iterator[Path]:
    """Yield the folder of each course of the library, in the order of their names."""
    yield from sorted(path.parent for path in LIBRARY.glob(f"*/{COURSE_FILE}"))
