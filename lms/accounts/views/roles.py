"""Pages of roles: proposing them, and deciding on proposals of others."""

from flask import flash, redirect, render_template, url_for
from werkzeug.wrappers import Response

from lms import clock
from lms.accounts import grant_queries, granting, resetting, role_rules
from lms.accounts.current import me
from lms.accounts.forms.people import RoleForm
from lms.accounts.permissions import holding, permits, signed_in
from lms.accounts.roles import Role
from lms.accounts.views.blueprint import blueprint
from lms.accounts.wording import ROLE_BARS
from lms.db.session import reading, writing
from lms.i18n import gettext as _

PROPOSERS = holding(*role_rules.DECIDING, Role.COORDINATOR)
DECIDERS = holding(*role_rules.DECIDING)


@blueprint.route("/people/<int:person_id>/roles/propose", methods=["GET", "POST"])
@permits(PROPOSERS)
def propose_role(person_id: int) -> str | Response:
    """Propose a role for somebody; another person confirms it."""
    person = granting.subject(reading(), person_id, by=me())
    form = RoleForm.of_request()
    if form.accepted:
        role, region, reason = form.terms()
        granting.propose(
            writing(), person_id, role, region, reason=reason, by=me(), at=clock.now()
        )
        flash(_("The role is proposed. Another person confirms it."), "done")
        # Not to the office: a coordinator may propose, but has no page there.
        return redirect(url_for("accounts.propose_role", person_id=person_id), 303)
    return render_template(
        "accounts/propose.html",
        form=form,
        person=person,
        grants=grant_queries.grants(reading(), person_id),
        may_code=resetting.may_give_code(reading(), person, by=me()),
    )


@blueprint.get("/administration/roles")
@permits(DECIDERS)
def proposals() -> str:
    """Show the roles that wait for a second person."""
    actor = granting.actor_of(me())
    waiting = [
        (each, role_rules.bar_to_confirming(actor, each.grant.person_id, each.proposed_by))
        for each in grant_queries.proposals(reading())
    ]
    return render_template("accounts/proposals.html", waiting=waiting, bars=ROLE_BARS)


@blueprint.post("/administration/roles/<int:grant_id>/confirm")
@permits(DECIDERS)
def confirm_role(grant_id: int) -> Response:
    """Confirm a proposal."""
    granting.confirm(writing(), grant_id, by=me(), at=clock.now())
    flash(_("The proposal is confirmed."), "done")
    return redirect(url_for("accounts.proposals"), 303)


@blueprint.post("/administration/roles/<int:grant_id>/decline")
@permits(DECIDERS)
def decline_role(grant_id: int) -> Response:
    """Decline a proposal."""
    granting.decline(writing(), grant_id, by=me(), at=clock.now())
    flash(_("The proposal is declined."), "done")
    return redirect(url_for("accounts.proposals"), 303)


@blueprint.post("/people/roles/<int:grant_id>/end")
@permits(PROPOSERS)
def propose_role_end(grant_id: int) -> Response:
    """Propose to take a role away."""
    person_id = granting.propose_ending(writing(), grant_id, by=me(), at=clock.now())
    flash(_("The end of the role is proposed. Another person confirms it."), "done")
    return redirect(url_for("accounts.propose_role", person_id=person_id), 303)


@blueprint.post("/account/roles/<int:grant_id>/lay-down")
@permits(signed_in)
def lay_down_role(grant_id: int) -> Response:
    """Give up a role of one's own."""
    granting.lay_down(writing(), grant_id, by=me(), at=clock.now())
    flash(_("You have laid the role down."), "done")
    return redirect(url_for("accounts.account"), 303)
