"""Texts turned to HTML with English words, and that HTML as a tree."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

import html5lib

from lms.markdown import render
from lms.markdown.page import AdmonitionWords

WORDS = AdmonitionWords(
    note="Note",
    example="Example",
    law="Law",
    warning="Warning",
    notes="Notes",
    note_number="Note %(num)d",
    back="Back to the text",
    table="Table %(num)d",
    done="Done",
    to_do="To do",
)


def media(path: str) -> str | None:
    """Serve one file of a course."""
    return f"/m/{path}" if path == "media/map.png" else None


def html(text: str, **asked) -> str:
    return render(text, **{"page": "why", "words": WORDS, "media": media, **asked})


def elements(written: str) -> Iterator[Element]:
    """Yield the elements of a page as a browser would make them of the HTML."""
    tree = html5lib.parseFragment(written, namespaceHTMLElements=False)
    return (element for element in tree.iter() if isinstance(element.tag, str))


def tags(written: str) -> list[str]:
    return [element.tag for element in elements(written)][1:]


def found(written: str, tag: str) -> list[Element]:
    return [element for element in elements(written) if element.tag == tag]
