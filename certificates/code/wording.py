"""The principles of the Code in plain words of ours; its own words stand at its source."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from flask_babel import LazyString

from lms.accounts.roles import Jurisdiction
from lms.i18n import lazy_gettext as _l


@dataclass(frozen=True, slots=True)
class Principle:
    """One principle by its place in the Code, which does not number them."""

    number: int
    name: LazyString
    gloss: LazyString
    by_jurisdiction: Mapping[Jurisdiction, LazyString] = field(default_factory=dict)
    """What it means under each law, where that differs."""


COMPLIANCE = {
    Jurisdiction.KZ: _l(
        "In Kazakhstan, as the Code says: the law of the Republic of Kazakhstan."
    ),
    Jurisdiction.KG: _l(
        "In Kyrgyzstan, in the platform's wording, not the Code's: the law of the country "
        "where you monitor."
    ),
}
"""Principle 6 names one country, and a member elsewhere is not bound to its law (C-11)."""

PRINCIPLES = (
    Principle(
        1,
        _l("Respect"),
        _l(
            "We treat everyone decently, whatever their origin or views. Nobody is harassed, "
            "discriminated against or insulted."
        ),
    ),
    Principle(
        2,
        _l("Confidentiality"),
        _l(
            "We guard what was entrusted to us, and reveal nothing that could harm a person "
            "or an organisation."
        ),
    ),
    Principle(
        3,
        _l("Professionalism"),
        _l("We hold ourselves to high standards of honesty, ethics and openness."),
    ),
    Principle(
        4,
        _l("Transparency"),
        _l(
            "What we learn by monitoring is open to all, except what must stay confidential; "
            "then we say that something is withheld, and why."
        ),
    ),
    Principle(
        5,
        _l("Conflict of interest"),
        _l(
            "We avoid and report every personal interest that may keep us from serving the "
            "community."
        ),
    ),
    Principle(6, _l("Compliance"), _l("We respect the rule of law."), COMPLIANCE),
    Principle(
        7,
        _l("Collaboration"),
        _l("We help each other, because the aims of monitoring are reached together."),
    ),
    Principle(
        8,
        _l("Continuous improvement"),
        _l(
            "Learning is a duty: we take part in training all the time, and use fair criticism."
        ),
    ),
    Principle(
        9,
        _l("Independence"),
        _l(
            "We are independent of the procuring entity, of potential suppliers, of state "
            "monitoring bodies, and of bodies of control and supervision."
        ),
    ),
    Principle(
        10,
        _l("Accountability"),
        _l(
            "When we suspect corruption or another violation, we report it to the authorities "
            "in charge."
        ),
    ),
    Principle(
        11,
        _l("Integrity"),
        _l("We deal honestly with everyone whom our work concerns."),
    ),
    Principle(
        12,
        _l("Objectivity"),
        _l("What we report is accurate and honest; we spread nothing untrue."),
    ),
    Principle(
        13,
        _l("Impartiality"),
        _l("Our work promotes no party, no organisation and no person."),
    ),
)
