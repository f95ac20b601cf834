from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lms.frontmatter import Fault, FrontMatterError, load_yaml, read, split

LESSON = """---
title: Why a code
sources:
  - ref: CODE P1
    text: Code of Ethics
---
First paragraph.

## Heading
"""


class TestScalars:
    @pytest.mark.parametrize(
        "written", ["no", "1.10", "12:30", "010", "2026-11-21", "null", "~", "yes", "0x1f"]
    )
    def test_stay_the_strings_that_were_written(self, written):
        assert load_yaml(f"key: {written}") == {"key": written}

    def test_are_empty_where_nothing_is_written(self):
        assert load_yaml("key:") == {"key": ""}

    def test_may_be_quoted_for_a_colon(self):
        assert load_yaml('quiz: "Code of Ethics: final"') == {"quiz": "Code of Ethics: final"}


class TestMapping:
    def test_holds_lists_and_mappings_as_written(self):
        values = load_yaml("title: {en: A, ru: Б}\nlanguages: [en, ru]")

        assert values == {"title": {"en": "A", "ru": "Б"}, "languages": ["en", "ru"]}

    def test_takes_a_merge_key_for_a_name(self):
        assert load_yaml("<<: x") == {"<<": "x"}

    @pytest.mark.parametrize("text", ["", "\n", "# only a comment"])
    def test_is_empty_when_nothing_is_said(self, text):
        assert load_yaml(text) == {}

    def test_knows_the_line_of_each_value(self):
        document = read("a: 1\nb:\n  - c: 2\n    d: 3\n")

        assert document.line_of(("b", 0, "d")) == 4

    def test_gives_a_missing_value_the_line_of_its_holder(self):
        document = read("a: 1\nb:\n  - c: 2\n")

        assert document.line_of(("b", 0, "title")) == 3


class TestRefusal:
    @pytest.mark.parametrize(
        ("text", "line", "fault"),
        [
            ("a: 1\nb: *x", 2, Fault.ALIAS),
            ("a: &x 1", 1, Fault.ALIAS),
            ("a: 1\nb: 2\na: 3", 3, Fault.DUPLICATE_KEY),
            ("a:\n  b: 1\n  b: 2", 3, Fault.DUPLICATE_KEY),
            ("\n- a", 2, Fault.NOT_A_MAPPING),
            ("only words", 1, Fault.NOT_A_MAPPING),
            ("? [a]\n: b", 1, Fault.NOT_A_PLAIN_KEY),
            ("title: a: b", 1, Fault.NOT_YAML),
            ("a: 1\n\tb: 2", 2, Fault.NOT_YAML),
            ("a: 1\nb: \x07", 2, Fault.NOT_YAML),
            ("a: [b", 1, Fault.NOT_YAML),
            ("a: 1\n---\nb: 2", 2, Fault.SECOND_DOCUMENT),
            ("a: !!int 3", 1, Fault.TAG),
            ("a: !!python/object/apply:os.system [id]", 1, Fault.TAG),
            ("a: " + "[" * 5_000, 1, Fault.TOO_DEEP),
            ("a: " + "{a: " * 5_000, 1, Fault.TOO_DEEP),
            ("a: " + "b" * 200_000, 1, Fault.TOO_LONG),
        ],
        ids=lambda value: value.value if isinstance(value, Fault) else "",
    )
    def test_names_the_line_and_the_fault(self, text, line, fault):
        with pytest.raises(FrontMatterError) as refused:
            load_yaml(text)

        assert (refused.value.line, refused.value.fault) == (line, fault)

    def test_reads_as_one_line_in_a_log(self):
        error = FrontMatterError(3, Fault.DUPLICATE_KEY, key="title")

        assert str(error) == "line 3: duplicate-key title"

    @given(st.text(alphabet="ab:-[]{}&*!|>'\"#%? \n\t\x00\ud800", max_size=60))
    def test_is_the_only_answer_to_bad_text(self, text):
        with suppress(FrontMatterError):
            assert isinstance(load_yaml(text), dict)


class TestSplit:
    def test_takes_the_head_off_the_body(self):
        parts = split(LESSON)

        assert parts.values["title"] == "Why a code"
        assert parts.body == "First paragraph.\n\n## Heading\n"

    def test_knows_on_which_line_the_body_begins(self):
        parts = split(LESSON)

        assert LESSON.split("\n")[parts.body_line - 1] == "First paragraph."

    def test_counts_the_lines_of_values_from_the_top(self):
        assert split(LESSON).line_of(("sources", 0, "text")) == 5

    def test_takes_a_text_without_a_head_for_body(self):
        parts = split("Only words.")

        assert (parts.values, parts.body, parts.body_line) == ({}, "Only words.", 1)

    def test_reads_the_line_ends_of_every_system(self):
        parts = split("\ufeff" + LESSON.replace("\n", "\r\n"))

        assert parts == split(LESSON)

    def test_refuses_a_head_that_never_ends(self):
        with pytest.raises(FrontMatterError) as refused:
            split("---\ntitle: Why\n")

        assert refused.value.fault is Fault.UNCLOSED

    def test_counts_the_line_of_a_fault_from_the_top(self):
        with pytest.raises(FrontMatterError) as refused:
            split("---\na: 1\na: 2\n---\n")

        assert refused.value.line == 3

    def test_refuses_a_head_as_long_as_a_book(self):
        with pytest.raises(FrontMatterError) as refused:
            split("---\na: " + "b" * 20_000 + "\n---\n")

        assert refused.value.fault is Fault.TOO_LONG
