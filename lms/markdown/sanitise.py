"""The last gate: what is not listed here does not reach a page, whoever wrote it."""

import nh3

from lms.markdown.code import CLASSES
from lms.markdown.containers import BOXES

TEXT = (
    "p br hr h2 h3 h4 h5 h6 em strong s sub sup a img figure figcaption code pre blockquote "
    "ul ol li dl dt dd div section span table thead tbody tr th td"
)
MATHS = (
    "math mrow mi mn mo mtext mspace mfrac msqrt mroot msub msup msubsup munder mover "
    "munderover mtable mtr mtd mstyle menclose mpadded mphantom"
)
ATTRIBUTES = {
    "a": {"href", "id", "aria-label"},
    "div": {"aria-label"},
    "img": {"src", "alt"},
    "li": {"id"},
    "ol": {"start"},
    "section": {"aria-label"},
    "span": {"lang", "aria-label"},
    "math": {"display"},
    "mi": {"mathvariant"},
    "mo": {"stretchy", "fence", "separator", "movablelimits", "form"},
    "mtd": {"columnalign"},
    "mspace": {"width"},
    "mfrac": {"linethickness"},
    "menclose": {"notation"},
    **{f"h{level}": {"id"} for level in range(2, 7)},
}
VALUES = {
    "div": {"role": {"region"}, "tabindex": {"0"}},
    "img": {"loading": {"lazy"}},
    "pre": {"tabindex": {"0"}},
    "span": {"role": {"img"}},
    "th": {"scope": {"col"}},
}
CLASS_NAMES = {
    "div": {"box", "scroll", *BOXES},
    "p": {"opening", "maths"},
    "section": {"notes"},
    "span": set(CLASSES),
    "td": {"num", "mid"},
    "th": {"num", "mid"},
    "ul": {"tasks"},
    "ol": {"tasks"},
}

_CLEANER = nh3.Cleaner(
    tags={*TEXT.split(), *MATHS.split()},
    attributes=ATTRIBUTES,
    tag_attribute_values=VALUES,
    allowed_classes=CLASS_NAMES,
    generic_attribute_prefixes=set(),
    url_schemes={"http", "https", "mailto"},
    link_rel="noopener",
    strip_comments=True,
)


def clean(html: str) -> str:
    """Return the HTML with nothing in it but what is listed in this module."""
    return _CLEANER.clean(html)
