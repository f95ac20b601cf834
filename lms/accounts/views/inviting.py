"""Pages of those who invite: one person, or many from a file."""

from flask import flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from lms import clock
from lms.accounts import inviting, queries
from lms.accounts.current import me
from lms.accounts.forms.people import InviteForm, RosterForm
from lms.accounts.permissions import holding, permits
from lms.accounts.regions import by_name
from lms.accounts.role_rules import INVITING
from lms.accounts.views.blueprint import blueprint
from lms.accounts.wording import LINE_FAULTS, RESULTS
from lms.db.session import reading, writing
from lms.i18n import gettext as _
from lms.languages import language
from lms.unreadable import row_number

INVITERS = holding(*INVITING)


@blueprint.get("/invitations")
@permits(INVITERS)
def list_invitations() -> str:
    """Show the invitations of the last weeks, the newest first."""
    found = queries.invitations(
        reading(),
        regions=inviting.regions_of(me()),
        after=request.args.get("after", type=row_number),
    )
    return render_template("accounts/invitations.html", found=found, now=clock.now())


@blueprint.route("/invitations/new", methods=["GET", "POST"])
@permits(INVITERS)
def invite() -> str | Response:
    """Invite one person; a code is shown once, on the answer."""
    allowed = inviting.regions_of(me())
    form = InviteForm(allowed=allowed, data={"language": language()})
    if form.accepted:
        outcome = inviting.invite(writing(), form.entry(), by=me(), at=clock.now())
        words = RESULTS[outcome.result]
        return render_template("accounts/invited.html", outcome=outcome, words=words)
    return render_template("accounts/invite.html", form=form)


@blueprint.route("/invitations/bulk", methods=["GET", "POST"])
@permits(INVITERS)
def invite_many() -> str:
    """Invite everybody in a file, and say of each line what became of it."""
    form = RosterForm.of_request()
    if form.accepted:
        outcomes = inviting.invite_all(writing(), form.lines, by=me(), at=clock.now())
        return render_template(
            "accounts/invited_many.html",
            report=list(zip(form.lines, outcomes, strict=True)),
            results=RESULTS,
            faults=LINE_FAULTS,
        )
    return render_template("accounts/invite_many.html", form=form, regions=by_name())


@blueprint.post("/invitations/<int:invitation_id>/withdraw")
@permits(INVITERS)
def withdraw(invitation_id: int) -> Response:
    """Take an invitation back."""
    inviting.withdraw(writing(), invitation_id, by=me(), at=clock.now())
    flash(_("The invitation is withdrawn."), "done")
    return redirect(url_for("accounts.list_invitations"), 303)
