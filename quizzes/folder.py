"""The quizzes of a course folder, read: each in its source language and its translations."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from courses.folder.content import CourseFolder, QuizFile
from quizzes.questions import Question
from quizzes.text import overlay
from quizzes.text.document import QuizText, QuizTranslation, read_quiz, read_translation


@dataclass(frozen=True, slots=True)
class FolderQuiz:
    """One quiz of a course folder in all its languages."""

    key: str
    language: str
    """The source language."""
    source: QuizText
    file: QuizFile
    translations: Mapping[str, tuple[QuizFile, QuizTranslation]]
    """By language, without the source language."""

    @property
    def titles(self) -> dict[str, str]:
        """The title by language."""
        titles = {language: read.title for language, (_, read) in self.translations.items()}
        return {self.language: self.source.settings.title, **titles}

    def in_languages(self) -> Iterator[Mapping[str, Question]]:
        """Yield each question by language, as far as it is translated, in order."""
        found = {
            language: translation.translations.by_id
            for language, (_, translation) in self.translations.items()
        }
        for question in self.source.questions:
            translated = {
                language: overlay.apply(question, by_id[question.id])
                for language, by_id in found.items()
                if question.id in by_id
            }
            yield {self.language: question, **translated}


def read_quizzes(folder: CourseFolder) -> Iterator[FolderQuiz]:
    """Yield the quizzes that ``course.yaml`` names, in its order, as far as there are files."""
    for key in folder.head.quizzes:
        files = [file for file in folder.quizzes if file.key == key]
        quiz = _quiz(key, folder.head.source_language, files)
        if quiz is not None:
            yield quiz


def _quiz(key: str, language: str, files: Sequence[QuizFile]) -> FolderQuiz | None:
    by_language = {file.language: file for file in files}
    file = by_language.pop(language, None)
    if file is None:
        return None
    translations = {
        other: (translated, read_translation(translated.text))
        for other, translated in by_language.items()
    }
    return FolderQuiz(key, language, read_quiz(file.text), file, translations)
