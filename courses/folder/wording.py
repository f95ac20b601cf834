"""What is wrong with a course folder and how to mend it, in the reader's language."""

from courses.folder.problems import Kind, Problem
from lms.i18n import lazy_gettext as _l

SENTENCES = {
    Kind.ELSEWHERE: "%(sentence)s",
    Kind.ADVISED_ELSEWHERE: "%(sentence)s",
    Kind.NO_FOLDER: _l("There is no folder “%(folder)s”. Name the folder of a course."),
    Kind.NO_COURSE_FILE: _l("There is no “course.yaml”. Every course begins with it."),
    Kind.NOT_A_FILE: _l(
        "This is a link, a folder or a device. Put a plain file in its place, or remove it."
    ),
    Kind.UNKNOWN_FILE: _l(
        "Nothing reads a file of this name. Remove it, or name it as lessons/01-id.en.md, "
        "quizzes/id.en.md or media/name.png, in small letters."
    ),
    Kind.FILE_TOO_LARGE: _l("The file is larger than %(limit)s MB. Make it smaller."),
    Kind.TOO_MANY_FILES: _l("There are more than %(limit)s files. Remove what is not needed."),
    Kind.NOT_UTF8: _l("This is not UTF-8. Save the file in the encoding “UTF-8”."),
    Kind.UNPRINTABLE: _l("There is an invisible character, %(code)s. Remove it."),
    Kind.NOT_AN_IMAGE: _l("The content is not %(type)s. Save it anew, or correct the ending."),
    Kind.MISSING_KEY: _l("“%(key)s” is missing. Add a line “%(key)s: …”."),
    Kind.UNKNOWN_KEY: _l("Nothing reads “%(key)s”. Remove it, or choose from: %(known)s."),
    Kind.SOURCE_ONLY_KEY: _l(
        "“%(key)s” is said in the file of the source language alone. Remove it here."
    ),
    Kind.NOT_TEXT: _l("“%(key)s” must be a text. Write it on one line after the colon."),
    Kind.NOT_A_LIST: _l("“%(key)s” must be a list. Write it as [one, two]."),
    Kind.NOT_A_MAPPING: _l("“%(key)s” must have names inside. Write lines “name: value”."),
    Kind.EMPTY: _l("“%(key)s” is empty. Write its text."),
    Kind.TOO_LONG: _l("“%(key)s” is longer than %(limit)s characters. Shorten it."),
    Kind.LIST_TOO_LONG: _l("“%(key)s” has more than %(limit)s entries. Remove some."),
    Kind.BAD_ID: _l("“%(id)s” cannot be an id. Use small Latin letters, digits and hyphens."),
    Kind.BAD_NUMBER: _l(
        "“%(key)s” must be a whole number. Write one from %(smallest)s to %(largest)s."
    ),
    Kind.BAD_DATE: _l("“%(value)s” is no date. Write it as 2026-11-21."),
    Kind.BAD_ADDRESS: _l("“%(value)s” is no address of a page. Begin it with https://."),
    Kind.BAD_CODE: _l("“%(code)s” is no code of a certificate. Use capital letters, as ETH."),
    Kind.UNKNOWN_CHOICE: _l("“%(value)s” is not known here. Choose from: %(known)s."),
    Kind.TWICE: _l("“%(name)s” stands here twice. Keep one of them."),
    Kind.SOURCE_NOT_LISTED: _l(
        "The source language “%(language)s” is not among “languages”. Add it there."
    ),
    Kind.LANGUAGE_NOT_LISTED: _l(
        "There is a file in “%(language)s”, which is not among “languages”. "
        "Add the language in course.yaml, or remove the file."
    ),
    Kind.MISSING_TEXT: _l("“%(key)s” has no text in “%(language)s”. Add “%(language)s: …”."),
    Kind.NO_LESSONS: _l("The course has no lessons. Name them in its modules."),
    Kind.UNKNOWN_LESSON: _l(
        "There is no lesson “%(lesson)s”. Add its file in “lessons/”, or correct the id."
    ),
    Kind.IN_NO_MODULE: _l(
        "The lesson “%(lesson)s” is in no module. Name it in one in course.yaml."
    ),
    Kind.IN_TWO_MODULES: _l("The lesson “%(lesson)s” is in two modules. Keep it in one."),
    Kind.OUT_OF_ORDER: _l(
        "In course.yaml this lesson follows “%(lesson)s”, but its number is lower. "
        "Give it a higher number."
    ),
    Kind.NUMBER_DIFFERS: _l(
        "In another language this lesson has the number %(number)s. Give it the same one."
    ),
    Kind.NUMBER_TWICE: _l(
        "The lesson “%(lesson)s” has this number already. Give this one another."
    ),
    Kind.NO_SOURCE_TEXT: _l(
        "There is no file in the source language, “%(language)s”. Add it, or remove this one."
    ),
    Kind.NO_TRANSLATION: _l(
        "There is no translation into “%(language)s”. Add %(name)s.%(language)s.md; "
        "until then readers see the source language."
    ),
    Kind.NO_QUIZ_FILE: _l(
        "There is no quiz “%(quiz)s”. Add its file in “quizzes/”, or remove the id."
    ),
    Kind.UNKNOWN_QUIZ: _l(
        "course.yaml does not name the quiz “%(quiz)s”. Add it to “quizzes” there."
    ),
    Kind.SOURCES_DIFFER: _l(
        "Sources here: %(here)s, in the source language: %(there)s. Write as many, in order."
    ),
    Kind.BLOCKS_DIFFER: _l(
        "Blocks “:::quiz” here: %(here)s, in the source language: %(there)s. Write as many."
    ),
    Kind.NO_BODY: _l("The lesson has no text. Write it below the second “---”."),
}


def sentence(problem: Problem) -> str:
    """Return what is wrong and what to do about it, without file and line."""
    return str(SENTENCES[problem.kind]) % problem.values
