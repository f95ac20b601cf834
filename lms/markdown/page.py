"""What is known about a text on its way to HTML."""

import re
import secrets
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from markupsafe import Markup

BlockRenderer: TypeAlias = Callable[[str, int, int], Markup]
"""From (source, line, ordinal) to trusted HTML: the text between ``:::name`` and ``:::``, the
line of its first line in the whole text, and which block of that name it is, both from 1."""

MediaUrl: TypeAlias = Callable[[str], str | None]
"""From a path such as ``media/map.png`` to the address it is served at; None: no such file."""


@dataclass(frozen=True)
class AdmonitionWords:
    """The words that stand around a text, in the language of the text."""

    note: str
    example: str
    law: str
    warning: str
    notes: str
    """Heading of the footnotes."""
    note_number: str
    """Name of the mark of a footnote, with the blank %(num)d."""
    back: str
    """Link from a footnote back into the text."""
    table: str
    """Name of a table that scrolls sideways, with the blank %(num)d."""
    done: str
    to_do: str


def no_media(_path: str) -> None:
    """Find no file: every image becomes its description."""


@dataclass
class Page:
    """One text on its way to HTML: what was asked for, and what is set aside meanwhile."""

    id: str
    """Begins every id in the HTML, so that several texts can stand on one page."""
    words: AdmonitionWords
    blocks: Mapping[str, BlockRenderer] = field(default_factory=dict)
    media: MediaUrl = no_media
    opening: bool = False
    """Whether a first paragraph is set with a large initial letter."""
    counted: Counter[str] = field(default_factory=Counter)
    aside: list[str] = field(default_factory=list)
    # A text cannot hold a number nobody could have guessed when it was written.
    secret: str = field(default_factory=lambda: secrets.token_hex(16))

    def number(self, kind: str) -> int:
        """Return 1 for the first thing of this kind on the page, then 2, and so on."""
        self.counted[kind] += 1
        return self.counted[kind]

    def set_aside(self, html: Markup) -> str:
        """Keep trusted HTML out of the sanitiser's way, and return what stands in for it."""
        self.aside.append(str(html))
        return f"{self.secret}-{len(self.aside) - 1}-"

    def restored(self, html: str) -> str:
        """Return the HTML with everything set aside in its place again."""
        return re.sub(rf"{self.secret}-(\d+)-", lambda found: self.aside[int(found[1])], html)
