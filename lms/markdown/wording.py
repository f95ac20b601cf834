"""What is wrong with a text, and the words around one, in the reader's language."""

from collections.abc import Mapping

from lms.frontmatter import Fault, FrontMatterError
from lms.i18n import gettext as _
from lms.i18n import lazy_gettext as _l
from lms.markdown.checking import Kind, Problem
from lms.markdown.page import AdmonitionWords

PROBLEMS = {
    Kind.EMPTY_LINK: _l("A link to “%(address)s” has no words or no address. Write both."),
    Kind.HEADING_LEVEL_ONE: _l(
        "The heading “%(title)s” is of level one, which is the page's own. Write “##”."
    ),
    Kind.IMAGE_ELSEWHERE: _l(
        "The image “%(path)s” is not in the course. Put it into “media/” and name it so."
    ),
    Kind.IMAGE_MISSING: _l("There is no file “%(path)s”. Add it or correct the name."),
    Kind.IMAGE_WITHOUT_ALT: _l(
        "The image “%(path)s” has no description. Say between “![” and “]” what it shows."
    ),
    Kind.RAW_HTML: _l("HTML is shown as text: “%(html)s”. Write it in Markdown."),
    Kind.STRAY_CLOSING: _l("“:::” closes nothing here. Remove it or open a box above it."),
    Kind.UNCLOSED_CONTAINER: _l(
        "“::: %(name)s” is not closed. End it with a line that is “:::” alone."
    ),
    Kind.UNKNOWN_CONTAINER: _l(
        "There is no box “%(name)s”. Choose note, example, law or warning."
    ),
    Kind.UNKNOWN_NOTE: _l("The note “%(name)s” is not written. Add “[^%(name)s]: …” below."),
    Kind.UNREADABLE_FORMULA: _l(
        "The formula “%(formula)s” cannot be read. Correct it, or write “\\$” for a dollar."
    ),
    Kind.UNSAFE_LINK: _l(
        "A page cannot link to “%(address)s”. Use http, https, mailto or a page of this site."
    ),
}

FAULTS = {
    Fault.ALIAS: _l(
        "The mark “%(name)s” stands for a value elsewhere. Write the value itself."
    ),
    Fault.DUPLICATE_KEY: _l("“%(key)s” is written twice. Keep one of them."),
    Fault.NOT_A_MAPPING: _l("Lines of the form “name: value” are expected here."),
    Fault.NOT_A_PLAIN_KEY: _l("The name before the colon must be a plain word."),
    Fault.NOT_YAML: _l("This is not YAML: %(detail)s. Text with a colon goes in quotes."),
    Fault.SECOND_DOCUMENT: _l("A second “---” begins another document. Remove it."),
    Fault.TAG: _l("The tag “%(tag)s” is not allowed. Put text that begins with “!” in quotes."),
    Fault.TOO_DEEP: _l("Values are nested deeper than %(limit)s levels."),
    Fault.TOO_LONG: _l("This is longer than %(limit)s characters."),
    Fault.UNCLOSED: _l("The head of the text is not closed. End it with a line “---”."),
}


def problem_sentence(problem: Problem) -> str:
    """Return what is wrong and what to do, without the line."""
    return _filled(str(PROBLEMS[problem.kind]), problem.values)


def fault_sentence(error: FrontMatterError) -> str:
    """Return what is wrong with the YAML and what to do, without the line."""
    return _filled(str(FAULTS[error.fault]), error.values)


def words() -> AdmonitionWords:
    """Return the words around a text in the language now in force."""
    return AdmonitionWords(
        # Translators: the heading of a box in a lesson, as are the next three.
        note=_("Note"),
        example=_("Example"),
        law=_("What the rule says"),
        warning=_("Take care"),
        # Translators: the footnotes at the end of a lesson.
        notes=_("Notes"),
        # Translators: the name of the mark of a footnote, for those who listen.
        note_number=_("Note %(num)d"),
        back=_("Back to the text"),
        # Translators: the name of a table without a caption, for those who listen.
        table=_("Table %(num)d"),
        # Translators: whether a thing on a list of things to do is done.
        done=_("Done"),
        to_do=_("To do"),
    )


def _filled(sentence: str, values: Mapping[str, str]) -> str:
    return sentence % values
