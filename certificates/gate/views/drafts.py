"""Pages of an author's drafts."""

from flask import flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from certificates.gate import drafting, queries
from certificates.gate.errors import StaleDraft
from certificates.gate.forms import DraftForm, FileForm, shown
from certificates.gate.views.blueprint import SEE_OTHER, blueprint
from certificates.scheme.terms import ReportType
from lms import clock
from lms.accounts.current import me
from lms.accounts.permissions import permits, signed_in
from lms.accounts.telling import told
from lms.db.session import reading, writing
from lms.i18n import gettext as _

ONWARD = {"file": "gate.file", "check": "gate.check"}
"""Where the buttons of a draft lead once it is saved."""


@blueprint.get("/reports/drafts")
@permits(signed_in)
def drafts() -> str:
    """Show the reader's own drafts."""
    found = queries.drafts_of(reading(), me().id)
    return render_template("gate/drafts.html", drafts=found)


@blueprint.route("/reports/new", methods=["GET", "POST"])
@permits(signed_in)
def new() -> str | Response:
    """Begin a draft; no certificate is needed for it."""
    law = me().jurisdiction
    form = DraftForm.of_request(
        report_type=request.args.get("type", ReportType.OBSERVATION.value),
        jurisdiction=law and law.value,
        region=me().region or "",
        revision=0,
    )
    if form.accepted:
        draft_id = drafting.begin(writing(), form.texts(), by=me().id, at=clock.now())
        return _saved(draft_id)
    return render_template("gate/draft.html", form=form, draft=None)


@blueprint.route("/reports/drafts/<int:draft_id>", methods=["GET", "POST"])
@permits(signed_in)
def draft(draft_id: int) -> str | Response:
    """Change a draft, or see how far it has come."""
    found = queries.own_draft(reading(), draft_id, me().id)
    form = DraftForm.of_request(**shown(found))
    saved = None
    if form.accepted:
        with told(form, StaleDraft, "revision"):
            drafting.save(
                writing(),
                draft_id,
                form.texts(),
                revision=form.revision.data or 0,
                by=me().id,
                at=clock.now(),
            )
            return _saved(draft_id)
        saved = found = queries.own_draft(reading(), draft_id, me().id)
        form.began_from(found.revision)
    return render_template(
        "gate/draft.html" if found.state.with_author else "gate/under_way.html",
        form=form,
        draft=found,
        saved=saved,
        steps=queries.steps_of(reading(), draft_id),
        permit=queries.permit_of(reading(), draft_id),
    )


@blueprint.route("/reports/drafts/<int:draft_id>/file", methods=["GET", "POST"])
@permits(signed_in)
def file(draft_id: int) -> str | Response:
    """Choose the file of the report; its fingerprint is kept, the file is not."""
    found = queries.own_draft(reading(), draft_id, me().id)
    form = FileForm.of_request()
    if form.accepted:
        kept = form.fingerprint()
        drafting.attach(writing(), draft_id, kept, by=me().id, at=clock.now())
        flash(_("The fingerprint of your file is kept."), "done")
        return redirect(url_for("gate.draft", draft_id=draft_id), SEE_OTHER)
    return render_template("gate/file.html", form=form, draft=found)


@blueprint.post("/reports/drafts/<int:draft_id>/put-aside")
@permits(signed_in)
def put_aside(draft_id: int) -> Response:
    """Take a draft out of the reader's list."""
    drafting.put_aside(writing(), draft_id, by=me().id, at=clock.now())
    flash(_("The draft is put aside."), "done")
    return redirect(url_for("gate.drafts"), SEE_OTHER)


def _saved(draft_id: int) -> Response:
    flash(_("Saved. Your draft is kept, and you alone see it."), "done")
    onward = ONWARD.get(request.form.get("onward", ""), "gate.draft")
    return redirect(url_for(onward, draft_id=draft_id), SEE_OTHER)
