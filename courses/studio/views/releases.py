"""The next release of a course: what it changes, proposing it, deciding on it."""

from flask import flash, redirect, render_template, url_for
from werkzeug.wrappers import Response

from courses.quiz_part import QuizPart
from courses.studio import (
    candidates,
    deciding,
    proposals,
    proposing,
    queries,
    release_boards,
    wording,
)
from courses.studio.forms import DeclineForm, ProposalForm
from courses.studio.views.blueprint import SEE_OTHER, blueprint, trainers
from lms import clock
from lms.accounts.current import me
from lms.accounts.permissions import permits
from lms.db.session import reading, writing
from lms.feature import provided
from lms.i18n import gettext as _
from lms.languages import language

PROPOSAL = "/<string:slug>/proposals/<int:proposal_id>"


@blueprint.get("/<string:slug>/release")
@permits(trainers)
def next_release(slug: str) -> str:
    """Show what has changed since the release, and let the reader propose the next."""
    return _next_release(slug, ProposalForm.of_request())


@blueprint.post("/<string:slug>/release")
@permits(trainers)
def propose(slug: str) -> str | Response:
    """Propose the drafts as the next release."""
    form = ProposalForm.of_request()
    if not form.accepted:
        return _next_release(slug, form)
    desk = queries.desk(reading(), slug)
    files = candidates.usable_files(reading(), desk, provided(QuizPart))
    note, by = form.note.data or "", me().id
    made = proposing.propose(writing(), slug, files, note, by=by, at=clock.now())
    flash(_("The release is proposed. Another trainer decides on it."), "done")
    return redirect(url_for("studio.proposal", slug=slug, proposal_id=made), SEE_OTHER)


@blueprint.get(PROPOSAL)
@permits(trainers)
def proposal(slug: str, proposal_id: int) -> str:
    """Show a proposal, and what the reader may do with it."""
    return _proposal(slug, proposal_id, DeclineForm.of_request())


@blueprint.post(f"{PROPOSAL}/approve")
@permits(trainers)
def approve(slug: str, proposal_id: int) -> Response:
    """Release what another trainer has proposed."""
    quiz_part, desk = provided(QuizPart), queries.desk(reading(), slug)
    found = proposals.proposal(reading(), desk.course_id, proposal_id)
    # Before the transaction: rendering takes its time, and the lock would be held meanwhile.
    ready = candidates.prepared(reading(), found.manifest, quiz_part)
    made = deciding.approve(
        writing(), slug, proposal_id, ready, quiz_part, by=me().id, at=clock.now()
    )
    flash(_("Release %(num)d is out.", num=made.number), "done")
    return redirect(url_for("studio.outline", slug=slug), SEE_OTHER)


@blueprint.post(f"{PROPOSAL}/decline")
@permits(trainers)
def decline(slug: str, proposal_id: int) -> str | Response:
    """Decline what another trainer has proposed, with a reason."""
    form = DeclineForm.of_request()
    if not form.accepted:
        return _proposal(slug, proposal_id, form)
    reason, by = form.reason.data or "", me().id
    deciding.decline(writing(), slug, proposal_id, reason, by=by, at=clock.now())
    flash(_("The release is declined, and its proposer is told why."), "done")
    return redirect(url_for("studio.outline", slug=slug), SEE_OTHER)


@blueprint.post(f"{PROPOSAL}/withdraw")
@permits(trainers)
def withdraw(slug: str, proposal_id: int) -> Response:
    """Take one's own proposal back."""
    proposing.withdraw(writing(), slug, proposal_id, by=me().id, at=clock.now())
    flash(_("The proposal is withdrawn. Your drafts are as they were."), "done")
    return redirect(url_for("studio.next_release", slug=slug), SEE_OTHER)


def _next_release(slug: str, form: ProposalForm) -> str:
    board = release_boards.next_release(reading(), slug, language(), provided(QuizPart))
    return render_template(
        "studio/release.html", board=board, desk=board.desk, form=form, wording=wording
    )


def _proposal(slug: str, proposal_id: int, form: DeclineForm) -> str:
    board = release_boards.proposed(reading(), slug, proposal_id, language())
    return render_template(
        "studio/proposal.html",
        board=board,
        desk=board.desk,
        proposal=board.proposal,
        mine=board.proposal.proposed_by == me().id,
        form=form,
        wording=wording,
    )
