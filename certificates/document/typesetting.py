"""Set a certificate as a page: typst, its bundled serif, PT Sans for the small print."""

import json
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path
from threading import Lock

import fontpkg_pt_sans
import segno
import typst

from certificates.document.facts import CertificateDocument, Texts

HERE = Path(__file__).parent
TEMPLATE = HERE / "template" / "certificate.typ"
QUIET_MODULES = 4

_one_at_a_time = Lock()


def render(document: CertificateDocument) -> bytes:
    """Return the certificate as a PDF/A-3a and PDF/UA-1 file, an A4 page, landscape.

    The same document gives the same bytes: the file is dated by its first day of validity.

    :raises typst.TypstError: a name holds a sign that no bundled font can print.
    """
    dated = datetime.combine(document.valid_from, time.min, UTC)
    # The kept compiler refuses a second caller while it works.
    with _one_at_a_time:
        made = compiler().compile(
            format="pdf",
            sys_inputs=inputs(document),
            pdf_standards=["a-3a", "ua-1"],
            timestamp=dated,
        )
    if not isinstance(made, bytes):
        raise TypeError("A certificate is one page and one file.")
    return made


@cache
def compiler() -> typst.Compiler:
    """Return the one compiler of this process, kept warm with its fonts and drawings read.

    System fonts stay out, so that a page looks the same wherever it was made.
    """
    return typst.Compiler(
        TEMPLATE,
        root=HERE,
        font_paths=[fontpkg_pt_sans.ROOT / "files"],
        ignore_system_fonts=True,
    )


def inputs(document: CertificateDocument) -> dict[str, str]:
    """Return what the template reads: the facts as one JSON text."""
    language = document.language

    def both(texts: Texts) -> dict[str, str]:
        return {"own": texts[language], "en": texts["en"]}

    facts = {
        "language": language,
        "region": document.jurisdiction.value,
        "demo": document.demo,
        "holder": document.printed_name,
        "code": document.code,
        "scheme": document.scheme,
        "title": both(document.titles),
        "passed": [
            {"what": both(item.what), "release": item.release, "on": item.on.isoformat()}
            for item in document.passed
        ],
        "number": document.number,
        "valid_from": document.valid_from.isoformat(),
        "valid_until": document.valid_until.isoformat(),
        "issuer": both(document.issuers),
        "standing": both(document.standings),
        "verify_url": document.verify_url,
        "log_entry": document.log_entry,
        "qr": qr_svg(document.verify_url),
    }
    return {"facts": json.dumps(facts, ensure_ascii=False)}


def qr_svg(address: str) -> str:
    """Return a QR code of the address with its quiet zone, at error correction M."""
    code = segno.make(address, error="m", micro=False)
    return code.svg_inline(
        border=QUIET_MODULES, dark="#000", omitsize=True, svgclass=None, lineclass=None
    )
