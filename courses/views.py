"""Pages of courses: the catalogue, a course, a lesson, and what a learner does there."""

from datetime import date

from flask import Blueprint, Response, current_app, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from courses import enrolment, pages, queries, stored_files, wording
from courses.quiz_part import Asked, QuizPart
from courses.requirements import Requirements
from lms import clock
from lms.accounts.current import me, reader
from lms.accounts.permissions import anyone, permits, signed_in
from lms.config import Settings
from lms.db.session import reading, writing
from lms.feature import provided
from lms.languages import language

blueprint = Blueprint("courses", __name__, template_folder="templates")
SEE_OTHER = 303
A_YEAR = 365 * 24 * 3600
# An SVG that is opened by itself must be as harmless as one inside a page.
IMAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


@blueprint.get("/")
@permits(anyone)
def catalogue() -> Response:
    """Show every course."""
    entries = queries.catalogue(reading(), _asking(), language())
    return _revalidated(
        render_template("courses/catalogue.html", entries=entries, wording=wording)
    )


@blueprint.get("/courses/<string:slug>")
@permits(anyone)
def course(slug: str) -> Response:
    """Show what a course holds, and how far the reader has come."""
    page = pages.course_page(
        reading(),
        slug,
        _asking(),
        language(),
        asks=provided(Requirements),
        quizzes=provided(QuizPart),
        today=_today(),
    )
    return _revalidated(render_template("courses/course.html", page=page, wording=wording))


@blueprint.get("/courses/<string:slug>/lessons/<string:lesson_key>")
@permits(anyone)
def lesson(slug: str, lesson_key: str) -> Response:
    """Show a lesson, with feedback on a self-check where it is asked for."""
    page = pages.lesson_page(reading(), slug, lesson_key, _asking(), language(), today=_today())
    asked = Asked(
        address=request.path,
        check=request.args.get("check"),
        answers=tuple(request.args.getlist("answer")),
    )
    show = provided(QuizPart).show_block
    return _revalidated(
        render_template(
            "courses/lesson.html",
            page=page,
            place=page.place,
            text=page.text,
            show_check=lambda kept: show(kept, asked),
            wording=wording,
        )
    )


@blueprint.post("/courses/<string:slug>/enrol")
@permits(signed_in)
def enrol(slug: str) -> AnyResponse:
    """Give the reader a place on the course."""
    found = queries.find(reading(), slug, me().id)
    enrolment.enrol(writing(), found.course.id, me().id, at=clock.now())
    return redirect(url_for("courses.course", slug=slug), SEE_OTHER)


@blueprint.post("/courses/<string:slug>/lessons/<string:lesson_key>/read")
@permits(signed_in)
def read(slug: str, lesson_key: str) -> AnyResponse:
    """Mark a lesson as read, and go on to the next one or, after the last, to the quizzes."""
    learner = queries.learner(reading(), slug, me().id)
    enrolment.mark_read(
        writing(), learner.enrolment_id, lesson_key, provided(Requirements), at=clock.now()
    )
    return redirect(pages.after_lesson(slug, learner.order, lesson_key), SEE_OTHER)


@blueprint.post("/courses/<string:slug>/move-over")
@permits(signed_in)
def move_over(slug: str) -> AnyResponse:
    """Give the learner the newest release of the course."""
    learner = queries.learner(reading(), slug, me().id)
    asks = provided(Requirements)
    enrolment.move_over(writing(), learner.enrolment_id, asks, at=clock.now())
    return redirect(url_for("courses.course", slug=slug), SEE_OTHER)


@blueprint.get("/courses/<string:slug>/media/<string:digest>/<string:name>")
@permits(anyone)
def media(slug: str, digest: str, name: str) -> Response:
    """Serve an image of a course; its address changes with its content."""
    del slug, name
    media_type, content = stored_files.image(reading(), digest)
    response = Response(content, mimetype=media_type)
    response.headers["Content-Security-Policy"] = IMAGE_POLICY
    response.headers["Cache-Control"] = f"public, max-age={A_YEAR}, immutable"
    return response


def _asking() -> int | None:
    asking = reader()
    return asking.id if asking else None


def _today() -> date:
    settings: Settings = current_app.extensions["lms.settings"]
    return clock.now().astimezone(settings.timezone).date()


def _revalidated(page: str) -> Response:
    """Return the page so that a visitor's browser need not fetch it again unchanged."""
    response = Response(page, mimetype="text/html")
    if reader() is None:
        response.add_etag()
        response.make_conditional(request)
    return response
