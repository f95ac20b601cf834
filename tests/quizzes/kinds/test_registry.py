from pathlib import Path

import pytest

import quizzes.kinds
from quizzes.kinds.protocol import AnswerLine, AnswerPart, Marker
from quizzes.kinds.registry import KINDS, kind_claiming

pytestmark = pytest.mark.pure


class TestKinds:
    def test_are_the_directories_and_no_others(self):
        folders = Path(quizzes.kinds.__file__).parent.glob("*/rules.py")

        assert {kind.name for kind in KINDS} == {path.parent.name for path in folders}

    @pytest.mark.parametrize("marker", Marker)
    @pytest.mark.parametrize("ticks", [0, 1, 2])
    @pytest.mark.parametrize("classes", [frozenset(), frozenset({"multiple"})])
    def test_never_claim_the_same_answers(self, marker, ticks, classes):
        lines = tuple(AnswerLine(marker, "true", marked=n < ticks) for n in range(2))

        assert sum(kind.claims(AnswerPart(lines, classes)) for kind in KINDS) <= 1

    def test_leave_what_they_do_not_know(self):
        assert kind_claiming(AnswerPart((AnswerLine(Marker.EQUALS, "3.14"),))) is None
