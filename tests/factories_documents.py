"""Certificates on paper: plausible facts, and the page made of them, read back."""

from datetime import date
from functools import cache
from io import BytesIO

from pictures import Picture, read_png
from pypdf import PdfReader

from certificates.document import CertificateDocument, PassedItem, render
from certificates.document.typesetting import compiler, inputs
from lms.accounts.roles import Jurisdiction

HOLDERS = {
    "en": "Aigul Example",
    "ru": "Алёна Игоревна Щербакова",
    "kk": "Әлихан Ңұрғалиқызы Өмірбекова",
    "ky": "Үмүт Өзүбекова кызы Жаңыл",
}
TITLES = {
    "en": "Ethics for procurement monitors",
    "ru": "Этика для мониторов закупок",
    "kk": "Сатып алу мониторларына арналған этика",
    "ky": "Сатып алуу мониторлору үчүн этика",
}
COURSES = {
    "en": "Code of Ethics for procurement monitors",
    "ru": "Кодекс этики монитора закупок",
    "kk": "Сатып алу мониторының этика кодексі",
    "ky": "Сатып алуу мониторунун этика кодекси",
}
ISSUERS = {
    "en": "Procurement Watch Community",
    "ru": "Сообщество наблюдателей за закупками",
    "kk": "Сатып алуды бақылаушылар қауымдастығы",
    "ky": "Сатып алууга көз салуучулар коомдоштугу",
}
STANDINGS = {
    "en": "valid on the day of issue",
    "ru": "действителен на день выдачи",
    "kk": "берілген күні жарамды",
    "ky": "берилген күнү жарактуу",
}


def a_document(language="kk", **facts) -> CertificateDocument:
    """A certificate as it is issued every day, but for the facts given."""
    plain = {
        "language": language,
        "jurisdiction": Jurisdiction.KG if language == "ky" else Jurisdiction.KZ,
        "demo": False,
        "holder": HOLDERS.get(language, "Aigul Example"),
        "code": "ETH",
        "scheme": "pilot-1",
        "titles": TITLES,
        "passed": (an_item(),),
        "number": "PRS-7K4M-2Q9D-FHX3-T",
        "valid_from": date(2026, 11, 5),
        "valid_until": date(2027, 11, 4),
        "issuers": ISSUERS,
        "standings": STANDINGS,
        "verify_url": "https://parasat.example/verify/PRS-7K4M-2Q9D-FHX3-T",
        "log_entry": "Vb7xHn2KsQ9mRt4LpWz0Ye",
    }
    return CertificateDocument(**(plain | facts))


def an_item(**facts) -> PassedItem:
    """The course of the Code of Ethics, passed."""
    return PassedItem(**({"what": COURSES, "release": "1", "on": date(2026, 11, 5)} | facts))


def opened(document) -> PdfReader:
    """The file that is handed out, opened."""
    return PdfReader(BytesIO(render(document)))


def words(document) -> str:
    """Everything the page says, without white space, which readers of files guess."""
    return _words(render(document))


@cache
def _words(file: bytes) -> str:
    return squeezed("".join(page.extract_text() for page in PdfReader(BytesIO(file)).pages))


def squeezed(text: str) -> str:
    """The text without its white space."""
    return "".join(text.split())


def pictured(document, *, dots_per_inch: int) -> Picture:
    """The page as a printer puts it on paper."""
    made = compiler().compile(format="png", ppi=dots_per_inch, sys_inputs=inputs(document))
    return read_png(made, dots_per_inch=dots_per_inch)
