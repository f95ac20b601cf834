"""The document behind a certificate: what the entry in the log hashes."""

from collections.abc import Mapping
from datetime import UTC, datetime

from certificates.issuing.evidence import Passed
from certificates.issuing.models import Certificate
from certificates.log.appending import random_id

VERSION = 1


def document_of(
    certificate: Certificate, *, issuer: str, renews: str | None
) -> dict[str, object]:
    """Return everything that the certificate attests, with a salt of its own.

    ``renews`` is the number of the record before it; None for the first. Marks stay out:
    they are the holder's. The salt keeps the published hash from being guessed from a name
    and a date.
    """
    return {
        "v": VERSION,
        "kind": "certificate",
        "number": certificate.number,
        "code": certificate.code,
        "title": certificate.title,
        "holder": certificate.holder_name,
        "jurisdiction": certificate.jurisdiction and certificate.jurisdiction.value,
        "issuer": issuer,
        "scheme": certificate.scheme_version,
        "pilot": certificate.pilot,
        "demo": certificate.demo,
        "passed": [_attested(Passed.of_kept(kept)) for kept in certificate.rests_on],
        "valid_from": _moment(certificate.valid_from),
        "valid_until": _moment(certificate.valid_until),
        "renews": renews,
        "salt": random_id(),
    }


def _attested(passed: Passed) -> Mapping[str, object]:
    return {
        "course": passed.course,
        "title": dict(passed.title),
        "release": passed.release,
        "quiz": passed.quiz,
        "passed_at": _moment(passed.passed_at),
    }


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
