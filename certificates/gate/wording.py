"""What stands against a report, what to do next, and on which rule it rests, in sentences."""

from collections.abc import Mapping

from flask import url_for
from flask_babel import LazyString

from certificates.gate.completeness import Part
from certificates.gate.drafts import DraftState, StepKind
from certificates.gate.eligibility import Against, Decision, Reason, Step
from certificates.gate.pairs import Bar
from certificates.scheme.terms import ReportType
from certificates.scheme.wording import REPORTS, TITLES
from certificates.standing.rules import Standing
from certificates.standing.wording import WORDS
from lms.i18n import gettext as _
from lms.i18n import lazy_gettext as _l
from lms.i18n import ngettext as _n

REASONS: Mapping[Against, LazyString] = {
    Against.JURISDICTION_OPEN: _l("It is not chosen yet whose law the report is under."),
    Against.NOT_OFFERED: _l(
        "Nobody can earn the certificate “%(certificate)s” yet: its course is still to be "
        "written."
    ),
    Against.NEVER_EARNED: _l("You do not have the certificate “%(certificate)s” yet."),
    Against.IN_GRACE: _l(
        "Your certificate “%(certificate)s” is in grace. Last day to renew it: %(day)s."
    ),
    Against.EXPIRED: _l("Your certificate “%(certificate)s” has expired. Last day: %(day)s."),
    Against.SUSPENDED: _l("Your certificate “%(certificate)s” is suspended."),
    Against.REVOKED: _l("Your certificate “%(certificate)s” was revoked. Day: %(day)s."),
    Against.CODE_OPEN: _l(
        "The Code of Ethics is not acknowledged yet, with its short check. Version: "
        "%(version)s."
    ),
}
STEPS: Mapping[Step, LazyString] = {
    Step.CHOOSE_JURISDICTION: _l("Choose it in your account"),
    Step.WAIT_FOR_COURSE: _l("Until then, write an observation"),
    Step.EARN: _l("Take the course and its test"),
    Step.RENEW: _l("Go to the course and take its test again"),
    Step.ASK_COORDINATOR: _l("Look at the certificate, and ask a coordinator"),
    Step.ACKNOWLEDGE_CODE: _l("Read the Code and take the check, a few minutes"),
}
RULES: Mapping[Against, LazyString] = {
    Against.JURISDICTION_OPEN: _l("Each report is under the law of one country."),
    Against.NOT_OFFERED: _l("Each certificate rests on a course and its test."),
    Against.NEVER_EARNED: _l("Each type of report asks for certificates in force."),
    Against.IN_GRACE: _l("In grace, earlier reports stay and no new report begins."),
    Against.EXPIRED: _l("After grace a certificate has expired; it can be earned again."),
    Against.SUSPENDED: _l("No new report rests on a suspended certificate."),
    Against.REVOKED: _l("After a year a revoked certificate can be earned again."),
    Against.CODE_OPEN: _l("Whoever monitors in the community's name acknowledges its Code."),
}
SOURCES: Mapping[Against, LazyString] = {
    Against.JURISDICTION_OPEN: _l("Code of Ethics, principle 6"),
    Against.NOT_OFFERED: _l("Code of Ethics, principle 8"),
    Against.NEVER_EARNED: _l("Code of Ethics, principle 8"),
    Against.IN_GRACE: _l("The community's own policy; Code of Ethics, principle 8"),
    Against.EXPIRED: _l("The community's own policy; Code of Ethics, principle 8"),
    Against.SUSPENDED: _l("The community's own policy, after ISO/IEC 17024, 9.5"),
    Against.REVOKED: _l("The community's own policy, after ISO/IEC 17024, 9.5"),
    Against.CODE_OPEN: _l("Code of Ethics, introduction"),
}
MAY: Mapping[ReportType, LazyString] = {
    ReportType.OBSERVATION: _l("You may publish observations"),
    ReportType.THEMATIC: _l("You may publish thematic reports"),
}
ASKED: Mapping[ReportType, LazyString] = {
    ReportType.OBSERVATION: _l(
        "Observation: “Ethics for procurement monitors” in force, the Code acknowledged."
    ),
    ReportType.THEMATIC: _l(
        "Thematic report: “Author of thematic reports” and “Ethics for procurement monitors” "
        "in force, the Code acknowledged."
    ),
}
"""What each type asks for, in short."""

