"""Look after the catalogues: ``python -m translations [compile|update|missing]``."""

import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

FOLDER = Path(__file__).parent
ROOT = FOLDER.parent
LANGUAGES = ("ru", "kk", "ky")
ONE_AND_MANY = (1, 2)
MARKS = {
    "_": None,
    "_l": None,
    "_n": ONE_AND_MANY,
    "ngettext": ONE_AND_MANY,
    "lazy_ngettext": ONE_AND_MANY,
}
METHODS = [
    ("tests/**", "ignore"),
    ("build/**", "ignore"),
    ("**.py", "python"),
    ("**/templates/**.html", "jinja2"),
]
OPTIONS = {"**/templates/**.html": {"trimmed": "true", "silent": "false"}}


def source() -> Catalog:
    """Return every sentence that the code and the templates mark for translation."""
    catalogue = Catalog()
    found = extract_from_dir(
        ROOT,
        METHODS,
        OPTIONS,
        keywords=MARKS,
        comment_tags=("Translators:",),
        strip_comment_tags=True,
        directory_filter=lambda folder: not Path(folder).name.startswith((".", "__")),
    )
    for _file, _line, message, comments, context in found:
        catalogue.add(message, auto_comments=comments, context=context)
    return catalogue


def path_of(language: str) -> Path:
    """Return where the catalogue of a language stands."""
    return FOLDER / language / "LC_MESSAGES" / "messages.po"


def read(language: str) -> Catalog:
    """Return the catalogue of a language, empty if there is none yet."""
    path = path_of(language)
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as text:
        return read_po(text, locale=language)


def compile_all() -> None:
    """Write a ``.mo`` beside each ``.po`` that is newer than it."""
    for path in sorted(FOLDER.glob("*/LC_MESSAGES/messages.po")):
        compiled = path.with_suffix(".mo")
        if compiled.exists() and compiled.stat().st_mtime >= path.stat().st_mtime:
            continue
        part = compiled.with_suffix(".part")
        with part.open("wb") as target:
            write_mo(target, read(path.parts[-3]))
        part.replace(compiled)


def update() -> None:
    """Bring every catalogue to the sentences of the code; new ones stand empty."""
    template = source()
    for language in LANGUAGES:
        catalogue = read(language)
        catalogue.update(template, no_fuzzy_matching=True)
        path = path_of(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as target:
            write_po(
                target,
                catalogue,
                width=96,
                no_location=True,
                omit_header=False,
                sort_output=True,
                ignore_obsolete=True,
            )


def missing() -> int:
    """Print how many sentences each language still lacks; return their number."""
    template, total = source(), 0
    for language in LANGUAGES:
        known = {m.id: m for m in read(language) if m.id}
        lacking = [m.id for m in template if m.id and not _done(known.get(m.id))]
        total += len(lacking)
        sys.stdout.write(f"{language}: {len(lacking)} of {len(template)} missing\n")
    return total


def _done(message: object) -> bool:
    text = getattr(message, "string", "")
    return all(text) if isinstance(text, tuple | list) else bool(text)


if __name__ == "__main__":
    acts = {"compile": compile_all, "update": update, "missing": missing}
    sys.exit(acts[sys.argv[1] if len(sys.argv) > 1 else "compile"]() and 1)
