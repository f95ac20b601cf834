"""The history of a text: what was saved, by whom, and any of it made the newest again."""

from flask import render_template

from courses.studio import opening, text_queries, wording
from courses.studio.comparison import compare
from courses.studio.desk import Spot
from courses.studio.forms import RestoreForm
from courses.studio.opening import Opened
from courses.studio.views.blueprint import blueprint, trainers
from lms.accounts.permissions import permits
from lms.db.session import reading
from lms.languages import language as reader_language

VERSIONS = "/<string:slug>/<string:lesson_key>/<string:language>/versions"


@blueprint.get(VERSIONS)
@permits(trainers)
def versions(slug: str, lesson_key: str, language: str) -> str:
    """Show everything that was saved of a text."""
    found = _opened(slug, lesson_key, language)
    return render_template(
        "studio/versions.html",
        found=found,
        versions=text_queries.versions(reading(), found.desk.course_id, found.spot.place),
        wording=wording,
    )


@blueprint.get(f"{VERSIONS}/<int:revision>")
@permits(trainers)
def version(slug: str, lesson_key: str, language: str, revision: int) -> str:
    """Show one version, and what has changed since."""
    found = _opened(slug, lesson_key, language)
    place = found.spot.place
    shown = text_queries.version(reading(), found.desk.course_id, place, revision)
    return render_template(
        "studio/version.html",
        found=found,
        version=shown,
        present=shown.markdown == found.text,
        lines=compare(shown.markdown, found.text),
        # Restoring is saving: the same form, the same care for what others save meanwhile.
        form=RestoreForm.of_request(markdown=shown.markdown, seen_token=found.seen.token),
        wording=wording,
    )


def _opened(slug: str, lesson_key: str, language: str) -> Opened:
    return opening.opened(reading(), Spot(slug, lesson_key, language), reader_language())
