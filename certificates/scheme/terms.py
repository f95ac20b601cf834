"""What a certification scheme is made of. Pure: data, without a database."""

import enum
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

Found = TypeVar("Found")


class ReportType(enum.Enum):
    """What a member may publish in the community's name.

    Comprehensive monitoring belongs to the authorised body alone (¶10): it is not a type that
    is closed to members, it is not a type here at all.
    """

    OBSERVATION = "observation"
    THEMATIC = "thematic"


class Unit(enum.Enum):
    """What a policy value counts."""

    MONTHS = "months"
    DAYS = "days"
    PERCENT = "percent"
    ATTEMPTS = "attempts"


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyValue:
    """A number of the policy table (domain 3.4).

    ``values`` are what is in force; a rule with one number has one. ``bounds`` are the least
    and the greatest the board may choose, both included; None: not configurable.
    """

    rule: str
    values: tuple[int, ...]
    unit: Unit
    source: str
    default: tuple[int, ...]
    bounds: tuple[int, int] | None

    @property
    def value(self) -> int:
        """Return the number of a rule that has one.

        :raises ValueError: the rule has several.
        """
        (only,) = self.values
        return only

    @property
    def configurable(self) -> bool:
        """Tell whether the board may choose another number."""
        return self.bounds is not None

    def allows(self, value: int) -> bool:
        """Tell whether that number keeps to the bounds; without any, only the default does."""
        if self.bounds is None:
            return value in self.default
        return self.bounds[0] <= value <= self.bounds[1]


@dataclass(frozen=True, slots=True)
class QuizNeed:
    """A quiz that has to be passed, by the addresses of its course and of itself."""

    course: str
    quiz: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateTerms:
    """One certificate of the scheme (domain 3.2); one not ``offered`` nobody can earn yet."""

    code: str
    validity_months: int
    pass_percent: int
    quizzes: tuple[QuizNeed, ...] = ()
    certificates: tuple[str, ...] = ()
    offered: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportTerms:
    """What publishing one type of report asks for (domain 3.3)."""

    type: ReportType
    certificates: tuple[str, ...]
    code_acknowledged: bool
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """One version of the scheme, in force from a day on; every decision names its version."""

    version: str
    in_force_from: date
    pilot: bool
    certificates: tuple[CertificateTerms, ...]
    reports: tuple[ReportTerms, ...]
    policy: tuple[PolicyValue, ...] = field(repr=False)
    code_check: QuizNeed
    """The short check before the Code is acknowledged (C-02)."""

    def certificate(self, code: str) -> CertificateTerms:
        """Return the terms of a certificate.

        :raises LookupError: the scheme has no such certificate.
        """
        return _only(code, (each for each in self.certificates if each.code == code))

    def report(self, kind: ReportType) -> ReportTerms:
        """Return the terms of a type of report.

        :raises LookupError: the scheme has no such type.
        """
        return _only(kind, (each for each in self.reports if each.type is kind))

    def rule(self, name: str) -> PolicyValue:
        """Return a value of the policy table by its rule, such as ``P-07``.

        :raises LookupError: the scheme sets no such value.
        """
        return _only(name, (each for each in self.policy if each.rule == name))

    def earned_by(self, need: QuizNeed) -> tuple[CertificateTerms, ...]:
        """Return the certificates on offer that ask for passing that quiz and nothing else."""
        return tuple(
            each
            for each in self.certificates
            if each.offered and each.quizzes == (need,) and not each.certificates
        )


def _only(sought: object, found: Iterable[Found]) -> Found:
    for each in found:
        return each
    raise LookupError(f"the scheme knows no {sought}")
