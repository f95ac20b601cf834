"""What authors are told of the quizzes and self-checks in a course folder."""

import pytest
from factories_courses import files, lesson
from factories_quizzes import OBJECTIVES, TRANSLATION, practice_text, quiz_text

from courses.checking import checked
from courses.folder.reading import read_files
from courses.folder.wording import sentence
from quizzes import part

FINAL = "quizzes/final.en.md"
LESSON = "lessons/01-first.en.md"


def problems(changes=None, **settings):
    """What is wrong in a course with those files, quizzes first."""
    texts = {FINAL: quiz_text(), "quizzes/check.en.md": practice_text(), **(changes or {})}
    contents = files(
        changes=texts, quizzes=("final", "check"), objectives=OBJECTIVES, **settings
    )
    found = checked(read_files(contents), part()).problems
    return [one for one in found if "no translation" not in sentence(one)]


def told(found) -> list[tuple[str, int]]:
    return [(problem.path, problem.line) for problem in found]


class TestCheckingQuizzes:
    def test_finds_nothing_wrong_in_a_good_course(self):
        assert not problems()

    def test_names_file_and_line(self):
        text = quiz_text().replace("- (x) Right of words-1", "- ( ) Right of words-1")

        assert told(problems({FINAL: text})) == [(FINAL, 6)]

    def test_says_what_to_do(self):
        found = problems({FINAL: quiz_text(draw="4 from words")})

        assert "two and a half" in sentence(found[0])

    def test_knows_the_objectives_of_the_course(self):
        text = quiz_text().replace("#words-1 objective=words", "#words-1 objective=nothing")

        assert any("no objective “nothing”" in sentence(one) for one in problems({FINAL: text}))

    def test_holds_translations_against_their_source(self):
        found = problems({"quizzes/final.ru.md": TRANSLATION.replace("#words-1", "#words-9")})

        assert any("has no question “words-9”" in sentence(one) for one in found)

    def test_lets_a_course_without_feedback_through(self):
        text = quiz_text().replace("\n  > Not so, words-1.", "")

        found = problems({FINAL: text})

        assert [one.serious for one in found] == [False]

    def test_finds_an_id_that_two_quizzes_use(self):
        found = problems({"quizzes/check.en.md": practice_text().replace("try-1", "words-1")})

        assert "used already in quizzes/final.en.md" in sentence(found[0])


class TestCheckingSelfChecks:
    GOOD = ":::quiz\n## One? {#one}\n- (x) Yes\n  > So.\n- ( ) No\n  > Not so.\n:::"

    @pytest.mark.parametrize(
        ("change", "said"),
        [
            pytest.param(("(x)", "( )"), "No choice is right", id="a missing key"),
            pytest.param((" {#one}", ""), "has no id", id="a missing id"),
            pytest.param(
                ("\n:::", "\n## Two? {#two}\n= true\n> [!feedback] So.\n:::"),
                "holds one question",
                id="a second question",
            ),
        ],
    )
    def test_names_the_fault(self, change, said):
        found = problems({LESSON: lesson(body=self.GOOD.replace(*change))})

        assert any(said in sentence(one) for one in found)

    def test_counts_lines_in_the_lesson(self):
        body = f"First.\n\n{self.GOOD.replace('(x)', '( )')}"

        found = problems({LESSON: lesson(body=body)})

        assert (LESSON, 10) in told(found)
