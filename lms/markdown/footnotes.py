"""Notes: a number in the text, the note at its end, and a way back."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.reference import reference
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markupsafe import Markup
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.footnote.index import footnote_def

from lms.markdown.page import Page

REFERENCE = re.compile(r"\[\^([^\]\s]{1,80})\]")

MARK = Markup('<a href="#{}" id="{}" aria-label="{}"><sup>{}</sup></a>')
BACK = Markup(' <a href="#{}">{}</a>')
LIST = Markup('<section class="notes" aria-label="{}">\n<ol>\n')
NOTE = Markup('<li id="{}">')


def teach(dialect: MarkdownIt) -> None:
    """Teach the parser the notes.

    The plugin's rule for references reads on to the end of the text at each ``[^``, which
    took 3 s for 8 KB of them; ours stops after a label's length.
    """
    dialect.use(footnote_plugin, inline=False)
    dialect.inline.ruler.at("footnote_ref", _reference)
    dialect.block.ruler.at("footnote_def", _definition, {"alt": ["paragraph", "reference"]})
    dialect.block.ruler.at("reference", _address)


def mark(token: Token, page: Page) -> str:
    """Write the number in the text."""
    number = token.meta["id"] + 1
    label = page.words.note_number % {"num": number}
    return MARK.format(_note_id(token, page), _mark_id(token, page), label, number)


def back(token: Token, page: Page) -> str:
    """Write the way back to one place where the note is mentioned."""
    again = token.meta["subId"]
    label = f"{page.words.back}: {again + 1}" if again else page.words.back
    return BACK.format(_mark_id(token, page), label)


def list_open(_token: Token, page: Page) -> str:
    """Begin the notes."""
    return LIST.format(page.words.notes)


def list_close(_token: Token, _page: Page) -> str:
    """End the notes."""
    return "</ol>\n</section>\n"


def note_open(token: Token, page: Page) -> str:
    """Begin one note."""
    return NOTE.format(_note_id(token, page))


def note_close(_token: Token, _page: Page) -> str:
    """End one note."""
    return "</li>\n"


def _note_id(token: Token, page: Page) -> str:
    # Two hyphens: the id of a heading never has them.
    return f"{page.id}--note-{token.meta['id'] + 1}"


def _mark_id(token: Token, page: Page) -> str:
    again = token.meta["subId"]
    suffix = f"-{again + 1}" if again else ""
    return f"{page.id}--mark-{token.meta['id'] + 1}{suffix}"


def _definition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if silent:
        return footnote_def(state, start, end, silent)
    # The plugin loses count of what is open when a note is written inside a note.
    if state.env.get("inside_note"):
        return False
    state.env["inside_note"] = True
    try:
        return footnote_def(state, start, end, silent)
    finally:
        state.env["inside_note"] = False


def _address(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    # What begins so is a note in the wrong place, never the address of a link.
    at = state.bMarks[start] + state.tShift[start]
    return not state.src.startswith("[^", at) and reference(state, start, end, silent)


def _reference(state: StateInline, silent: bool) -> bool:
    found = REFERENCE.match(state.src, state.pos, state.posMax)
    notes = state.env.get("footnotes", {})
    known = notes.get("refs", {})
    if not found or f":{found[1]}" not in known:
        return False
    if not silent:
        number = _numbered(found[1], known, notes.setdefault("list", {}))
        note = notes["list"][number]
        token = state.push("footnote_ref", "", 0)
        token.meta = {"id": number, "subId": note["count"], "label": found[1]}
        note["count"] += 1
    state.pos = found.end()
    return True


def _numbered(label: str, known: dict[str, int], notes: dict[int, dict[str, str | int]]) -> int:
    number = known[f":{label}"]
    if number < 0:
        # A note has the number of its first mention, not of its place among the definitions.
        number = known[f":{label}"] = len(notes)
        notes[number] = {"label": label, "count": 0}
    return number
