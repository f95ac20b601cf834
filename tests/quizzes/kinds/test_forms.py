"""Every kind of question as pages show it."""

from pathlib import Path

import pytest
from factories_quizzes import MULTIPLE, SINGLE, STATEMENT

import quizzes.kinds
from quizzes.kinds.face import Posed, Reveal
from quizzes.kinds.faces import FACES, face_of
from quizzes.kinds.registry import KINDS, kind_of
from quizzes.rendering import Texts, rendered
from quizzes.text.parser import parse_questions

KINDS_WRITTEN = {"single": SINGLE, "multiple": MULTIPLE, "true_false": STATEMENT}


def posed(kind, answer, *, reveal=Reveal.NOTHING, order=None):
    written = KINDS_WRITTEN[kind].format(id="q", objective="o")
    question = parse_questions(written).questions[0]
    texts = Texts.of(rendered(question, "en"), "en")
    return Posed(question, texts, order or question.choice_ids, answer, reveal)


class TestFaces:
    def test_are_there_for_every_kind(self):
        assert {face.name for face in FACES} == {kind.name for kind in KINDS}

    @pytest.mark.parametrize("face", FACES, ids=lambda face: face.name)
    def test_have_their_template_in_their_directory(self, face):
        folder = Path(quizzes.kinds.__file__).parent / face.name / "templates"

        assert (folder / face.template).is_file()

    @pytest.mark.parametrize(
        ("kind", "answer"),
        [("single", "2"), ("multiple", ["1", "3"]), ("true_false", "1")],
    )
    def test_send_back_the_answer_they_show(self, kind, answer):
        question = posed(kind, answer).question
        fields = {}
        for name, value in face_of(question).as_sent(answer):
            fields.setdefault(name, []).append(value)

        assert kind_of(question).answer_from_form(question, fields) == answer

    @pytest.mark.parametrize(
        ("kind", "answer", "words"),
        [
            ("single", "2", ["Right of q"]),
            ("multiple", ["3", "1"], ["First right of q", "Second right of q"]),
            ("true_false", "2", ["False"]),
            ("single", None, []),
        ],
    )
    def test_put_an_answer_into_words(self, kind, answer, words):
        shown = posed(kind, answer)

        assert face_of(shown.question).in_words(shown.question, shown.texts, answer) == words


class TestOptions:
    def fields(self, *args, **options):
        shown = posed(*args, **options)
        return face_of(shown.question).fields(shown)

    def test_stand_in_the_order_of_the_learner(self):
        assert [o.id for o in self.fields("single", None, order=("3", "1", "2"))] == list("312")

    def test_tell_nothing_unless_it_is_revealed(self):
        told = [(o.verdict, o.feedback) for o in self.fields("single", "1")]

        assert told == [("", "")] * 3

    def test_tell_of_what_was_picked_alone(self):
        told = [o.verdict for o in self.fields("single", "1", reveal=Reveal.PICKED)]

        assert told == ["Your choice: not right", "", ""]

    def test_tell_the_key_where_all_is_revealed(self):
        told = [o.verdict for o in self.fields("multiple", ["1", "2"], reveal=Reveal.KEY)]

        assert told == [
            "Your choice: right",
            "Your choice: not right",
            "Right, but not chosen",
        ]
