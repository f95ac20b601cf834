"""Compile the catalogues whose text is newer: ``python -m translations``."""

from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po


def compile_catalogues(folder: Path) -> None:
    """Write a ``.mo`` beside each ``.po`` that is newer than it."""
    for text in sorted(folder.glob("*/LC_MESSAGES/messages.po")):
        compiled = text.with_suffix(".mo")
        if compiled.exists() and compiled.stat().st_mtime >= text.stat().st_mtime:
            continue
        with text.open("rb") as source:
            catalogue = read_po(source, locale=text.parts[-3])
        part = compiled.with_suffix(".part")
        with part.open("wb") as target:
            write_mo(target, catalogue)
        part.replace(compiled)


if __name__ == "__main__":
    compile_catalogues(Path(__file__).parent)
