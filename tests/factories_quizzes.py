"""A course with quizzes, and attempts at them; a test names only what it is about."""

from datetime import UTC, datetime, timedelta

from factories_courses import files, release
from sqlalchemy import select

import quizzes
from courses.models import Release
from quizzes import queries
from quizzes.attempts import closing, starting
from quizzes.attempts.answering import Sent, save_answer
from quizzes.attempts.passing import Passing
from quizzes.models import Attempt, Quiz
from quizzes.packing import unpack_question

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
SECOND, MINUTE, HOUR, DAY = (
    timedelta(**{unit: 1}) for unit in ("seconds", "minutes", "hours", "days")
)
OBJECTIVES = (
    "[{id: words, title: {en: Words, ru: Слова}, lessons: [first]}, "
    "{id: acts, title: {en: Acts, ru: Дела}, lessons: [second, third]}]"
)
SINGLE = """## Question {id}? {{#{id} objective={objective} difficulty=apply}}
- ( ) Wrong of {id}
  > Not so, {id}.
- (x) Right of {id}
  > Just so, {id}.
- ( ) Worse of {id}
  > Not at all, {id}.
"""
MULTIPLE = """## Which, {id}? {{#{id} objective={objective}}}
- [x] First right of {id}
  > One of them.
- [ ] Wrong of {id}
  > Not this.
- [x] Second right of {id}
  > The other one.
"""
STATEMENT = """## Statement {id}. {{#{id} objective={objective}}}
= true
> [!correct] It is, {id}.
> [!incorrect] But it is, {id}.
"""
KINDS = (SINGLE, SINGLE, SINGLE, MULTIPLE, STATEMENT)


def questions(objective: str) -> str:
    """Return a pool of five questions of three kinds."""
    numbered = enumerate(KINDS, start=1)
    return "\n".join(k.format(id=f"{objective}-{n}", objective=objective) for n, k in numbered)


def quiz_text(title="Final quiz", body="", **settings) -> str:
    """Return the file of an exam of four questions drawn from ten; None removes a setting."""
    known = {"pass": "80%", "draw": "2 from words, 2 from acts", **settings}
    head = [f"{name}: {value}" for name, value in known.items() if value is not None]
    body = body or f"{questions('words')}\n{questions('acts')}"
    return "\n".join(["---", f"quiz: {title}", *head, "---", body])


def practice_text(**settings) -> str:
    """Return the file of a practice quiz of three questions, one of each kind."""
    kinds = enumerate((SINGLE, MULTIPLE, STATEMENT), start=1)
    body = "\n".join(kind.format(id=f"try-{n}", objective="words") for n, kind in kinds)
    return quiz_text("Short check", body, feedback="at-once", draw=None, **settings)


TRANSLATION = """---
quiz: Итоговый тест
---
## Вопрос один? {#words-1}
- Неверно
  > Не так.
- Верно
  > Именно так.
- Хуже
  > Совсем не так.
"""


class Quizzes:
    """The course ``watching`` with the quizzes ``final`` and ``check``."""

    def __init__(self, make):
        self.make, self.db = make, make.db

    def course(self, changes=None, **settings) -> Release:
        """Make a release of it; settings are those of the final quiz."""
        texts = {
            "quizzes/final.en.md": quiz_text(**settings),
            "quizzes/check.en.md": practice_text(),
            **(changes or {}),
        }
        contents = files(changes=texts, quizzes=("final", "check"), objectives=OBJECTIVES)
        made = release(self.db, contents, quiz_part=quizzes.part())
        return self.db.get(Release, made.release_id)

    def quiz(self, key="final") -> Quiz:
        """The quiz of that key in the newest release, made now if there is none."""
        newest = select(Quiz).filter_by(key=key).order_by(Quiz.id.desc()).limit(1)
        found = self.db.scalar(newest)
        if found is None:
            self.course()
        return found or self.db.scalar(newest)

    def start(self, person, key="final", *, at=NOON, seed="seed", passing=None) -> Attempt:
        """An attempt under way."""
        attempt_id = starting.start(
            self.db, self.quiz(key).id, person.id, passing or Passing(), at=at, seed=seed
        )
        return self.attempt(attempt_id)

    def attempt(self, attempt_id) -> Attempt:
        """The attempt as it stands."""
        return self.db.get(Attempt, attempt_id, populate_existing=True)

    def answer_to(self, attempt, position, *, right=True):
        """A right or a wrong answer to a question of the attempt."""
        _, version = queries.question(self.db, attempt.id, position)
        question = unpack_question(version.content)
        ids = [each for each in question.choice_ids if question.choice(each).right is right]
        return ids if question.kind == "multiple" else ids[0]

    def at_kind(self, attempt, kind) -> int:
        """The first position at which a question of that kind is asked."""
        return next(
            position
            for position in queries.answered(self.db, attempt.id)
            if queries.question(self.db, attempt.id, position)[1].content["kind"] == kind
        )

    def save(self, attempt, position=1, answer=None, *, base=0, at=NOON, by=None):
        """Save an answer, a right one unless another is given, as the learner or by another."""
        answer = self.answer_to(attempt, position) if answer is None else answer
        sent, person = Sent(answer, base, "en"), by.id if by else attempt.person_id
        return save_answer(
            self.db, attempt.id, position, sent, Passing(), person_id=person, at=at
        )

    def submit(self, attempt, *, at=NOON, passing=None, by=None) -> Attempt:
        """Submit the attempt as it stands, as the learner or by another."""
        told, person = passing or Passing(), by.id if by else attempt.person_id
        return closing.submit(self.db, attempt.id, told, person_id=person, at=at)

    def finished(self, person, key="final", *, right=4, at=NOON, passing=None) -> Attempt:
        """An attempt that was submitted with so many right answers, the first ones."""
        attempt = self.start(person, key, at=at, seed=f"seed {at}")
        for position in range(1, right + 1):
            self.save(attempt, position, at=at)
        return self.submit(attempt, at=at, passing=passing)
