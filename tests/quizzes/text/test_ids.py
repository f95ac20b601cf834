import pytest

from quizzes.text.ids import write_missing_ids

pytestmark = pytest.mark.pure


class TestMissingIds:
    def test_are_written_into_the_headings(self):
        text = "## One\n= true\n\n## Two {points=2}\n= false\n"

        assert write_missing_ids(text, "fa") == (
            "## One {#fa-01}\n= true\n\n## Two {#fa-02 points=2}\n= false\n"
        )

    def test_skip_those_in_use(self):
        text = "## One\n## Two {#fa-01}\n## Three {#fa-02}"

        assert write_missing_ids(text, "fa").startswith("## One {#fa-03}\n")

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("## One {#a}\r\n= true \r\n", id="ids and line ends that are there"),
            pytest.param("```\n## code\n```\n", id="code"),
            pytest.param("# Part\n### Within\n", id="other headings"),
            pytest.param("", id="nothing"),
        ],
    )
    def test_leave_everything_else_alone(self, text):
        assert write_missing_ids(text, "fa") == text

    def test_keep_windows_line_ends(self):
        assert (
            write_missing_ids("## One  \r\n= true\r\n", "fa") == "## One {#fa-01}\r\n= true\r\n"
        )

    def test_are_given_once(self):
        once = write_missing_ids("## One\n## Two", "fa")

        assert write_missing_ids(once, "fa") == once

    def test_begin_where_they_are_asked_to(self):
        text = "---\n## a comment\n---\n## One"

        assert write_missing_ids(text, "fa", from_line=4) == f"{text} {{#fa-01}}"