ABOUT: Mapping[ReportType, LazyString] = {
    ReportType.OBSERVATION: _l("A short note on what you have seen in a purchase."),
    ReportType.THEMATIC: _l("One area, body or organisation, with proposals (¶11, ¶14)."),
}
FREEDOM = _l(
    "This is about publishing in the community's name, on its platform. The law asks for no "
    "certificate: anyone may monitor and publish under their own name (Rules ¶3, ¶11, ¶14)."
)
COMPREHENSIVE = _l(
    "Comprehensive monitoring belongs to the authorised body alone, so it is not in this list "
    "(Rules ¶10)."
)
PARTS: Mapping[Part, LazyString] = {
    Part.TITLE: _l("The report has no title yet."),
    Part.BODIES: _l("It does not say yet which area, body or organisation it is about."),
    Part.REGION: _l("Its region is not chosen yet; a coordinator of that region releases it."),
    Part.OTHER_COUNTRY: _l("Its region is not in the country whose law it is under."),
    Part.FILE: _l("No file is chosen yet."),
}
STATES: Mapping[DraftState, LazyString] = {
    DraftState.DRAFT: _l("Draft, seen by you alone"),
    DraftState.ASKED: _l("Waits for a coordinator"),
    DraftState.RETURNED: _l("Returned to you with a note"),
    DraftState.RELEASED: _l("Released"),
    DraftState.WITHDRAWN: _l("Put aside"),
}
SHAPES: Mapping[DraftState, str] = {
    DraftState.DRAFT: "",
    DraftState.ASKED: "now",
    DraftState.RETURNED: "",
    DraftState.RELEASED: "done",
    DraftState.WITHDRAWN: "",
}
"""The knot that stands beside each state; see macros/progress.html."""

HAPPENED: Mapping[StepKind, LazyString] = {
    StepKind.ASK: _l("You asked for its release"),
    StepKind.TAKE_BACK: _l("You took it back"),
    StepKind.RETURN: _l("A coordinator returned it with a note"),
    StepKind.RELEASE: _l("A coordinator released it"),
    StepKind.PUT_ASIDE: _l("You put it aside"),
}
BARS: Mapping[Bar, LazyString] = {
    Bar.SELF: _l("This is your own report, so another coordinator decides on it (P-20, P-21)."),
}


def reason(found: Reason, day: str) -> str:
    """Return the sentence of a reason; ``day`` is its moment as a reader's day."""
    return str(REASONS[found.against]) % {
        "certificate": title(found.certificate),
        "day": day,
        "version": found.version,
    }


def step(found: Reason, draft_url: str | None = None) -> tuple[str, str]:
    """Return what to do next about a reason, and the address where it is done.

    ``draft_url`` is the page of the draft it is about, where its jurisdiction is chosen; None
    outside of a draft, where that of the profile counts.
    """
    if draft_url and found.step is Step.CHOOSE_JURISDICTION:
        return _("Choose it in the draft"), draft_url
    return str(STEPS[found.step]), _address(found)


def verdict(decisions: list[Decision]) -> str:
    """Return the answer to "may I publish?" as a heading."""
    open_to_me = [each for each in decisions if each.eligible]
    if open_to_me:
        return str(MAY[open_to_me[0].report_type])
    return missing(min(len(each.reasons) for each in decisions))


def missing(number: int) -> str:
    """Return how much is missing, as a heading."""
    sentence = _n(
        "Not yet: %(num)d thing is missing", "Not yet: %(num)d things are missing", number
    )
    return str(sentence)


def of_type(decision: Decision) -> str:
    """Return the answer for one type of report, as a heading below the first."""
    kind = report_type(decision.report_type)
    if decision.eligible:
        return str(_("%(type)s: you may publish it", type=kind))
    sentence = _n(
        "%(type)s: not yet, %(num)d thing is missing",
        "%(type)s: not yet, %(num)d things are missing",
        len(decision.reasons),
        type=kind,
    )
    return str(sentence)


def report_type(kind: ReportType) -> str:
    """Return the name of a type of report."""
    return str(REPORTS[kind])


def standing(value: str) -> str:
    """Return the word for a standing as permits keep it."""
    return str(WORDS[Standing(value)])


def title(code: str | None) -> str:
    """Return the title of a certificate; its code where the scheme has dropped it."""
    return str(TITLES.get(code, code)) if code else ""


def _address(found: Reason) -> str:
    if found.step in {Step.EARN, Step.RENEW} and found.course:
        return url_for("courses.course", slug=found.course)
    return {
        Step.CHOOSE_JURISDICTION: "/account",
        Step.WAIT_FOR_COURSE: url_for("gate.new"),
        Step.ASK_COORDINATOR: "/certificates",
        Step.ACKNOWLEDGE_CODE: "/code",
    }.get(found.step, url_for("courses.catalogue"))
