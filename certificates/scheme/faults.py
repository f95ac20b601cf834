"""What makes a scheme contradict itself. Pure."""

from collections import Counter
from collections.abc import Iterator

from certificates.scheme.terms import CertificateTerms, Scheme


def faults(scheme: Scheme) -> Iterator[str]:
    """Yield a sentence for each contradiction; none means the scheme can be put in force."""
    yield from _named_twice(scheme)
    yield from _outside_bounds(scheme)
    for certificate in scheme.certificates:
        yield from _of_certificate(scheme, certificate)
    known = {certificate.code for certificate in scheme.certificates}
    for report in scheme.reports:
        for code in set(report.certificates) - known:
            yield f"report {report.type.value} needs {code}, which the scheme does not have"


def _named_twice(scheme: Scheme) -> Iterator[str]:
    names = Counter(
        [
            *(f"certificate {certificate.code}" for certificate in scheme.certificates),
            *(f"report {report.type.value}" for report in scheme.reports),
            *(f"rule {value.rule}" for value in scheme.policy),
        ]
    )
    for name, count in names.items():
        if count > 1:
            yield f"{name} stands there {count} times"


def _outside_bounds(scheme: Scheme) -> Iterator[str]:
    for rule in scheme.policy:
        for value in rule.values:
            if not rule.allows(value):
                yield f"{rule.rule}: {value} {rule.unit.value} is outside its bounds"


def _of_certificate(scheme: Scheme, certificate: CertificateTerms) -> Iterator[str]:
    code = certificate.code
    if not scheme.rule("P-01").allows(certificate.validity_months):
        yield f"{code}: valid for {certificate.validity_months} months, which P-01 forbids"
    if not scheme.rule("P-11").allows(certificate.pass_percent):
        yield f"{code}: pass mark of {certificate.pass_percent} %, which P-11 forbids"
    if certificate.offered and not (certificate.quizzes or certificate.certificates):
        yield f"{code} is on offer and asks for nothing"
    if code in _needed_for(scheme, certificate):
        yield f"{code} needs itself"
    for missing in set(certificate.certificates) - {c.code for c in scheme.certificates}:
        yield f"{code} needs {missing}, which the scheme does not have"


def _needed_for(scheme: Scheme, certificate: CertificateTerms) -> set[str]:
    """Return every certificate that must come before this one, however indirectly."""
    needs = {each.code: each.certificates for each in scheme.certificates}
    # A walk that remembers where it was, since the needs may run in a circle.
    found: set[str] = set()
    waiting = list(certificate.certificates)
    while waiting:
        code = waiting.pop()
        if code not in found:
            found.add(code)
            waiting.extend(needs.get(code, ()))
    return found
