"""Every outcome of a rule has its sentence."""

import re

import pytest
from source import ROOT

from lms.accounts import wording
from lms.accounts.inviting import Result
from lms.accounts.password_rules import PasswordFault
from lms.accounts.role_rules import Bar
from lms.accounts.roles import Jurisdiction, Role
from lms.accounts.roster import FileFault, LineFault

pytestmark = pytest.mark.pure

SENTENCES = [
    (Role, wording.ROLES),
    (Jurisdiction, wording.JURISDICTIONS),
    (PasswordFault, wording.PASSWORD_FAULTS),
    (Bar, wording.ROLE_BARS),
    (Result, wording.RESULTS),
    (FileFault, wording.FILE_FAULTS),
    (LineFault, wording.LINE_FAULTS),
]


def recorded_acts():
    """Yield the name of every act that the code of accounts records."""
    for path in sorted((ROOT / "lms" / "accounts").rglob("*.py")):
        yield from re.findall(r'record\(\s*\w+(?:\(\))?,\s*"([a-z.-]+)"', path.read_text())


class TestWording:
    @pytest.mark.parametrize(("kind", "sentences"), SENTENCES, ids=lambda v: str(v)[:30])
    def test_has_a_sentence_for_every_outcome(self, kind, sentences):
        assert set(sentences) == set(kind)

    def test_has_words_for_every_act_on_record(self):
        assert set(recorded_acts()) <= wording.ACTS.keys()

    def test_has_words_for_no_act_that_never_happens(self):
        assert wording.ACTS.keys() <= set(recorded_acts())

    def test_shows_acts_of_other_features_by_their_names(self):
        assert wording.act_name("report.released") == "report.released"
