"""A whole course folder read, with everything that is wrong in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from courses.folder import agreement, disk, media
from courses.folder.content import CourseFolder, Head, Lesson, LessonFile, QuizFile
from courses.folder.fields import Fields
from courses.folder.head import read_head
from courses.folder.lessons import ReadLesson, read_lesson
from courses.folder.names import COURSE_FILE, LessonName, lesson_name, media_type, quiz_name
from courses.folder.problems import Kind, Problem, told
from courses.folder.texts import text_of
from lms.frontmatter import Document, FrontMatterError, read
from lms.markdown.wording import fault_sentence


@dataclass(frozen=True, slots=True)
class Reading:
    """What a folder holds and what is wrong in it; no folder where there is no course."""

    folder: CourseFolder | None
    problems: tuple[Problem, ...]

    @property
    def usable(self) -> CourseFolder | None:
        """The folder, when a release can be made of it; None otherwise."""
        serious = any(problem.serious for problem in self.problems)
        return None if serious else self.folder


def read_folder(path: Path) -> Reading:
    """Return what a folder on disk holds."""
    report: list[Problem] = []
    files = disk.take_in(path, report)
    if report and not files:
        return Reading(None, tuple(report))
    found = read_files(files)
    return replace(found, problems=tuple(sorted([*report, *found.problems])))


def read_files(files: Mapping[str, bytes]) -> Reading:
    """Return what a folder of these files holds, each by its path in it."""
    report: list[Problem] = []
    yaml = _yaml(files, report)
    if yaml is None:
        return Reading(None, tuple(report))
    head = read_head(Fields(COURSE_FILE, yaml, report))
    _check_names(files, report)
    names = [name for path in sorted(files) if (name := lesson_name(path))]
    quizzes = _quizzes(files, report)
    report += agreement.of_modules(head, yaml, names)
    report += agreement.of_numbers(head, names)
    report += agreement.of_quizzes(head, yaml, quizzes)
    lessons = tuple(_Lessons(head, files, report).in_order(names))
    return Reading(CourseFolder(head, lessons, quizzes, files), tuple(sorted(report)))


def _yaml(files: Mapping[str, bytes], report: list[Problem]) -> Document | None:
    if COURSE_FILE not in files:
        report.append(Problem(COURSE_FILE, 1, Kind.NO_COURSE_FILE))
        return None
    text = text_of(COURSE_FILE, files[COURSE_FILE], report)
    try:
        return None if report else read(text)
    except FrontMatterError as error:
        report.append(told(COURSE_FILE, error.line, fault_sentence(error)))
        return None


def _check_names(files: Mapping[str, bytes], report: list[Problem]) -> None:
    for path, content in sorted(files.items()):
        if kind := media_type(path):
            if not media.is_of(kind, content):
                report.append(Problem(path, 1, Kind.NOT_AN_IMAGE, {"type": kind}))
        elif path != COURSE_FILE and not lesson_name(path) and not quiz_name(path):
            report.append(Problem(path, 1, Kind.UNKNOWN_FILE))


def _quizzes(files: Mapping[str, bytes], report: list[Problem]) -> tuple[QuizFile, ...]:
    return tuple(
        QuizFile(name.key, name.language, path, text_of(path, content, report))
        for path, content in sorted(files.items())
        if (name := quiz_name(path))
    )


class _Lessons:
    """Reads the lessons of a course whose ``course.yaml`` was read."""

    def __init__(self, head: Head, files: Mapping[str, bytes], report: list[Problem]) -> None:
        self.head, self.files, self.report = head, files, report

    def in_order(self, names: Sequence[LessonName]) -> Iterator[Lesson]:
        """Yield the lessons that modules name, as far as they can be read."""
        for module in self.head.modules:
            for key in module.lessons:
                own = [name for name in names if name.key == key]
                if own and (lesson := self.lesson(module.id, own)):
                    yield lesson

    def lesson(self, module: str, names: Sequence[LessonName]) -> Lesson | None:
        """Return a lesson in all its languages; None without a readable original."""
        present = [name.language for name in names]
        stem = names[0].path.split(".")[0]
        self.report += agreement.of_languages(self.head, names[0].path, present, advice_at=stem)
        found = {name.language: self.file(name) for name in names}
        original = found.get(self.head.source_language)
        if original is None or original.settings is None:
            return None
        texts = {language: one.file for language, one in found.items() if one}
        for text in texts.values():
            self.report += agreement.of_translation(text, original.file)
        return Lesson(
            key=original.name.key,
            module=module,
            minutes=original.settings.minutes,
            jurisdiction=original.settings.jurisdiction,
            law_checked_on=original.settings.law_checked_on,
            texts={
                language: _with_sources_of(original.file, text)
                for language, text in texts.items()
            },
        )

    def file(self, name: LessonName) -> ReadLesson | None:
        """Return one file of a lesson; None where it cannot be read at all."""
        faults: list[Problem] = []
        text = text_of(name.path, self.files[name.path], faults)
        self.report += faults
        if faults:
            return None
        return read_lesson(
            name,
            text,
            source=name.language == self.head.source_language,
            media=lambda path: path if path in self.files else None,
            report=self.report,
        )


def _with_sources_of(original: LessonFile, text: LessonFile) -> LessonFile:
    """Return a translation with the references and addresses that only the original says."""
    pairs = zip(text.sources, original.sources, strict=False)
    return replace(
        text, sources=tuple(replace(theirs, text=ours.text) for ours, theirs in pairs)
    )
