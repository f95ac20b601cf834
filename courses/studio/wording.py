"""What the studio says about states, in the reader's language."""

from courses.folder.problems import Problem
from courses.folder.wording import sentence
from courses.scope import Outcome
from courses.studio.states import State
from courses.wording import autonym
from lms.i18n import gettext as _
from lms.i18n import lazy_gettext as _l

STATES = {
    State.MISSING: _l("no text yet"),
    State.RELEASED: _l("released"),
    State.NEW: _l("new, not released"),
    State.CHANGED: _l("changed since the release"),
    State.OVERTAKEN: _l("changed, and overtaken by a newer release"),
}
OUTCOMES = {
    None: _l("Waiting for another trainer"),
    Outcome.APPROVED: _l("Approved and released"),
    Outcome.DECLINED: _l("Declined"),
    Outcome.WITHDRAWN: _l("Withdrawn"),
}


def state(value: State) -> str:
    """Return how a text stands to the release."""
    return str(STATES[value])


def outcome(value: Outcome | None) -> str:
    """Return what became of a proposal; None while it is open."""
    return str(OUTCOMES[value])


def text_title(lesson: str, language: str) -> str:
    """Return the name of a text: its lesson, and its language in its own words."""
    return f"{lesson} ({autonym(language)})"


def at_line(problem: Problem) -> str:
    """Return a problem of the text that is open, with its line."""
    return str(_("Line %(num)d: %(problem)s", num=problem.line, problem=sentence(problem)))


def at_place(problem: Problem) -> str:
    """Return a problem of a whole course, with its file and line."""
    values = {"file": problem.path, "num": problem.line, "problem": sentence(problem)}
    return str(_("%(file)s, line %(num)d: %(problem)s", **values))
