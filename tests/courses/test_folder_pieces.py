from datetime import date

import pytest

from courses.folder.fields import Fields
from courses.folder.names import is_id, lesson_name, media_type, quiz_name
from courses.folder.problems import Kind, Problem, told
from courses.folder.texts import text_of
from courses.folder.wording import sentence
from courses.scope import Scope
from lms.frontmatter import read

pytestmark = pytest.mark.pure


def fields(text):
    """A mapping to be read, and the report of what is wrong in it."""
    report = []
    return Fields("course.yaml", read(text), report), report


class TestNames:
    def test_say_number_id_and_language_of_a_lesson(self):
        name = lesson_name("lessons/07-which-law.kk.md")

        assert (name.number, name.key, name.language) == (7, "which-law", "kk")

    def test_say_id_and_language_of_a_quiz(self):
        name = quiz_name("quizzes/code-check.ky.md")

        assert (name.key, name.language) == ("code-check", "ky")

    def test_promise_a_media_type(self):
        assert media_type("media/map.jpeg") == "image/jpeg"

    @pytest.mark.parametrize("path", ["media/a/b.png", "media/.png", "media/a.html", "a.png"])
    def test_promise_none_elsewhere(self, path):
        assert media_type(path) is None

    @pytest.mark.parametrize("text", ["", "-a", "a-", "a--b", "A", "ә", "a b", "a" * 61, "a\n"])
    def test_are_no_ids_in_other_signs(self, text):
        assert not is_id(text)


class TestFields:
    def test_join_a_text_of_several_lines(self):
        mapping, _ = fields("title: >\n  One\n  two\n")

        assert mapping.text("title") == "One two"

    def test_read_what_is_there(self):
        mapping, report = fields("n: '7'\nd: 2026-11-21\nj: KG\nu: https://example.org/a?b=c")

        assert (mapping.number("n", 1, 9), mapping.day("d")) == (7, date(2026, 11, 21))
        assert mapping.choice("j", Scope, Scope.BOTH) is Scope.KG
        assert (mapping.address("u"), report) == ("https://example.org/a?b=c", [])

    def test_report_the_line_of_a_value_deep_inside(self):
        mapping, report = fields("modules:\n  - id: one\n  - id: Two\n")

        for inside in mapping.each("modules"):
            inside.id("id")

        assert [(problem.line, problem.kind) for problem in report] == [(3, Kind.BAD_ID)]

    @pytest.mark.parametrize(
        "address",
        ["javascript:alert(1)", "//example.org", "https://", "http://[", "mailto:a@b"],
    )
    def test_take_addresses_of_pages_only(self, address):
        mapping, report = fields(f"url: '{address}'")

        assert (mapping.address("url"), len(report)) == (None, 1)

    def test_take_no_endless_list(self):
        mapping, report = fields(f"lessons: [{', '.join(f'l{at}' for at in range(201))}]")

        assert (mapping.ids("lessons"), report[0].kind) == ((), Kind.LIST_TOO_LONG)


class TestTexts:
    def test_lose_their_byte_order_mark(self):
        assert text_of("a", b"\xef\xbb\xbfslug", []) == "slug"

    def test_report_the_line_of_a_foreign_byte(self):
        report = []

        assert text_of("a", "раз\nдва".encode() + b"\n\xff", report) == ""
        assert (report[0].line, report[0].kind) == (3, Kind.NOT_UTF8)

    def test_report_a_character_nobody_sees(self):
        report = []

        text_of("a", "one\ntwo\u2066".encode(), report)

        assert sentence(report[0]) == "There is an invisible character, U+2066. Remove it."

    def test_may_hold_every_letter_of_four_languages(self):
        report = []

        text_of("a", "ӘҒҚҢӨҰҮҺІ әғқңөұүһі ёЁ №§¶ «» “”\t".encode(), report)

        assert not report


class TestProblems:
    def test_stand_in_order_of_file_and_line(self):
        later, first = Problem("b", 1, Kind.EMPTY), Problem("a", 9, Kind.NO_BODY)

        assert sorted([later, first]) == [first, later]

    def test_told_by_others_keep_their_words(self):
        assert sentence(told("a", 1, "100 % wrong")) == "100 % wrong"
