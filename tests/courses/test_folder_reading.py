import pytest
from factories_courses import files, front, lesson, translation, yaml

from courses.folder.problems import ADVICE, Kind
from courses.folder.reading import read_files
from courses.folder.wording import SENTENCES, sentence

pytestmark = pytest.mark.pure
FIRST = "lessons/01-first.en.md"
RUSSIAN = "lessons/01-first.ru.md"
YAML = "course.yaml"


def found(changes=None, **settings):
    """What is wrong in a course with these changes, as file, line and kind."""
    reading = read_files(files(changes=changes, **settings))
    return [(problem.path, problem.line, problem.kind) for problem in reading.problems]


def modules(listed: str) -> str:
    return f"[{{id: one, title: {{en: One, ru: Один}}, lessons: {listed}}}]"


class TestWholeFolder:
    def test_has_no_problems(self):
        assert not read_files(files()).problems

    def test_gives_the_lessons_in_order(self):
        folder = read_files(files()).usable

        assert [one.key for one in folder.lessons] == ["first", "second", "third"]

    def test_takes_settings_from_the_source_language(self):
        (first, *_) = read_files(
            files(changes={FIRST: lesson(minutes="9", law_checked="2026-11-21")})
        ).usable.lessons

        assert (first.minutes, first.law_checked_on.isoformat()) == (9, "2026-11-21")

    def test_gives_translations_the_references_of_the_original(self):
        original = lesson(sources="[{ref: CODE 2, text: Code, url: https://example.org/}]")
        changes = {FIRST: original, RUSSIAN: translation(sources="[{text: Кодекс}]")}
        text = read_files(files(changes=changes)).usable.lessons[0].texts["ru"]

        (source,) = text.sources
        assert (source.ref, source.text, source.url) == (
            "CODE 2",
            "Кодекс",
            "https://example.org/",
        )

    def test_knows_where_a_block_begins(self):
        body = "Words.\n\n:::quiz\n## Question?\n:::"
        changes = {FIRST: lesson(body=body), RUSSIAN: translation(body=body)}
        first = read_files(files(changes=changes)).usable.lessons[0]

        (block,) = first.texts["en"].blocks
        assert (block.line, block.text.strip()) == (10, "## Question?")

    def test_reads_windows_files_with_a_byte_order_mark(self):
        dos = b"\xef\xbb\xbf" + lesson().replace("\n", "\r\n").encode()

        assert not found({FIRST: dos})


class TestCourseFile:
    @pytest.mark.parametrize(
        ("settings", "line", "kind"),
        [
            ({"slug": "../etc"}, 1, Kind.BAD_ID),
            ({"slug": "Watching"}, 1, Kind.BAD_ID),
            ({"slug": "[a, b]"}, 1, Kind.NOT_TEXT),
            ({"licence": None}, 1, Kind.MISSING_KEY),
            ({"licence": '""'}, 5, Kind.EMPTY),
            ({"author": "Me"}, 12, Kind.UNKNOWN_KEY),
            ({"jurisdiction": "UZ"}, 4, Kind.UNKNOWN_CHOICE),
            ({"languages": "en"}, 3, Kind.NOT_A_LIST),
            ({"languages": "[en, ru, uz]"}, 3, Kind.UNKNOWN_CHOICE),
            ({"languages": "[en, ru, en]"}, 3, Kind.TWICE),
            ({"source_language": "ky"}, 2, Kind.SOURCE_NOT_LISTED),
            ({"reviewed": "[kk]"}, 8, Kind.UNKNOWN_CHOICE),
            ({"title": "Watching"}, 6, Kind.NOT_A_MAPPING),
            ({"title": "{en: Watching}"}, 6, Kind.MISSING_TEXT),
            ({"title": "{en: W, ru: Н, de: B}"}, 6, Kind.UNKNOWN_KEY),
            ({"title": f"{{en: {'W' * 300}, ru: Н}}"}, 6, Kind.TOO_LONG),
            ({"certificate": "ethics"}, 12, Kind.BAD_CODE),
            ({"modules": modules("[first, second, third, fourth]")}, 9, Kind.UNKNOWN_LESSON),
            ({"modules": modules("[first, second, third, First]")}, 9, Kind.BAD_ID),
            ({"modules": modules("[third, first, second]")}, 1, Kind.OUT_OF_ORDER),
            ({"modules": "[words]"}, 9, Kind.NOT_A_MAPPING),
            ({"objectives": modules("[other]")}, 10, Kind.UNKNOWN_LESSON),
            ({"quizzes": ["final"]}, 11, Kind.NO_QUIZ_FILE),
        ],
    )
    def test_is_told_each_fault_with_its_line(self, settings, line, kind):
        assert (line, kind) in [(at, what) for _, at, what in found(**settings)]

    def test_may_say_everything_wrong_at_once(self):
        kinds = {kind for _, _, kind in found(slug="A B", licence=None, reviewed="[kk]")}

        assert kinds == {Kind.BAD_ID, Kind.MISSING_KEY, Kind.UNKNOWN_CHOICE}

    @pytest.mark.parametrize(
        "text",
        ["slug: [", "slug: a\nslug: b", "a: &x 1\nb: *x", "- one", b"slug: \xff", "!!python x"],
    )
    def test_that_cannot_be_read_is_one_fault(self, text):
        reading = read_files(files(changes={YAML: text}))

        assert (reading.folder, len(reading.problems)) == (None, 1)

    def test_must_be_there(self):
        assert found({YAML: None}) == [(YAML, 1, Kind.NO_COURSE_FILE)]


