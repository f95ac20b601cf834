"""A course folder on disk: its files taken in, and put down again, byte for byte."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from courses.folder.problems import Kind, Problem

MAX_FILES = 1000
MAX_BYTES = 4 * 1024 * 1024
DEPTH = 2
"""A course has files, and folders of files; nothing below those."""


def take_in(folder: Path, report: list[Problem]) -> dict[str, bytes]:
    """Return every file of the folder by its path in it; report what cannot be taken.

    Links are refused rather than followed: a folder from elsewhere must not bring in a file
    of this machine. Names that begin with a dot are left behind, as desktops and editors
    scatter them.
    """
    if not folder.is_dir():
        report.append(Problem(".", 1, Kind.NO_FOLDER, {"folder": str(folder)}))
        return {}
    files: dict[str, bytes] = {}
    for path in _paths(folder, DEPTH):
        name = path.relative_to(folder).as_posix()
        if len(files) == MAX_FILES:
            report.append(Problem(".", 1, Kind.TOO_MANY_FILES, {"limit": str(MAX_FILES)}))
            break
        if path.is_symlink() or not path.is_file():
            report.append(Problem(name, 1, Kind.NOT_A_FILE))
        elif path.stat().st_size > MAX_BYTES:
            limit = str(MAX_BYTES // 1024 // 1024)
            report.append(Problem(name, 1, Kind.FILE_TOO_LARGE, {"limit": limit}))
        else:
            files[name] = path.read_bytes()
    return files


def put_down(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the files into the folder, which is made when it does not exist.

    The names were checked when the files came in (courses.folder.names).
    """
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _paths(folder: Path, depth: int) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name.startswith("."):
            continue
        if depth > 1 and path.is_dir() and not path.is_symlink():
            yield from _paths(path, depth - 1)
        else:
            yield path
