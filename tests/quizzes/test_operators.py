"""What quizzes tell operators, and people about themselves."""

from factories_quizzes import NOON, quiz_text

from quizzes import doctor
from quizzes.models import Quiz
from quizzes.own_data import own_data
from quizzes.packing import pack_settings
from quizzes.settings import Draw, QuizSettings


class TestDoctor:
    def test_is_content_with_full_pools(self, db, quizzes):
        quizzes.course()

        assert all(well for well, _ in doctor.check(db))

    def test_names_a_pool_that_is_too_small(self, db, quizzes, make):
        release = quizzes.course()
        settings = pack_settings(QuizSettings(draws=(Draw("words", 2),)))
        make.save(
            Quiz(release_id=release.id, key="odd", position=3, title={}, settings=settings)
        )

        told = dict(reversed(finding) for finding in doctor.check(db))

        assert told["quiz watching/odd: short of questions: words 0 of 5"] is False


class TestOwnData:
    def test_tells_of_each_attempt_with_its_answers(self, db, quizzes, make):
        person = make.person()
        quizzes.finished(person, "check", right=1)

        attempt = own_data(db, person.id)["attempts"][0]

        assert (attempt["quiz"], attempt["percent"], attempt["state"]) == (
            "check",
            "100/3",
            "submitted",
        )
        assert attempt["answers"] == [
            {
                "position": 1,
                "question": "try-1",
                "answer": "2",
                "language": "en",
                "accepted": True,
                "at": NOON.isoformat(),
            }
        ]

    def test_tells_nobody_of_others(self, db, quizzes, make):
        quizzes.finished(make.person())

        assert own_data(db, make.person().id) == {"attempts": []}


class TestRequirement:
    def test_is_each_exam_of_the_course(self, db, quizzes, make, browser_of):
        quizzes.course({"quizzes/final.en.md": quiz_text("The exam")})
        browser = browser_of(make.person())
        browser.get("/courses/watching")

        page = browser.press("Enrol")

        assert "The exam" in page.text
