"""What can be wrong with a course folder. Pure; worded in courses.folder.wording."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field


class Kind(enum.Enum):
    """A kind of problem, named for what is wrong."""

    ELSEWHERE = "elsewhere"
    """Said by the part of the platform that read this bit; ``sentence`` is what it says."""
    ADVISED_ELSEWHERE = "advised-elsewhere"
    """The same, of something that the course can be used with."""

    NO_FOLDER = "no-folder"
    NO_COURSE_FILE = "no-course-file"
    NOT_A_FILE = "not-a-file"
    UNKNOWN_FILE = "unknown-file"
    FILE_TOO_LARGE = "file-too-large"
    TOO_MANY_FILES = "too-many-files"
    NOT_UTF8 = "not-utf8"
    UNPRINTABLE = "unprintable"
    NOT_AN_IMAGE = "not-an-image"

    MISSING_KEY = "missing-key"
    UNKNOWN_KEY = "unknown-key"
    SOURCE_ONLY_KEY = "source-only-key"
    NOT_TEXT = "not-text"
    NOT_A_LIST = "not-a-list"
    NOT_A_MAPPING = "not-a-mapping"
    EMPTY = "empty"
    TOO_LONG = "too-long"
    LIST_TOO_LONG = "list-too-long"
    BAD_ID = "bad-id"
    BAD_NUMBER = "bad-number"
    BAD_DATE = "bad-date"
    BAD_ADDRESS = "bad-address"
    BAD_CODE = "bad-code"
    UNKNOWN_CHOICE = "unknown-choice"
    TWICE = "twice"

    SOURCE_NOT_LISTED = "source-not-listed"
    LANGUAGE_NOT_LISTED = "language-not-listed"
    MISSING_TEXT = "missing-text"
    NO_LESSONS = "no-lessons"
    UNKNOWN_LESSON = "unknown-lesson"
    IN_NO_MODULE = "in-no-module"
    IN_TWO_MODULES = "in-two-modules"
    OUT_OF_ORDER = "out-of-order"
    NUMBER_DIFFERS = "number-differs"
    NUMBER_TWICE = "number-twice"
    NO_SOURCE_TEXT = "no-source-text"
    NO_TRANSLATION = "no-translation"
    NO_QUIZ_FILE = "no-quiz-file"
    UNKNOWN_QUIZ = "unknown-quiz"
    SOURCES_DIFFER = "sources-differ"
    BLOCKS_DIFFER = "blocks-differ"
    NO_BODY = "no-body"


ADVICE = frozenset({Kind.NO_TRANSLATION, Kind.ADVISED_ELSEWHERE})
"""Problems that make a course worse for somebody but not unusable."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong, where it is, and what fills the blanks of its sentence."""

    path: str
    """In the course folder; ``.`` for the folder itself."""
    line: int
    """From 1."""
    kind: Kind = field(compare=False)
    values: Mapping[str, str] = field(default_factory=dict, compare=False)

    @property
    def serious(self) -> bool:
        """Whether the course cannot be imported until this is put right."""
        return self.kind not in ADVICE


def told(path: str, line: int, sentence: str, *, serious: bool = True) -> Problem:
    """Return a problem that another part of the platform has found and put into words."""
    kind = Kind.ELSEWHERE if serious else Kind.ADVISED_ELSEWHERE
    return Problem(path, line, kind, {"sentence": sentence})
