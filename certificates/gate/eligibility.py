"""May this person publish this type of report at that moment? Every reason against. Pure.

Scheme, evidence and moment go in, a decision comes out. What was done later than the moment
does not count, so that a past decision can be asked for again and is the same.
"""

import enum
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from certificates.scheme.terms import ReportType, Scheme
from certificates.standing.rules import Act, Limits, Standing, State, limits, state
from lms.accounts.roles import Jurisdiction


class Against(enum.Enum):
    """Why a report cannot be published in the community's name."""

    JURISDICTION_OPEN = "jurisdiction-open"
    NOT_OFFERED = "not-offered"
    NEVER_EARNED = "never-earned"
    IN_GRACE = "in-grace"
    EXPIRED = "expired"
    SUSPENDED = "suspended"
    REVOKED = "revoked"
    CODE_OPEN = "code-open"


class Step(enum.Enum):
    """What to do next."""

    CHOOSE_JURISDICTION = "choose-jurisdiction"
    WAIT_FOR_COURSE = "wait-for-course"
    EARN = "earn"
    RENEW = "renew"
    ASK_COORDINATOR = "ask-coordinator"
    ACKNOWLEDGE_CODE = "acknowledge-code"


RULES = {
    Against.JURISDICTION_OPEN: "C-11",
    Against.NOT_OFFERED: "3.2",
    Against.NEVER_EARNED: "3.3",
    Against.IN_GRACE: "P-07",
    Against.EXPIRED: "P-08",
    Against.SUSPENDED: "P-39",
    Against.REVOKED: "P-41",
    Against.CODE_OPEN: "C-05",
}
"""By clause of domain 1 and 3; where each comes from is said in wording.SOURCES."""

