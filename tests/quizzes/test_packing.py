import json
from datetime import timedelta

import pytest
from factories_questions import questions
from hypothesis import given
from hypothesis import strategies as st

from quizzes import packing
from quizzes.settings import Draw, Feedback, QuizSettings, Shuffle

pytestmark = pytest.mark.pure

SETTINGS = st.builds(
    QuizSettings,
    pass_mark=st.fractions(1, 100),
    attempts=st.none() | st.integers(1, 9),
    cooldown=st.integers(0, 10**6).map(lambda s: timedelta(seconds=s)),
    time=st.none() | st.integers(1, 10**5).map(lambda s: timedelta(seconds=s)),
    feedback=st.sampled_from(Feedback),
    shuffle=st.frozensets(st.sampled_from(Shuffle)),
    draws=st.lists(st.builds(Draw, st.just("words"), st.integers(1, 9)), max_size=2).map(tuple),
)


class TestPackedQuestion:
    @given(questions())
    def test_is_the_same_question_when_unpacked(self, question):
        packed = json.loads(json.dumps(packing.pack_question(question)))

        assert packing.unpack_question(packed) == question


class TestPackedSettings:
    @given(SETTINGS)
    def test_are_the_same_when_unpacked(self, settings):
        packed = json.loads(json.dumps(packing.pack_settings(settings)))

        assert packing.unpack_settings(packed) == settings


class TestDigest:
    def test_tells_a_changed_text_apart(self):
        assert packing.digest_of({}, {"en": "a"}) != packing.digest_of({}, {"en": "b"})

    def test_is_the_same_whatever_the_order_of_languages(self):
        one, other = {"en": "a", "ru": "б"}, {"ru": "б", "en": "a"}

        assert packing.digest_of({}, one) == packing.digest_of({}, other)
