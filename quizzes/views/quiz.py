"""The page of a quiz: what it asks, what its rules are, and the button that begins it."""

from flask import redirect, render_template
from werkzeug.wrappers import Response

from courses import wording as course_wording
from lms import clock
from lms.accounts.current import me, reader
from lms.accounts.permissions import anyone, permits, signed_in
from lms.db.session import reading, writing
from lms.languages import language
from quizzes import addresses, wording
from quizzes.attempts import starting
from quizzes.attempts.passing import passing
from quizzes.forms import PracticeForm, StartForm
from quizzes.pages import QuizPage, quiz_page
from quizzes.views.blueprint import SEE_OTHER, blueprint


@blueprint.get("/courses/<string:slug>/quizzes/<string:quiz_key>")
@permits(anyone)
def quiz(slug: str, quiz_key: str) -> str:
    """Show what the quiz is, before anyone begins it."""
    asking = reader()
    page = _page(slug, quiz_key, asking.id if asking else None)
    return _shown(page, _form(page))


@blueprint.post("/courses/<string:slug>/quizzes/<string:quiz_key>")
@permits(signed_in)
def start(slug: str, quiz_key: str) -> str | Response:
    """Begin an attempt, or go on with the one that is under way."""
    page = _page(slug, quiz_key, me().id)
    form = _form(page)
    if form.accepted:
        attempt_id = starting.start(writing(), page.quiz_id, me().id, passing(), at=clock.now())
        return redirect(addresses.of_question(attempt_id, 1), SEE_OTHER)
    return _shown(page, form)


def _page(slug: str, quiz_key: str, person_id: int | None) -> QuizPage:
    return quiz_page(reading(), slug, quiz_key, person_id, language(), at=clock.now())


def _form(page: QuizPage) -> PracticeForm:
    pledged = page.is_exam and page.opening.is_open
    return StartForm.of_request() if pledged else PracticeForm.of_request()


def _shown(page: QuizPage, form: PracticeForm) -> str:
    return render_template(
        "quizzes/quiz.html",
        page=page,
        place=page.place,
        form=form,
        wording=wording,
        course_wording=course_wording,
        addresses=addresses,
    )