class TestLessonFile:
    @pytest.mark.parametrize(
        ("path", "text", "line", "kind"),
        [
            (FIRST, lesson(minutes="soon"), 4, Kind.BAD_NUMBER),
            (FIRST, lesson(minutes="0"), 4, Kind.BAD_NUMBER),
            (FIRST, lesson(minutes="٣"), 4, Kind.BAD_NUMBER),
            (FIRST, lesson(jurisdiction="EU"), 5, Kind.UNKNOWN_CHOICE),
            (FIRST, lesson(law_checked="21.11.2026"), 6, Kind.BAD_DATE),
            (FIRST, lesson(law_checked="20261121"), 6, Kind.BAD_DATE),
            (FIRST, lesson(law_cheked="2026-11-21"), 6, Kind.UNKNOWN_KEY),
            (FIRST, lesson(body="  \n"), 7, Kind.NO_BODY),
            (FIRST, lesson(body="# Title"), 7, Kind.ELSEWHERE),
            (FIRST, lesson(body="[x](javascript:y)"), 7, Kind.ELSEWHERE),
            (FIRST, lesson(body="![map](media/map.png)"), 7, Kind.ELSEWHERE),
            (FIRST, lesson(sources="[{ref: A, text: B, url: 'ftp://c'}]"), 6, Kind.BAD_ADDRESS),
            (FIRST, lesson(sources="[{text: B}]"), 6, Kind.MISSING_KEY),
            (FIRST, "no front matter", 1, Kind.MISSING_KEY),
            (FIRST, "---\ntitle: x\n", 1, Kind.ELSEWHERE),
            (FIRST, b"---\ntitle: \xcf\xf0\n---\n", 2, Kind.NOT_UTF8),
            (FIRST, lesson().encode("utf-16"), 1, Kind.NOT_UTF8),
            (FIRST, lesson(body="a\x00b"), 7, Kind.UNPRINTABLE),
            (FIRST, lesson(body="a\u202eb"), 7, Kind.UNPRINTABLE),
            (RUSSIAN, translation(minutes="5"), 4, Kind.SOURCE_ONLY_KEY),
            (RUSSIAN, translation(sources="[{text: Один}]"), 1, Kind.SOURCES_DIFFER),
            (RUSSIAN, translation(body=":::quiz\n## В?\n:::"), 1, Kind.BLOCKS_DIFFER),
            (RUSSIAN, front({"objective": "x"}, "x"), 1, Kind.MISSING_KEY),
        ],
    )
    def test_is_told_each_fault_with_its_line(self, path, text, line, kind):
        assert (path, line, kind) in found({path: text})


class TestFileNames:
    @pytest.mark.parametrize(
        "path",
        [
            "../secret.md",
            "lessons/../../etc/passwd",
            "/etc/passwd",
            "lessons/1-first.en.md",
            "lessons/01-First.en.md",
            "lessons/01-first.de.md",
            "lessons/01-first.md",
            "lessons/deep/01-first.en.md",
            "media/Map.png",
            "media/map.exe",
            "media/карта.png",
            "notes.txt",
        ],
    )
    def test_that_nothing_reads_are_told(self, path):
        assert (path, 1, Kind.UNKNOWN_FILE) in found({path: "x"})

    def test_must_number_each_lesson_once(self):
        copy = {"lessons/01-extra.en.md": lesson(), "lessons/01-extra.ru.md": translation()}

        kinds = {kind for _, _, kind in found(copy)}

        assert kinds == {Kind.NUMBER_TWICE, Kind.IN_NO_MODULE}

    def test_must_number_all_languages_alike(self):
        moved = {RUSSIAN: None, "lessons/04-first.ru.md": translation()}

        assert found(moved) == [("lessons/04-first.ru.md", 1, Kind.NUMBER_DIFFERS)]

    def test_must_not_hide_something_else_than_an_image(self):
        assert found({"media/map.png": "<script>"}) == [("media/map.png", 1, Kind.NOT_AN_IMAGE)]

    def test_may_name_an_image(self):
        assert not found({"media/map.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>"})


class TestLanguages:
    def test_without_a_translation_are_advice_only(self):
        reading = read_files(files(changes={RUSSIAN: None}))

        assert [problem.kind for problem in reading.problems] == [Kind.NO_TRANSLATION]
        assert reading.usable

    def test_without_the_source_stop_the_import(self):
        reading = read_files(files(changes={FIRST: None}))

        assert (RUSSIAN, 1, Kind.NO_SOURCE_TEXT) in found({FIRST: None})
        assert reading.usable is None

    def test_that_the_course_does_not_name_are_told(self):
        kazakh = "lessons/01-first.kk.md"

        assert [kind for _, _, kind in found({kazakh: translation()})] == [
            Kind.LANGUAGE_NOT_LISTED
        ]


class TestSentences:
    def test_exist_for_every_kind_of_problem(self):
        assert SENTENCES.keys() == set(Kind)

    def test_have_all_their_blanks_filled(self):
        reading = read_files({"course.yaml": yaml(slug="A", author="B").encode()})

        assert all("%(" not in sentence(problem) for problem in reading.problems)

    def test_of_advice_are_known_kinds(self):
        assert set(Kind) > ADVICE
