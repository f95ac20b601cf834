"""Regions of Kazakhstan and Kyrgyzstan by their ISO 3166-2 codes."""

from collections.abc import Mapping

from flask_babel import LazyString

from lms.i18n import lazy_gettext as _l
from lms.text import sort_key

KAZAKHSTAN: Mapping[str, LazyString] = {
    "KZ-10": _l("Abai region"),
    "KZ-11": _l("Akmola region"),
    "KZ-15": _l("Aktobe region"),
    "KZ-19": _l("Almaty region"),
    "KZ-23": _l("Atyrau region"),
    "KZ-27": _l("West Kazakhstan region"),
    "KZ-31": _l("Jambyl region"),
    "KZ-33": _l("Jetisu region"),
    "KZ-35": _l("Karaganda region"),
    "KZ-39": _l("Kostanay region"),
    "KZ-43": _l("Kyzylorda region"),
    "KZ-47": _l("Mangystau region"),
    "KZ-55": _l("Pavlodar region"),
    "KZ-59": _l("North Kazakhstan region"),
    "KZ-61": _l("Turkistan region"),
    "KZ-62": _l("Ulytau region"),
    "KZ-63": _l("East Kazakhstan region"),
    "KZ-71": _l("Astana city"),
    "KZ-75": _l("Almaty city"),
    "KZ-79": _l("Shymkent city"),
}
KYRGYZSTAN: Mapping[str, LazyString] = {
    "KG-B": _l("Batken region"),
    "KG-C": _l("Chuy region"),
    "KG-GB": _l("Bishkek city"),
    "KG-GO": _l("Osh city"),
    "KG-J": _l("Jalal-Abad region"),
    "KG-N": _l("Naryn region"),
    "KG-O": _l("Osh region"),
    "KG-T": _l("Talas region"),
    "KG-Y": _l("Issyk-Kul region"),
}
REGIONS: Mapping[str, LazyString] = {**KAZAKHSTAN, **KYRGYZSTAN}


def region_name(code: str | None) -> str:
    """Return the name of a region in the reader's language; a dash when none was chosen."""
    return str(REGIONS.get(code or "", "—"))


def by_name(regions: Mapping[str, LazyString] = REGIONS) -> list[tuple[str, str]]:
    """Return pairs of code and name, in the alphabetical order of the reader's language."""
    pairs = [(code, str(name)) for code, name in regions.items()]
    return sorted(pairs, key=lambda pair: sort_key(pair[1]))
