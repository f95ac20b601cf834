"""Pages of administrators and the board: people, roles, the audit trail."""

from flask import current_app, render_template, request

from lms import clock
from lms.accounts import founding, grant_queries, queries, resetting, role_rules
from lms.accounts.current import me
from lms.accounts.forms.people import SearchForm
from lms.accounts.granting import actor_of
from lms.accounts.permissions import holding, permits
from lms.accounts.roles import Role
from lms.accounts.views.blueprint import blueprint
from lms.accounts.wording import ROLE_BARS
from lms.db.session import reading, writing
from lms.security import audit_queries
from lms.unreadable import row_number

OFFICE = holding(*role_rules.DECIDING)


@blueprint.get("/administration")
@permits(OFFICE)
def administration() -> str:
    """Show what waits for a decision, and where the rest is found."""
    return render_template(
        "accounts/administration.html",
        waiting=len(grant_queries.proposals(reading())),
        alone=grant_queries.administrators(reading()) < role_rules.FOUNDERS,
        administrates=me().has(Role.ADMINISTRATOR),
    )


@blueprint.get("/administration/people")
@permits(OFFICE)
def people() -> str:
    """Find people by name, e-mail or sign-in name."""
    form = SearchForm(request.args)
    after = request.args.get("after", type=row_number)
    found = queries.people(reading(), form.q.data or "", after=after)
    return render_template("accounts/people.html", form=form, found=found)


@blueprint.get("/administration/people/<int:person_id>")
@permits(OFFICE)
def person(person_id: int) -> str:
    """Show one person's profile and roles."""
    db, found = reading(), queries.person(reading(), person_id)
    return render_template(
        "accounts/person.html",
        person=found,
        grants=grant_queries.grants(db, person_id),
        former=queries.former_names(db, person_id),
        bar=role_rules.bar_to_proposing(actor_of(me()), person_id, None, None),
        bars=ROLE_BARS,
        may_code=resetting.may_give_code(db, found, by=me()),
    )


@blueprint.post("/people/<int:person_id>/code")
@permits(holding(Role.ADMINISTRATOR, Role.COORDINATOR))
def give_code(person_id: int) -> str:
    """Make a code for a new password, and show it once."""
    made = resetting.give_code(writing(), person_id, by=me(), at=clock.now())
    return render_template("accounts/code_made.html", code=made)


@blueprint.post("/administration/second")
@permits(holding(Role.ADMINISTRATOR))
def second_administrator() -> str:
    """Make a one-time link for the second administrator, and show it once."""
    base_url = current_app.extensions["lms.settings"].base_url
    link = founding.founding_link(writing(), base_url, at=clock.now())
    return render_template("accounts/founding.html", link=link)


@blueprint.get("/administration/audit")
@permits(holding(Role.ADMINISTRATOR))
def audit() -> str:
    """Show the audit trail, the newest first."""
    before = request.args.get("before", type=row_number)
    trail = audit_queries.everything(reading(), before=before)
    return render_template("accounts/audit.html", trail=trail)
