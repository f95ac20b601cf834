"""What passing a quiz gives (P-11, P-19)."""

from fractions import Fraction

import pytest

from certificates.issuing.granting import granted
from certificates.scheme.pilot import ETHICS
from certificates.standing.rules import NOTHING, ActKind, Standing, State

pytestmark = pytest.mark.pure


class TestGranting:
    def test_happens_at_exactly_the_pass_mark(self):
        assert granted(ETHICS, Fraction(80), NOTHING) is ActKind.ISSUE

    def test_is_withheld_a_hair_below_it(self):
        assert granted(ETHICS, Fraction(80) - Fraction(1, 10**9), NOTHING) is None

    @pytest.mark.parametrize(
        ("standing", "act"),
        [
            (Standing.NONE, ActKind.ISSUE),
            (Standing.VALID, None),
            (Standing.IN_GRACE, ActKind.RENEW),
            (Standing.EXPIRED, ActKind.RENEW),
            (Standing.SUSPENDED, None),
            (Standing.REVOKED, None),
        ],
    )
    def test_depends_on_what_is_held(self, standing, act):
        assert granted(ETHICS, Fraction(100), State(standing)) is act
