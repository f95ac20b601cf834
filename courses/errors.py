"""Why courses may decline a request."""

from lms.errors import Conflict, Invalid, NotAllowed, NotFound
from lms.i18n import lazy_gettext as _l


class NoSuchCourse(NotFound):
    """No course has that slug."""

    message = _l("There is no such course.")
    advice = _l("Check the address, or choose one from the list of courses.")


class NoSuchLesson(NotFound):
    """This release of the course has no lesson of that key."""

    message = _l("There is no such lesson in this course.")
    advice = _l("Choose a lesson from the page of the course.")


class NoSuchImage(NotFound):
    """No image is stored under that address."""

    message = _l("There is no such image.")
    advice = _l("Go back to the lesson and load its page anew.")


class NotEnrolled(NotAllowed):
    """Only a learner of the course has a progress to keep."""

    message = _l("You are not enrolled on this course.")
    advice = _l("Open the page of the course and enrol. Reading is open to everyone.")


class CourseHasProblems(Invalid):
    """A folder cannot become a release while something in it is wrong."""

    message = _l("The course cannot be used as it stands:\n%(problems)s")
    advice = _l("Mend each line and try again.")


class CannotExport(Conflict):
    """The folder to export to holds something already."""

    message = _l("The folder “%(folder)s” is not empty.")
    advice = _l("Name a folder that is empty, or one that does not exist yet.")
