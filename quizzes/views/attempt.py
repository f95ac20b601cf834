"""An attempt: its questions one by one, the overview before submitting, and the result."""

from flask import redirect, render_template
from werkzeug.wrappers import Response

from courses import wording as course_wording
from lms import clock
from lms.accounts.current import me
from lms.accounts.permissions import permits, signed_in
from lms.db.session import reading, writing
from lms.languages import language
from quizzes import addresses, pages, queries, sitting, wording
from quizzes.attempts import answering, closing
from quizzes.attempts.answering import Saved
from quizzes.attempts.passing import passing
from quizzes.forms import LAST, AnswerForm
from quizzes.limits import time_left
from quizzes.packing import unpack_question
from quizzes.question_page import outline, question_page
from quizzes.views.blueprint import SEE_OTHER, blueprint


@blueprint.get("/attempts/<int:attempt_id>")
@permits(signed_in)
def attempt(attempt_id: int) -> str:
    """Show the overview of an attempt under way, and the result of a closed one."""
    found = queries.sat(reading(), attempt_id, me().id)
    shown = sitting.of_sat(found, language(), now=clock.now())
    if shown.is_overdue:
        return render_template("quizzes/overdue.html", sitting=shown)
    if shown.is_open:
        answered = queries.answered(reading(), attempt_id)
        return render_template(
            "quizzes/overview.html",
            sitting=shown,
            steps=outline(attempt_id, answered),
            unanswered=[position for position, done in answered.items() if not done],
        )
    page = pages.result_page(reading(), found, language(), at=clock.now())
    return render_template("quizzes/result.html", page=page, sitting=shown, wording=wording)


@blueprint.get("/attempts/<int:attempt_id>/<int:position>")
@permits(signed_in)
def question(attempt_id: int, position: int) -> str | Response:
    """Show one question, as far as it may be seen."""
    page = question_page(reading(), attempt_id, position, me().id, language(), now=clock.now())
    if not page.is_shown:
        return redirect(page.sitting.address, SEE_OTHER)
    return render_template(
        "quizzes/attempt.html",
        page=page,
        sitting=page.sitting,
        form=AnswerForm(formdata=None, revision=page.revision),
        last=LAST,
        wording=wording,
        course_wording=course_wording,
    )


@blueprint.post("/attempts/<int:attempt_id>/<int:position>")
@permits(signed_in)
def save(attempt_id: int, position: int) -> Response:
    """Save an answer and go where the pressed button leads."""
    form = AnswerForm.of_request()
    _saved(form, attempt_id, position)
    return redirect(form.onward(attempt_id, position), SEE_OTHER)


@blueprint.post("/attempts/<int:attempt_id>/<int:position>/autosave")
@permits(signed_in)
def autosave(attempt_id: int, position: int) -> dict[str, object]:
    """Save an answer for the script of the page, and tell it what stands now."""
    saved = _saved(AnswerForm.of_request(), attempt_id, position)
    answered = queries.answered(reading(), attempt_id)
    left = time_left(saved.deadline_at, now=clock.now())
    return {
        "revision": saved.revision,
        "said": wording.saved_at(saved.at) if saved.at else "",
        "answered": wording.answered(sum(answered.values()), len(answered)),
        "left": None if left is None else int(left.total_seconds()),
    }


@blueprint.post("/attempts/<int:attempt_id>/submission")
@permits(signed_in)
def submit(attempt_id: int) -> Response:
    """Close the attempt; pressing twice changes nothing."""
    closing.submit(writing(), attempt_id, passing(), person_id=me().id, at=clock.now())
    return redirect(addresses.of_attempt(attempt_id), SEE_OTHER)


def _saved(form: AnswerForm, attempt_id: int, position: int) -> Saved:
    content = queries.content_of(reading(), attempt_id, position, me().id)
    return answering.save_answer(
        writing(),
        attempt_id,
        position,
        form.sent(unpack_question(content)),
        passing(),
        person_id=me().id,
        at=clock.now(),
    )
