"""What can be wrong with a quiz text. Pure; worded for readers in quizzes.text.wording."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field


class Fault(enum.Enum):
    """A kind of problem, named for what is wrong."""

    FRONT_MATTER = enum.auto()
    MISSING_TITLE = enum.auto()
    UNKNOWN_SETTING = enum.auto()
    BAD_SETTING = enum.auto()

    NO_QUESTIONS = enum.auto()
    TEXT_BEFORE_QUESTIONS = enum.auto()
    UNEXPECTED_HEADING = enum.auto()
    UNCLOSED_FENCE = enum.auto()
    STRAY_LINE = enum.auto()

    MISSING_ID = enum.auto()
    BAD_ID = enum.auto()
    DUPLICATE_ID = enum.auto()
    EMPTY_TEXT = enum.auto()
    UNKNOWN_ATTRIBUTE = enum.auto()
    REPEATED_ATTRIBUTE = enum.auto()
    BAD_POINTS = enum.auto()
    UNKNOWN_DIFFICULTY = enum.auto()
    UNKNOWN_SCORING = enum.auto()
    UNKNOWN_CALLOUT = enum.auto()
    REPEATED_CALLOUT = enum.auto()

    NO_ANSWERS = enum.auto()
    UNMARKED_CHOICE = enum.auto()
    MIXED_MARKS = enum.auto()
    UNKNOWN_ANSWER = enum.auto()
    NO_RIGHT_ANSWER = enum.auto()
    SEVERAL_RIGHT_ANSWERS = enum.auto()
    TOO_FEW_CHOICES = enum.auto()
    EMPTY_CHOICE = enum.auto()
    DUPLICATE_CHOICE = enum.auto()
    WEIGHTS_NOT_WHOLE = enum.auto()
    WEIGHT_AGAINST_MARK = enum.auto()
    MISSING_FEEDBACK = enum.auto()

    MISSING_OBJECTIVE = enum.auto()
    UNKNOWN_OBJECTIVE = enum.auto()
    POOL_TOO_SMALL = enum.auto()

    SETTING_IN_TRANSLATION = enum.auto()
    MISSING_TRANSLATION = enum.auto()
    UNKNOWN_QUESTION = enum.auto()
    CHOICE_COUNT_DIFFERS = enum.auto()
    MARK_DIFFERS = enum.auto()
    ATTRIBUTE_IN_TRANSLATION = enum.auto()
    UNTRANSLATED_FEEDBACK = enum.auto()


ADVICE = frozenset({Fault.MISSING_FEEDBACK, Fault.UNTRANSLATED_FEEDBACK})
"""Problems that make a quiz worse but not unusable."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong, and the line it is on; ``values`` fill the blanks of its sentence."""

    fault: Fault
    line: int
    values: Mapping[str, str | int] = field(default_factory=dict)

    @property
    def serious(self) -> bool:
        """Whether the text cannot be used until this is put right."""
        return self.fault not in ADVICE
