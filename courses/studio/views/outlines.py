"""The list of courses in the studio, and the outline of one."""

from flask import render_template

from courses.studio import boards, wording
from courses.studio.views.blueprint import blueprint, trainers
from courses.wording import autonym
from lms.accounts.current import me
from lms.accounts.permissions import permits
from lms.db.session import reading
from lms.i18n import gettext as _
from lms.languages import language


@blueprint.get("")
@permits(trainers)
def courses() -> str:
    """Show every course with what is under way in it."""
    lines = boards.board(reading(), me().id, language())
    return render_template("studio/courses.html", lines=lines)


@blueprint.get("/<string:slug>")
@permits(trainers)
def outline(slug: str) -> str:
    """Show the lessons of a course, and how each text stands to the release."""
    board = boards.outline(reading(), slug, language())
    return render_template(
        "studio/outline.html",
        board=board,
        desk=board.desk,
        columns=[_("Lesson"), *map(autonym, board.desk.languages)],
        wording=wording,
    )
