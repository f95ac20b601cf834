"""Pages on which an author asks for the release of a report."""

from flask import flash, redirect, render_template, url_for
from werkzeug.wrappers import Response

from certificates.gate import asking, queries
from certificates.gate.forms import RevisionForm
from certificates.gate.views.blueprint import SEE_OTHER, blueprint
from lms import clock
from lms.accounts.current import me
from lms.accounts.permissions import permits, signed_in
from lms.db.session import reading, writing
from lms.i18n import gettext as _


@blueprint.route("/reports/drafts/<int:draft_id>/check", methods=["GET", "POST"])
@permits(signed_in)
def check(draft_id: int) -> str | Response:
    """Say whether the report can be released, with every reason against; ask for it."""
    form, now = RevisionForm.of_request(), clock.now()
    if form.accepted:
        revision = form.revision.data or 0
        asking.ask(writing(), draft_id, revision=revision, by=me().id, at=now)
        flash(_("The coordinators of the region have your report now."), "done")
        return redirect(url_for("gate.draft", draft_id=draft_id), SEE_OTHER)
    found = queries.own_draft(reading(), draft_id, me().id)
    if not found.state.with_author:
        return redirect(url_for("gate.draft", draft_id=draft_id), SEE_OTHER)
    form.began_from(found.revision)
    decision = asking.decision_for(reading(), found, at=now)
    lacking = asking.parts_lacking(found)
    return render_template(
        "gate/check.html",
        form=form,
        draft=found,
        decision=decision,
        lacking=lacking,
        missing=len(decision.reasons) + len(lacking),
    )


@blueprint.post("/reports/drafts/<int:draft_id>/take-back")
@permits(signed_in)
def take_back(draft_id: int) -> Response:
    """Take a report back from the coordinators, to change it."""
    asking.take_back(writing(), draft_id, by=me().id, at=clock.now())
    flash(_("The report is with you again."), "done")
    return redirect(url_for("gate.draft", draft_id=draft_id), SEE_OTHER)
