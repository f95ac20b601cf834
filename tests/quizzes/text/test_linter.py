import pytest

from quizzes.problems import Fault
from quizzes.settings import Draw, QuizSettings
from quizzes.text.linter import question_problems, quiz_problems
from quizzes.text.parser import parse_questions

pytestmark = pytest.mark.pure

SAID = "> [!feedback] Because.\n"
COURSE = {"safety", "law"}


def pool(**counts):
    """So many questions of each objective."""
    return parse_questions(
        "".join(
            f"## So? {{#{name}-{n} objective={name}}}\n= true\n{SAID}"
            for name, count in counts.items()
            for n in range(count)
        )
    ).questions


def faults(problems):
    return [problem.fault for problem in problems]


def drawing(**counts):
    draws = tuple(Draw(objective, count) for objective, count in counts.items())
    return QuizSettings("Title", draws=draws)


class TestQuestionLint:
    def test_finds_nothing_in_sound_questions(self):
        assert faults(question_problems(pool(safety=2, law=2), COURSE)) == []

    def test_finds_an_id_used_before_and_says_where(self):
        text = f"## A {{#q}}\n= true\n{SAID}## B {{#q}}\n= true\n{SAID}"

        problem = next(question_problems(parse_questions(text).questions))

        assert (problem.fault, problem.line, problem.values["first"]) == (
            Fault.DUPLICATE_ID,
            4,
            1,
        )

    def test_finds_an_objective_the_course_has_not(self):
        assert faults(question_problems(pool(health=1), COURSE)) == [Fault.UNKNOWN_OBJECTIVE]

    def test_asks_for_no_objectives_where_none_are_known(self):
        assert faults(question_problems(pool(health=1))) == []

    def test_asks_each_kind_about_its_own_questions(self):
        text = "## Which? {#q}\n- ( ) a\n- ( ) b\n"

        assert Fault.NO_RIGHT_ANSWER in faults(
            question_problems(parse_questions(text).questions)
        )


class TestPoolLint:
    @pytest.mark.parametrize(("held", "drawn"), [(3, 1), (5, 2), (8, 3), (50, 20)])
    def test_is_content_with_two_and_a_half_times_what_is_drawn(self, held, drawn):
        assert faults(quiz_problems(pool(safety=held), drawing(safety=drawn))) == []

    @pytest.mark.parametrize(("held", "drawn"), [(2, 1), (4, 2), (7, 3), (49, 20)])
    def test_finds_a_pool_one_question_short(self, held, drawn):
        problems = quiz_problems(pool(safety=held), drawing(safety=drawn))

        assert faults(problems) == [Fault.POOL_TOO_SMALL]

    def test_counts_objective_by_objective(self):
        problem = next(
            quiz_problems(pool(safety=9, law=2), drawing(safety=1, law=1), draw_line=8)
        )

        assert (problem.line, problem.values["objective"], problem.values["found"]) == (
            8,
            "law",
            2,
        )

    def test_finds_a_draw_from_an_unknown_objective(self):
        problems = faults(quiz_problems(pool(safety=3), drawing(health=1), COURSE))

        assert problems == [Fault.UNKNOWN_OBJECTIVE, Fault.POOL_TOO_SMALL]

    def test_finds_a_question_that_could_never_be_drawn(self):
        aimless = parse_questions(f"## So? {{#q}}\n= true\n{SAID}").questions

        problems = faults(quiz_problems([*pool(safety=3), *aimless], drawing(safety=1)))

        assert problems == [Fault.MISSING_OBJECTIVE]

    def test_asks_for_nothing_where_everything_is_asked(self):
        assert faults(quiz_problems(pool(safety=1), QuizSettings("Title"))) == []
