import os

import pytest
from factories_courses import files, write

from courses.folder import disk
from courses.folder.problems import Kind
from courses.folder.reading import read_folder

pytestmark = pytest.mark.pure


def kinds(folder):
    report = []
    disk.take_in(folder, report)
    return [(problem.path, problem.kind) for problem in report]


class TestTakingIn:
    def test_gives_back_what_was_put_down(self, tmp_path):
        contents = files(changes={"media/dot.gif": b"GIF89a\x00\r\n"})
        disk.put_down(tmp_path / "new", contents)

        assert disk.take_in(tmp_path / "new", []) == contents

    def test_follows_no_link_out_of_the_folder(self, tmp_path):
        write(tmp_path, files())
        (tmp_path / "lessons" / "04-secret.en.md").symlink_to("/etc/passwd")

        assert kinds(tmp_path) == [("lessons/04-secret.en.md", Kind.NOT_A_FILE)]

    def test_follows_no_linked_folder(self, tmp_path):
        (tmp_path / "media").symlink_to("/etc")

        assert kinds(tmp_path) == [("media", Kind.NOT_A_FILE)]

    def test_does_not_wait_for_a_pipe(self, tmp_path):
        os.mkfifo(tmp_path / "course.yaml")

        assert kinds(tmp_path) == [("course.yaml", Kind.NOT_A_FILE)]

    def test_leaves_what_desktops_scatter(self, tmp_path):
        write(tmp_path, {".DS_Store": b"x", "lessons/.hidden": b"x", "course.yaml": b"x"})

        assert list(disk.take_in(tmp_path, [])) == ["course.yaml"]

    def test_refuses_a_file_that_is_too_large(self, tmp_path):
        write(tmp_path, {"media/map.png": b"x" * (disk.MAX_BYTES + 1)})

        assert kinds(tmp_path) == [("media/map.png", Kind.FILE_TOO_LARGE)]

    def test_stops_at_too_many_files(self, tmp_path):
        write(tmp_path, {f"media/{at}.png": b"" for at in range(disk.MAX_FILES + 1)})

        assert kinds(tmp_path) == [(".", Kind.TOO_MANY_FILES)]


class TestReadingFromDisk:
    def test_tells_that_there_is_no_folder(self, tmp_path):
        (problem,) = read_folder(tmp_path / "nowhere").problems

        assert problem.kind is Kind.NO_FOLDER

    def test_tells_links_beside_the_faults_of_files(self, tmp_path):
        write(tmp_path, files(licence=None))
        (tmp_path / "media").symlink_to("/etc")

        found = {problem.kind for problem in read_folder(tmp_path).problems}

        assert found == {Kind.MISSING_KEY, Kind.NOT_A_FILE}
