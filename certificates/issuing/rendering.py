"""The job that makes the printable file. It loads a typesetter: for the worker only."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from certificates.document import CertificateDocument, PassedItem, render
from certificates.issuing.evidence import Passed
from certificates.issuing.files import file_of, keep_file
from certificates.issuing.models import Certificate
from certificates.issuing.wording import ON_THE_DAY, in_all
from certificates.log.models import LogEntry
from certificates.scheme.house import house
from certificates.standing.days import day_of
from lms.accounts.roles import Jurisdiction
from lms.addresses import absolute
from lms.jobs.queue import Finish


def make_file(db: Session, payload: Mapping[str, Any], at: datetime) -> Finish | None:
    """Set the page, and return what keeps it; done again after a crash it keeps one."""
    certificate = db.get_one(Certificate, payload["certificate"])
    language = payload["language"]
    if file_of(db, certificate.id, language) is not None:
        return None
    entry = db.get_one(LogEntry, certificate.log_entry_id)
    content = render(printed(certificate, language, log_entry=entry.entry_id))
    # Setting the page took its time; only keeping it belongs into the writing transaction.
    return lambda writer: keep_file(writer, certificate.id, language, content, at=at)


def printed(certificate: Certificate, language: str, *, log_entry: str) -> CertificateDocument:
    """Return what the page says in that language and in English."""
    zone, community = house().timezone, house().community
    return CertificateDocument(
        language=language,
        jurisdiction=_form_of(language, certificate.jurisdiction),
        demo=certificate.demo,
        holder=certificate.holder_name,
        code=certificate.code,
        scheme=certificate.scheme_version,
        titles=certificate.title,
        passed=tuple(_item(Passed.of_kept(kept)) for kept in certificate.rests_on),
        number=certificate.number,
        valid_from=day_of(certificate.valid_from, zone),
        valid_until=day_of(certificate.valid_until, zone),
        issuers=dict.fromkeys((language, "en"), community),
        standings=in_all(ON_THE_DAY),
        verify_url=absolute(f"/verify/{certificate.number}"),
        log_entry=log_entry,
    )


def _item(passed: Passed) -> PassedItem:
    day = day_of(passed.passed_at, house().timezone)
    return PassedItem(what=passed.title, release=str(passed.release), on=day)


def _form_of(language: str, jurisdiction: Jurisdiction | None) -> Jurisdiction:
    """Return whose form of the language is set; a holder without jurisdiction has the usual.

    It chooses how words are set and nothing else: no law is guessed from a language.
    """
    if jurisdiction is None:
        return Jurisdiction.KG if language == "ky" else Jurisdiction.KZ
    return jurisdiction
