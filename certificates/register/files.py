"""Files that a holder takes away: the printable one, and the document behind it."""

from datetime import datetime

from sqlalchemy.orm import Session

from certificates.issuing.files import ask_for_file, file_of
from certificates.issuing.queries import own_by_number
from certificates.log.canonical import canonical
from certificates.register.errors import FileNotMade
from certificates.register.numbers import number_in


def own_pdf(db: Session, person_id: int, text: str, language: str | None) -> tuple[str, bytes]:
    """Return name and bytes of the printable file; None: in the holder's language.

    :raises NoSuchCertificate: there is none of that number, or it is somebody else's.
    :raises FileNotMade: the worker has not made it yet.
    """
    certificate = own_by_number(db, person_id, number_in(text))
    language = language or certificate.language
    file = file_of(db, certificate.id, language)
    if file is None:
        raise FileNotMade
    return f"{certificate.number}.{language}.pdf", file.content


def own_document(db: Session, person_id: int, text: str) -> tuple[str, bytes]:
    """Return name and canonical bytes of the document, which the log knows by its hash.

    :raises NoSuchCertificate: there is none of that number, or it is somebody else's.
    """
    certificate = own_by_number(db, person_id, number_in(text))
    return f"{certificate.number}.json", canonical(certificate.document)


def ask_for_own(db: Session, person_id: int, text: str, language: str, *, at: datetime) -> None:
    """Ask the worker for the printable file in another language.

    :raises NoSuchCertificate: there is none of that number, or it is somebody else's.
    """
    ask_for_file(db, own_by_number(db, person_id, number_in(text)), language, at=at)