STEPS = {
    Against.JURISDICTION_OPEN: Step.CHOOSE_JURISDICTION,
    Against.NOT_OFFERED: Step.WAIT_FOR_COURSE,
    Against.NEVER_EARNED: Step.EARN,
    Against.IN_GRACE: Step.RENEW,
    Against.EXPIRED: Step.RENEW,
    Against.SUSPENDED: Step.ASK_COORDINATOR,
    Against.REVOKED: Step.ASK_COORDINATOR,
    Against.CODE_OPEN: Step.ACKNOWLEDGE_CODE,
}
SHUT = {
    Standing.IN_GRACE: Against.IN_GRACE,
    Standing.EXPIRED: Against.EXPIRED,
    Standing.SUSPENDED: Against.SUSPENDED,
    Standing.REVOKED: Against.REVOKED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A certificate that somebody was given, with what was done to it, oldest first."""

    number: str
    code: str
    acts: tuple[Act, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledged:
    """That somebody took a version of the Code as their own."""

    version: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """All that is known of one person, of whatever time."""

    records: tuple[Record, ...] = ()
    acknowledged: tuple[Acknowledged, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """Where somebody stands with one certificate at the moment asked about."""

    number: str
    code: str
    state: State
    limits: Limits


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One reason against; the values are those that its sentence needs, None where it has none.

    ``certificate`` is a code, ``moment`` when what it speaks of ended, ends or happened,
    ``course`` the slug of the course that leads on, ``version`` one of the Code.
    """

    against: Against
    certificate: str | None = None
    moment: datetime | None = None
    course: str | None = None
    version: str | None = None

    @property
    def rule(self) -> str:
        """The rule it rests on."""
        return RULES[self.against]

    @property
    def step(self) -> Step:
        """What to do next."""
        return STEPS[self.against]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The answer for one type of report at one moment, with what it rests on."""

    report_type: ReportType
    at: datetime
    scheme_version: str
    reasons: tuple[Reason, ...]
    holdings: tuple[Holding, ...]
    """The certificates asked for that stand in force."""
    code_version: str | None
    """The version of the Code that was acknowledged; None if it was not, or is not asked."""
    source: str
    """What the terms of this type of report rest on."""

    @property
    def eligible(self) -> bool:
        """Tell whether nothing stands against it."""
        return not self.reasons

    @property
    def until(self) -> datetime | None:
        """Return the last moment at which nothing more need be done; None if not eligible."""
        ends = [holding.limits.valid_until for holding in self.holdings]
        return min(ends) if self.eligible and ends else None


def decide(
    scheme: Scheme,
    evidence: Evidence,
    report_type: ReportType,
    *,
    code_version: str,
    jurisdiction: Jurisdiction | None,
    at: datetime,
) -> Decision:
    """Return whether the person may publish such a report then, or every reason against.

    ``code_version`` is the version of the Code in force at that moment; ``jurisdiction`` is
    that of the report, None while it is not chosen (domain 3.3, P-07, P-25, C-11).
    """
    terms = scheme.report(report_type)
    held = {code: holding(evidence.records, code, at=at) for code in terms.certificates}
    acknowledged = _acknowledged(evidence, code_version, at)
    reasons = [] if jurisdiction else [Reason(against=Against.JURISDICTION_OPEN)]
    # All of them, not the first: a member told one thing at a time comes back each time.
    for code, found in held.items():
        reasons += _against_holding(scheme, code, found)
    if terms.code_acknowledged and not acknowledged:
        reasons.append(Reason(against=Against.CODE_OPEN, version=code_version))
    return Decision(
        report_type=report_type,
        at=at,
        scheme_version=scheme.version,
        reasons=tuple(reasons),
        holdings=_in_force(held.values()),
        code_version=code_version if acknowledged else None,
        source=terms.source,
    )


def decide_all(
    scheme: Scheme,
    evidence: Evidence,
    *,
    code_version: str,
    jurisdiction: Jurisdiction | None,
    at: datetime,
) -> list[Decision]:
    """Return the answer for every type of report that the scheme knows, in its order."""
    return [
        decide(
            scheme,
            evidence,
            terms.type,
            code_version=code_version,
            jurisdiction=jurisdiction,
            at=at,
        )
        for terms in scheme.reports
    ]


def holding(records: Sequence[Record], code: str, *, at: datetime) -> Holding | None:
    """Return where somebody stood with a certificate; None if none had begun by then.

    The record that began last decides, as a renewal takes over from the one before.
    """
    begun = [
        Holding(number=record.number, code=code, state=state(found, at=at), limits=found)
        for record in records
        if record.code == code
        and (known := [act for act in record.acts if act.at <= at])
        and (found := limits(known)).valid_from <= at
    ]
    return max(begun, key=lambda each: each.limits.valid_from) if begun else None


def _acknowledged(evidence: Evidence, version: str, at: datetime) -> bool:
    return any(each.version == version and each.at <= at for each in evidence.acknowledged)


def _in_force(held: Iterable[Holding | None]) -> tuple[Holding, ...]:
    return tuple(each for each in held if each and each.state.in_force)


def _against_holding(scheme: Scheme, code: str, found: Holding | None) -> Iterator[Reason]:
    terms = scheme.certificate(code)
    # The course leads on whether the certificate was never earned or has come to its end.
    course = terms.quizzes[0].course if terms.quizzes else None
    if found is None:
        missing = Against.NEVER_EARNED if terms.offered else Against.NOT_OFFERED
        yield Reason(against=missing, certificate=code, course=course)
    elif not found.state.in_force:
        yield Reason(
            against=SHUT[found.state.standing],
            certificate=code,
            moment=_moment(found),
            course=course,
        )


def _moment(found: Holding) -> datetime | None:
    """Return the end of its term, of grace or of the suspension, or when it was revoked."""
    return {
        Standing.IN_GRACE: found.limits.grace_until,
        Standing.EXPIRED: found.limits.valid_until,
        Standing.SUSPENDED: found.limits.suspended_until,
        Standing.REVOKED: found.limits.revoked_at,
    }[found.state.standing]
