"""Problems of a quiz text, in sentences that say what to do."""

from lms.frontmatter import Fault as YamlFault
from lms.frontmatter import FrontMatterError
from lms.i18n import lazy_gettext as _l
from lms.markdown import wording as markdown
from quizzes.problems import Fault, Problem

SENTENCES = {
    Fault.MISSING_TITLE: _l("The quiz has no title. Write one after “quiz:” at the head."),
    Fault.UNKNOWN_SETTING: _l(
        "There is no setting “%(setting)s”. Correct its name or remove the line."
    ),
    Fault.BAD_SETTING: _l(
        "The value of “%(setting)s” cannot be read. Write it like this: %(example)s"
    ),
    Fault.NO_QUESTIONS: _l("There is no question. Begin one with “## ” and its text."),
    Fault.TEXT_BEFORE_QUESTIONS: _l(
        "This text belongs to no question. Begin the question with “## ” above it."
    ),
    Fault.UNEXPECTED_HEADING: _l(
        "“%(heading)s” has one “#”. Write “## ” for a question, “### ” for a heading within it."
    ),
    Fault.UNCLOSED_FENCE: _l(
        "The code block is not closed. End it with a line that is “%(fence)s” alone."
    ),
    Fault.STRAY_LINE: _l(
        "“%(text)s” stands among the answers but is none. Move it above them, "
        "or for feedback begin it with two spaces and “> ”."
    ),
    Fault.MISSING_ID: _l(
        "The question has no id. Write one at the end of the heading, such as {#first-aid-01}."
    ),
    Fault.BAD_ID: _l(
        "The id “%(id)s” cannot be used. Use small Latin letters, digits and single hyphens."
    ),
    Fault.DUPLICATE_ID: _l(
        "The id “%(id)s” is used already on line %(first)d. Give this question another."
    ),
    Fault.EMPTY_TEXT: _l("The question has no text. Write it after “## ” on the same line."),
    Fault.UNKNOWN_ATTRIBUTE: _l(
        "“%(attribute)s” means nothing here. Correct it, or write “\\{” if braces are meant."
    ),
    Fault.REPEATED_ATTRIBUTE: _l("“%(attribute)s” is written twice. Keep one of them."),
    Fault.BAD_POINTS: _l("“%(points)s” is no number of points. Write a number above 0."),
    Fault.UNKNOWN_DIFFICULTY: _l(
        "There is no difficulty “%(difficulty)s”. Choose recall, apply or analyse."
    ),
    Fault.UNKNOWN_SCORING: _l(
        "This kind of question has no scoring “%(scoring)s”. "
        "Remove it, or use all-or-nothing with “[ ]”."
    ),
    Fault.UNKNOWN_CALLOUT: _l(
        "There is no callout “%(callout)s”. Choose feedback, correct, partial, incorrect, "
        "hint, rubric or note."
    ),
    Fault.REPEATED_CALLOUT: _l("The callout “%(callout)s” is written twice. Join the two."),
    Fault.NO_ANSWERS: _l(
        "The question has no answers. Write choices with “- ( )” and “- (x)”, "
        "or “= true” or “= false”."
    ),
    Fault.UNMARKED_CHOICE: _l(
        "The choice “%(choice)s” has no mark. Begin it like the others, “- ( )” or “- [ ]”."
    ),
    Fault.MIXED_MARKS: _l(
        "Different marks stand side by side. Use “( )” where one is right, “[ ]” where several."
    ),
    Fault.UNKNOWN_ANSWER: _l(
        "No kind of question is answered so. Use “- ( )”, “- [ ]”, “= true” or “= false”."
    ),
    Fault.NO_RIGHT_ANSWER: _l("No choice is right. Mark it with an x: “(x)” or “[x]”."),
    Fault.SEVERAL_RIGHT_ANSWERS: _l(
        "Another choice is right already. Keep one “(x)”, or write all choices with “[ ]”."
    ),
    Fault.TOO_FEW_CHOICES: _l("There is nothing to choose from. Write at least two choices."),
    Fault.EMPTY_CHOICE: _l("The choice is empty. Write its text after the mark."),
    Fault.DUPLICATE_CHOICE: _l(
        "The choice “%(choice)s” stands here twice. Change one of them."
    ),
    Fault.WEIGHTS_NOT_WHOLE: _l(
        "The weights of the right choices do not make 100 percent. Correct or remove them."
    ),
    Fault.WEIGHT_AGAINST_MARK: _l(
        "The weight contradicts the mark. Right choices weigh more than 0, wrong ones do not."
    ),
    Fault.MISSING_FEEDBACK: _l(
        "Whoever answers this learns nothing from it. Write feedback below, after “  > ”, "
        "or “> [!correct]” and “> [!incorrect]”."
    ),
    Fault.MISSING_OBJECTIVE: _l(
        "The question “%(id)s” has no objective, so it is never drawn. Write objective=…"
    ),
    Fault.UNKNOWN_OBJECTIVE: _l(
        "The course has no objective “%(objective)s”. Correct it or add it to course.yaml."
    ),
    Fault.POOL_TOO_SMALL: _l(
        "Questions needed for “%(objective)s”, two and a half for each one drawn (P-13): "
        "%(needed)d. Found: %(found)d. Write more, or draw fewer than %(drawn)d."
    ),
    Fault.SETTING_IN_TRANSLATION: _l(
        "“%(setting)s” is set in the source language alone. Remove it here."
    ),
    Fault.MISSING_TRANSLATION: _l(
        "The question “%(id)s” is not translated. Add it with the same id."
    ),
    Fault.UNKNOWN_QUESTION: _l(
        "The source has no question “%(id)s”. Correct the id or remove the question."
    ),
    Fault.CHOICE_COUNT_DIFFERS: _l(
        "Choices of “%(id)s” in the source: %(expected)d, here: %(found)d. "
        "Translate each, in the same order."
    ),
    Fault.MARK_DIFFERS: _l(
        "The mark contradicts the source of “%(id)s”. Write a plain “- ” without a mark."
    ),
    Fault.ATTRIBUTE_IN_TRANSLATION: _l(
        "“%(attribute)s” is set in the source language alone. Keep only the id here."
    ),
    Fault.UNTRANSLATED_FEEDBACK: _l(
        "Feedback that the source has is missing here. Translate it too."
    ),
}


def problem_sentence(problem: Problem) -> str:
    """Return what is wrong and what to do, without the line."""
    if problem.fault is Fault.FRONT_MATTER:
        return _yaml_sentence(problem)
    return str(SENTENCES[problem.fault]) % problem.values


def _yaml_sentence(problem: Problem) -> str:
    values = {name: str(value) for name, value in problem.values.items()}
    fault = YamlFault(values.pop("yaml"))
    return markdown.fault_sentence(FrontMatterError(problem.line, fault, **values))
