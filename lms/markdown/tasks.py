"""Lists of things to do: ``- [ ]`` and ``- [x]``.

They are marks, not check boxes: a box that nobody can tick is a control without a use.
"""

from markdown_it.token import Token
from markupsafe import Markup

from lms.markdown.page import Page

MARKS = {"[ ] ": False, "[x] ": True, "[X] ": True}
MARK = Markup('<span role="img" aria-label="{}">{}</span> ')


def settle(tokens: list[Token]) -> None:
    """Put a mark before each item that begins with a box, and tell its list."""
    lists: list[Token] = []
    for at, token in enumerate(tokens):
        if token.type in {"bullet_list_open", "ordered_list_open"}:
            lists.append(token)
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            lists.pop()
        elif token.type == "list_item_open" and _mark_item(tokens[at + 1 : at + 3]):
            lists[-1].attrSet("class", "tasks")


def mark(token: Token, page: Page) -> str:
    """Write whether the thing is done."""
    done = bool(token.meta["done"])
    return MARK.format(page.words.done if done else page.words.to_do, "☑" if done else "☐")


def _mark_item(begins: list[Token]) -> bool:
    kinds = [token.type for token in begins]
    children = begins[-1].children if kinds == ["paragraph_open", "inline"] else None
    if not children or children[0].content[:4] not in MARKS:
        return False
    done = MARKS[children[0].content[:4]]
    children[0].content = children[0].content[4:]
    children.insert(0, Token("task_mark", "", 0, meta={"done": done}))
    return True
