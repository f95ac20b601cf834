"""What a reader of the text alone cannot see: keys, ids, objectives, pools. Pure."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from quizzes.drawing import smallest_pool
from quizzes.kinds.registry import kind_of
from quizzes.problems import Fault, Problem
from quizzes.questions import Question
from quizzes.settings import QuizSettings


def question_problems(
    questions: Sequence[Question], objectives: Collection[str] | None = None
) -> Iterator[Problem]:
    """Yield what is wrong with the questions, each by itself and side by side.

    ``objectives`` are those of the course; None where they are not known.
    """
    yield from duplicate_ids([(question.id, question.line) for question in questions])
    for question in questions:
        yield from kind_of(question).problems(question)
        if question.objective:
            yield from _unknown(question.objective, question.line, objectives)


def quiz_problems(
    questions: Sequence[Question],
    settings: QuizSettings,
    objectives: Collection[str] | None = None,
    *,
    draw_line: int = 1,
) -> Iterator[Problem]:
    """Yield what keeps the quiz from being drawn from its questions.

    A pool must hold two and a half times what is drawn from it, objective by objective
    (P-13). ``draw_line`` is where the draw is written.
    """
    if not settings.draws:
        return
    for question in questions:
        if not question.objective:
            yield Problem(Fault.MISSING_OBJECTIVE, question.line, {"id": question.id})
    found = Counter(question.objective for question in questions)
    for objective, drawn in settings.blueprint.items():
        yield from _unknown(objective, draw_line, objectives)
        if found[objective] < smallest_pool(drawn):
            yield Problem(
                Fault.POOL_TOO_SMALL,
                draw_line,
                {
                    "objective": objective,
                    "drawn": drawn,
                    "needed": smallest_pool(drawn),
                    "found": found[objective],
                },
            )


def duplicate_ids(ids: Sequence[tuple[str, int]]) -> Iterator[Problem]:
    """Yield a problem for each id, given with its line, that was used before."""
    seen: dict[str, int] = {}
    for used, line in ids:
        if used and used in seen:
            yield Problem(Fault.DUPLICATE_ID, line, {"id": used, "first": seen[used]})
        seen.setdefault(used, line)


def _unknown(
    objective: str, line: int, objectives: Collection[str] | None
) -> Iterator[Problem]:
    if objectives is not None and objective not in objectives:
        yield Problem(Fault.UNKNOWN_OBJECTIVE, line, {"objective": objective})
