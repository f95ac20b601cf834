import json

import pytest
from click.testing import CliRunner
from factories_courses import files, lesson, write
from sqlalchemy import select, update

from courses import cli, doctor
from courses.folder import disk
from courses.models import LessonText, Release
from lms.cli import make_cli

FIRST = "lessons/01-first.en.md"


@pytest.fixture
def run(app, settings):
    """Run a command of ``parasat course`` on the application of this test."""
    parasat = make_cli(lambda _settings: app, [cli.course])
    env = {
        "PARASAT_DATABASE_URL": settings.database_url,
        "PARASAT_SECRET_KEY": settings.secret_key,
        "PARASAT_BASE_URL": settings.base_url,
        "PARASAT_DATA_DIR": str(settings.data_dir),
    }
    return lambda *words: CliRunner().invoke(parasat, ["course", *map(str, words)], env=env)


@pytest.fixture
def folder(tmp_path):
    """A course folder without faults."""
    return write(tmp_path / "watching", files())


class TestCheck:
    def test_is_content_with_a_good_folder(self, run, folder):
        done = run("check", folder)

        assert (done.exit_code, done.stdout) == (0, f"{folder}: no faults\n")

    def test_names_file_line_and_remedy(self, run, folder):
        write(folder, {FIRST: lesson(minutes="soon").encode()})

        done = run("check", folder)

        fault = f"{FIRST}:4: “minutes” must be a whole number. Write one from 1 to 240.\n"
        assert (done.exit_code, done.stderr) == (1, fault)

    def test_speaks_to_machines(self, run, folder):
        write(folder, {FIRST: lesson(minutes="soon").encode()})

        (fault,) = json.loads(run("check", folder, "--json").stdout)

        assert (fault["file"], fault["line"], fault["fault"]) == (FIRST, 4, "bad-number")

    def test_ends_with_one_where_there_is_no_folder(self, run, tmp_path):
        assert run("check", tmp_path / "nowhere").exit_code == 1


class TestImport:
    def test_makes_a_release_once(self, run, folder):
        said = [run("import", folder).stdout for _ in range(2)]

        assert said == ["watching: release 1 imported\n", "watching: release 1 unchanged\n"]

    def test_makes_another_of_a_changed_folder(self, run, folder):
        run("import", folder)
        write(folder, {FIRST: lesson("Another").encode()})

        assert run("import", folder).stdout == "watching: release 2 imported\n"

    def test_writes_nothing_of_a_broken_folder(self, run, db, folder):
        write(folder, {FIRST: lesson(minutes="soon").encode()})

        done = run("import", folder)

        assert (done.exit_code, FIRST in done.stderr) == (1, True)
        assert db.scalar(select(Release)) is None

    @pytest.mark.parametrize("words", [["import"], ["import", "--library", "x"]])
    def test_is_told_either_a_folder_or_the_library(self, run, words):
        assert run(*words).exit_code == 2


class TestExport:
    def test_gives_back_the_same_bytes(self, run, folder, tmp_path):
        write(folder, {FIRST: b"\xef\xbb\xbf" + lesson().replace("\n", "\r\n").encode()})
        run("import", folder)

        done = run("export", "watching", tmp_path / "out")

        assert (done.exit_code, disk.take_in(tmp_path / "out", [])) == (
            0,
            disk.take_in(folder, []),
        )

    def test_overwrites_nothing(self, run, folder):
        run("import", folder)

        done = run("export", "watching", folder)

        assert (done.exit_code, "is not empty" in done.stderr) == (1, True)

    def test_tells_that_there_is_no_such_course(self, run, tmp_path):
        done = run("export", "nowhere", tmp_path / "out")

        assert (done.exit_code, "There is no such course." in done.stderr) == (1, True)


class TestRender:
    def test_makes_the_pages_of_every_release_anew(self, run, db, folder):
        run("import", folder)
        write(folder, {FIRST: lesson("Another").encode()})
        run("import", folder)
        db.execute(update(LessonText).values(segments=[{"html": "old"}]))

        assert run("render").stdout == "releases: 2, texts that changed: 12\n"

    def test_changes_nothing_that_is_as_it_should_be(self, run, folder):
        run("import", folder)

        assert run("render").stdout == "releases: 1, texts that changed: 0\n"


class TestDoctor:
    def test_asks_for_the_library_before_it_is_imported(self, db):
        assert not any(well for well, _ in doctor.check(db))

    def test_is_content_once_it_is(self, run, db):
        assert run("import", "--library").exit_code == 0

        assert all(well for well, _ in doctor.check(db))
