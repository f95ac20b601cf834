"""Making the quizzes of a release out of a checked course folder."""

import re
from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from courses.folder.content import CourseFolder
from courses.media import addresses
from courses.models import Release
from lms.markdown.page import MediaUrl
from quizzes import models, packing
from quizzes.folder import FolderQuiz, read_quizzes
from quizzes.questions import Question
from quizzes.rendering import rendered

MEDIA = re.compile(r"media/[a-z0-9._-]+")


def import_quizzes(db: Session, release_id: int, folder: CourseFolder) -> None:
    """Make the quizzes of a release; questions that say the same keep their version."""
    course_id = db.get_one(Release, release_id).course_id
    questions = _Questions(db, course_id, folder)
    for position, quiz in enumerate(read_quizzes(folder), start=1):
        row = models.Quiz(
            release_id=release_id,
            key=quiz.key,
            position=position,
            title=quiz.titles,
            settings=packing.pack_settings(quiz.source.settings),
        )
        db.add(row)
        db.flush()
        _fill(db, row.id, quiz, questions)


def _fill(db: Session, quiz_id: int, quiz: FolderQuiz, questions: "_Questions") -> None:
    for position, texts in enumerate(quiz.in_languages(), start=1):
        version_id = questions.version(quiz.language, texts)
        db.add(models.QuizQuestion(quiz_id=quiz_id, position=position, version_id=version_id))
    db.flush()


class _Questions:
    """The questions of a course, those it has already and those it is given now."""

    def __init__(self, db: Session, course_id: int, folder: CourseFolder) -> None:
        self.db, self.course_id = db, course_id
        self.media: MediaUrl = addresses(folder.head.slug, folder.files)
        known = select(models.Question.key, models.Question.id).filter_by(course_id=course_id)
        self.ids: dict[str, int] = dict(db.execute(known).all())

    def version(self, source: str, texts: Mapping[str, Question]) -> int:
        """Return the id of the version that says this, made now if there is none yet."""
        question_id = self._question(texts[source].id)
        content = packing.pack_question(texts[source])
        written = {language: packing.pack_texts(one) for language, one in texts.items()}
        digest = packing.digest_of(content, {**written, "media": self._media_of(written)})
        known = select(models.QuestionVersion.id).filter_by(
            question_id=question_id, digest=digest
        )
        if (version_id := self.db.scalar(known)) is not None:
            return version_id
        version = models.QuestionVersion(
            question_id=question_id,
            digest=digest,
            language=source,
            content=content,
            texts=written,
            shown={
                language: rendered(one, language, self.media) for language, one in texts.items()
            },
        )
        self.db.add(version)
        self.db.flush()
        return version.id

    def _question(self, key: str) -> int:
        if key not in self.ids:
            question = models.Question(course_id=self.course_id, key=key)
            self.db.add(question)
            self.db.flush()
            self.ids[key] = question.id
        return self.ids[key]

    def _media_of(self, written: Mapping[str, object]) -> list[str]:
        """Return the addresses of the images in the texts, which change with the images."""
        paths = sorted(set(MEDIA.findall(str(written))))
        return [address for path in paths if (address := self.media(path))]
