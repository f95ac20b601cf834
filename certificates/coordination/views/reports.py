"""Pages of the reports that wait for a coordinator of their region."""

from flask import flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from certificates.coordination.scope import regions_of
from certificates.coordination.views.blueprint import COORDINATORS, SEE_OTHER, blueprint
from certificates.gate import asking, number, permitting, queries, releasing
from certificates.gate.forms import FileForm, ReturnForm, RevisionForm, WithdrawForm
from certificates.gate.pairs import bar
from lms import clock
from lms.accounts.current import me
from lms.accounts.permissions import permits
from lms.db.session import reading, writing
from lms.i18n import gettext as _
from lms.unreadable import row_number


@blueprint.get("/coordination/reports")
@permits(COORDINATORS)
def reports() -> str:
    """Show the reports that wait, the oldest first."""
    after = request.args.get("after", type=row_number)
    found = queries.waiting(reading(), regions_of(me()), after=after)
    return render_template("coordination/reports.html", found=found)


@blueprint.route("/coordination/reports/<int:draft_id>", methods=["GET", "POST"])
@permits(COORDINATORS)
def report(draft_id: int) -> str:
    """Show a report that waits; a file sent here is compared with it and not kept."""
    found = queries.waiting_report(reading(), draft_id, me())
    form = FileForm.of_request()
    sent = form.fingerprint() if form.accepted else None
    return render_template(
        "coordination/report.html",
        found=found,
        draft=found.draft,
        form=form,
        sent=sent,
        same=sent is not None and sent.sha256 == found.draft.file_sha256,
        decision=asking.decision_for(reading(), found.draft, at=clock.now()),
        bar=bar(me().id, found.draft.author_id),
        release_form=RevisionForm(formdata=None, data={"revision": found.draft.revision}),
    )


@blueprint.post("/coordination/reports/<int:draft_id>/release")
@permits(COORDINATORS)
def release(draft_id: int) -> Response:
    """Release a report: its permit is given."""
    revision = request.form.get("revision", 0, type=row_number)
    permit = releasing.release(writing(), draft_id, revision=revision, by=me(), at=clock.now())
    flash(_("The report is released. Its author gets a letter."), "done")
    return redirect(url_for("gate.show", permit=permit), SEE_OTHER)


@blueprint.route("/coordination/reports/<int:draft_id>/return", methods=["GET", "POST"])
@permits(COORDINATORS)
def give_back(draft_id: int) -> str | Response:
    """Return a report to its author with a note."""
    found = queries.waiting_report(reading(), draft_id, me())
    form = ReturnForm.of_request(revision=found.draft.revision)
    if form.accepted:
        releasing.give_back(
            writing(),
            draft_id,
            form.note.data or "",
            revision=form.revision.data or 0,
            by=me(),
            at=clock.now(),
        )
        flash(_("The report is returned. Its author gets a letter with your note."), "done")
        return redirect(url_for("coordination.reports"), SEE_OTHER)
    return render_template(
        "coordination/return.html", found=found, draft=found.draft, form=form
    )


@blueprint.route("/coordination/permits/<string:permit>/withdraw", methods=["GET", "POST"])
@permits(COORDINATORS)
def withdraw(permit: str) -> str | Response:
    """Withdraw a permit, for a reason that everyone may read."""
    found, form = queries.permit(reading(), number.read(permit)), WithdrawForm.of_request()
    if form.accepted:
        reason = form.reason.data or ""
        permitting.withdraw(writing(), found.permit.number, reason, by=me(), at=clock.now())
        flash(_("The permit is withdrawn. Its page stays, and says so."), "done")
        return redirect(url_for("gate.show", permit=permit), SEE_OTHER)
    return render_template("coordination/withdraw.html", permit=found.permit, form=form)
