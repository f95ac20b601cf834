"""``parasat quiz check``, as authors run it."""

import json

import pytest
from click.testing import CliRunner
from factories_quizzes import TRANSLATION, quiz_text

from lms.cli import make_cli
from quizzes import cli


@pytest.fixture
def run(app, settings):
    """Run ``parasat quiz`` with these words, on the application of this test."""
    parasat = make_cli(lambda _settings: app, [cli.quiz])
    env = {
        "PARASAT_DATABASE_URL": settings.database_url,
        "PARASAT_SECRET_KEY": "k" * 32,
        "PARASAT_BASE_URL": "http://localhost",
        "PARASAT_DATA_DIR": str(settings.data_dir),
    }
    return lambda *words: CliRunner().invoke(parasat, ["quiz", *map(str, words)], env=env)


@pytest.fixture
def folder(tmp_path):
    """A folder with a good quiz."""
    (tmp_path / "final.en.md").write_text(quiz_text())
    return tmp_path


class TestQuizCheck:
    def test_is_content_with_a_good_file(self, run, folder):
        assert run("check", folder / "final.en.md").exit_code == 0

    def test_names_file_line_and_remedy(self, run, folder):
        path = folder / "final.en.md"
        path.write_text(quiz_text().replace("(x) Right of words-1", "( ) Right of words-1"))

        result = run("check", path)

        assert f"{path}:6: No choice is right. Mark it with an x" in result.output

    def test_ends_with_one_when_a_file_cannot_be_used(self, run, folder):
        (folder / "final.en.md").write_text("no quiz at all")

        assert run("check", folder / "final.en.md").exit_code == 1

    def test_reads_a_file_beside_its_source_as_a_translation(self, run, folder):
        (folder / "final.ru.md").write_text(TRANSLATION.replace("words-1", "words-9"))

        result = run("check", folder / "final.ru.md")

        assert "The source has no question “words-9”" in result.output

    def test_writes_for_machines(self, run, folder):
        (folder / "final.en.md").write_text(quiz_text(draw="4 from words"))

        result = run("check", "--json", folder / "final.en.md")

        assert json.loads(result.output)[0] == {
            "file": str(folder / "final.en.md"),
            "line": 4,
            "fault": "pool-too-small",
            "sentence": (
                "Questions needed for “words”, two and a half for each one drawn (P-13): 10. "
                "Found: 5. Write more, or draw fewer than 4."
            ),
            "serious": True,
        }

    def test_calls_a_missing_file_wrong_usage(self, run, folder):
        assert run("check", folder / "none.md").exit_code == 2
