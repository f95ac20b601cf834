"""What courses say about states, in the reader's language."""

from courses.folder.names import LANGUAGES
from courses.scope import Origin, Scope
from lms.i18n import gettext as _
from lms.i18n import lazy_gettext as _l
from lms.languages import AUTONYMS

SCOPES = {
    Scope.KZ: _l("Law of Kazakhstan"),
    Scope.KG: _l("Law of Kyrgyzstan"),
    Scope.BOTH: _l("Kazakhstan and Kyrgyzstan"),
}
ORIGINS = {
    Origin.IMPORTED: _l("Imported by the operator"),
    Origin.STUDIO: _l("Proposed by one trainer, approved by another"),
}


def scope(value: Scope) -> str:
    """Return whose law a text speaks of."""
    return str(SCOPES[value])


def origin(value: Origin) -> str:
    """Return how a release came to be."""
    return str(ORIGINS[value])


def autonym(language: str) -> str:
    """Return the name of a language in that language."""
    return AUTONYMS[language][0]


def autonyms(languages: tuple[str, ...]) -> str:
    """Return the names of languages, each in its own, in the order of the platform."""
    return ", ".join(autonym(language) for language in LANGUAGES if language in languages)


def lesson_state(state: str, minutes: int, *, rechecked: bool) -> str:
    """Return what an outline says beside a lesson, given its state as the outline knows it."""
    if rechecked:
        return str(_("the law in it is being re-checked"))
    if state == "done":
        return str(_("read"))
    if state == "now":
        return str(_("you are here, %(num)d min", num=minutes))
    return str(_("%(num)d min", num=minutes))


def requirement_state(*, met: bool, optional: bool) -> str:
    """Return what an outline says beside something the course asks for or offers."""
    if met:
        return str(_("passed"))
    return str(_("for practice") if optional else _("to do"))
