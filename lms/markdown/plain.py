"""The words of a text without its marks: for search, for counting, for descriptions."""

from collections.abc import Iterator

from markdown_it.token import Token

from lms.markdown import parser

BREAKS = frozenset({"softbreak", "hardbreak"})
BLOCKS = frozenset({"fence", "code_block", "math_block"})


class _AnyName:
    """Holds every name, so that no block of another package is taken for words."""

    def __contains__(self, name: object) -> bool:
        return True


def plain_text(text: str) -> str:
    """Return the words of a text, a line for each paragraph, heading, item and cell.

    Blocks that are other packages' to read, such as ``:::quiz``, are left out.
    """
    lines = (words_of(token).strip() for token in parser.parse(text, _AnyName()))
    return "\n".join(line for line in lines if line)


def words_of(token: Token) -> str:
    """Return the words in one block."""
    if token.type in BLOCKS:
        return token.content
    return text_of(token.children or [])


def text_of(children: list[Token]) -> str:
    """Return the words in a run of text; an image gives its description."""
    return "".join(_pieces(children))


def _pieces(children: list[Token]) -> Iterator[str]:
    for token in children:
        if token.type in BREAKS:
            yield " "
        elif token.type == "image":
            yield text_of(token.children or [])
        else:
            yield token.content
