"""A text of a lesson: written, looked at before it is saved, saved, and fought over."""

from flask import flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from courses.quiz_part import Asked, QuizPart
from courses.studio import drafting, opening, previewing, wording
from courses.studio.comparison import compare
from courses.studio.desk import Spot
from courses.studio.errors import SavedMeanwhile
from courses.studio.forms import TextForm
from courses.studio.opening import Opened
from courses.studio.previewing import BROKEN
from courses.studio.views.blueprint import SEE_OTHER, blueprint, trainers
from courses.wording import autonym
from lms import clock
from lms.accounts.current import me
from lms.accounts.permissions import permits
from lms.db.session import reading, writing
from lms.error_pages import status_of
from lms.feature import provided
from lms.i18n import gettext as _
from lms.languages import language as reader_language

TEXT = "/<string:slug>/<string:lesson_key>/<string:language>"


@blueprint.get(TEXT)
@permits(trainers)
def text(slug: str, lesson_key: str, language: str) -> str:
    """Open a text for writing."""
    found = _opened(Spot(slug, lesson_key, language))
    form = TextForm.of_request(markdown=found.text, seen_token=found.seen.token)
    return _page(found, form)


@blueprint.post(TEXT)
@permits(trainers)
def save(slug: str, lesson_key: str, language: str) -> str | Response:
    """Save a text, or show what was typed as it would look."""
    spot = Spot(slug, lesson_key, language)
    form = TextForm.of_request()
    if not form.accepted or "preview" in request.form:
        return _page(_opened(spot), form)
    keep = drafting.set_aside if "theirs" in request.form else drafting.save
    kept = keep(writing(), spot, form.text(), form.seen(), by=me().id, at=clock.now())
    flash(_("The text is saved.") if kept else _("Nothing has changed."), "done")
    return redirect(url_for("studio.text", **request.view_args or {}), SEE_OTHER)


@blueprint.errorhandler(SavedMeanwhile)
def choose(refusal: SavedMeanwhile) -> tuple[str, int]:
    """Show both texts, of which neither is lost, and let the reader choose or join them."""
    found = _opened(Spot(**request.view_args or {}))
    form = TextForm.of_request()
    form.seen_token.data = found.seen.token
    form.markdown.label.text, form.markdown.description = _("Your text"), ""
    page = render_template(
        "studio/conflict.html",
        refusal=refusal,
        found=found,
        form=form,
        lines=compare(found.text, form.text()),
        wording=wording,
    )
    return page, status_of(refusal)


def _opened(spot: Spot) -> Opened:
    return opening.opened(reading(), spot, reader_language())


def _page(found: Opened, form: TextForm) -> str:
    quiz_part, spot = provided(QuizPart), found.spot
    asked = Asked(url_for("courses.lesson", slug=spot.slug, lesson_key=spot.lesson_key))
    return render_template(
        "studio/text.html",
        found=found,
        desk=found.desk,
        form=form,
        preview=previewing.preview(found, form.text(), quiz_part),
        lines=compare(found.texts.released or "", found.text) if found.overtaken else (),
        language_tabs=_tabs(found),
        source_name=autonym(found.desk.source_language),
        unsaved=form.text() != found.text,
        show_check=lambda kept: None if kept == BROKEN else quiz_part.show_block(kept, asked),
        wording=wording,
    )


def _tabs(found: Opened) -> list[dict[str, object]]:
    slug, lesson_key, here = found.spot.slug, found.spot.lesson_key, found.spot.language
    return [
        {
            "label": autonym(language),
            "url": url_for("studio.text", slug=slug, lesson_key=lesson_key, language=language),
            "current": language == here,
        }
        for language in found.desk.languages
    ]
