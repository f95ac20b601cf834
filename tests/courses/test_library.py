"""The courses that come with the platform, as they are."""

import pytest

from courses import bundled
from courses.folder.reading import read_folder
from courses.folder.wording import sentence
from courses.quiz_part import WITHOUT_QUIZZES
from courses.rendering import prepare
from lms.markdown import plain_text

pytestmark = pytest.mark.pure
FOLDERS = [pytest.param(folder, id=folder.name) for folder in bundled.folders()]
LANGUAGES = {"en", "ru", "kk", "ky"}


@pytest.mark.parametrize("folder", FOLDERS)
class TestCourse:
    def test_has_no_faults(self, folder):
        faults = [(p.path, p.line, sentence(p)) for p in read_folder(folder).problems]

        assert not faults

    def test_is_whole_in_four_languages(self, folder):
        for lesson in read_folder(folder).folder.lessons:
            assert set(lesson.texts) == LANGUAGES, lesson.key

    def test_has_lessons_of_a_few_minutes(self, folder):
        for lesson in read_folder(folder).folder.lessons:
            words = len(plain_text(lesson.texts["en"].body).split())
            assert 300 <= words <= 650, (lesson.key, words)

    def test_has_a_self_check_in_each_lesson(self, folder):
        for lesson in read_folder(folder).folder.lessons:
            assert len(lesson.texts["en"].blocks) == 1, lesson.key

    def test_names_sources_in_each_lesson(self, folder):
        for lesson in read_folder(folder).folder.lessons:
            assert lesson.texts["en"].sources, lesson.key

    def test_lies_in_a_folder_of_its_name(self, folder):
        assert read_folder(folder).folder.head.slug == folder.name

    def test_can_be_made_ready(self, folder):
        prepared = prepare(read_folder(folder).usable, WITHOUT_QUIZZES)

        assert all(prepared.segments.values())
