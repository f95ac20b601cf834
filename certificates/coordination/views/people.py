"""Pages of the people of a region: the list, its export, one person's history."""

from functools import partial

from flask import Response, render_template, request

from certificates.coordination import exporting, sheets, tables
from certificates.coordination.forms import FilterForm
from certificates.coordination.history import history
from certificates.coordination.listing import listing
from certificates.coordination.place import Place
from certificates.coordination.scope import check_seen
from certificates.coordination.views.blueprint import COORDINATORS, blueprint
from lms import clock
from lms.accounts import queries, resetting
from lms.accounts.current import me
from lms.accounts.permissions import permits
from lms.db.session import reading, write_apart, writing
from lms.languages import language

FORMS = {
    "csv": (sheets.as_csv, sheets.CSV_TYPE),
    "xlsx": (sheets.as_xlsx, sheets.XLSX_TYPE),
}


@blueprint.get("/coordination")
@permits(COORDINATORS)
def people() -> str:
    """Show who of the region holds which certificate, and where each stands."""
    now, form = clock.now(), FilterForm(me())
    view = form.view()
    found = listing(reading(), view, at=now, after=Place.read(request.args.get("after", "")))
    return render_template(
        "coordination/people.html",
        form=form,
        found=found,
        now=now,
        columns=tables.columns(view),
        tabs=tables.tabs(view),
        links=tables.links(view, found),
        region=view.region,
    )


@blueprint.post("/coordination/export")
@permits(COORDINATORS)
def export() -> Response:
    """Give the view as a file, and write down that it was given."""
    now, view = clock.now(), FilterForm(me()).view()
    form = "xlsx" if request.form.get("form") == "xlsx" else "csv"
    rows = exporting.rows(reading(), view, at=now)
    write, kind = FORMS[form]
    content = write(exporting.table(rows))
    exporting.record(writing(), view, len(rows), form, by=me().id, at=now)
    response = Response(content, content_type=kind)
    response.headers.set(
        "Content-Disposition", "attachment", filename=f"people-{now:%Y-%m-%d}.{form}"
    )
    return response


@blueprint.get("/coordination/people/<int:person_id>")
@permits(COORDINATORS)
def person(person_id: int) -> str:
    """Show the history of somebody in the region, and write down that it was opened."""
    now, found = clock.now(), queries.person(reading(), person_id)
    check_seen(me(), found)
    # Apart, because a GET writes nothing of its own: the record is kept whatever becomes of it.
    write_apart(partial(exporting.opened, person_id=person_id, by=me().id, at=now))
    return render_template(
        "coordination/person.html",
        person=found,
        history=history(reading(), found, language(), at=now),
        own=found.id == me().id,
        may_code=resetting.may_give_code(reading(), found, by=me()),
    )
