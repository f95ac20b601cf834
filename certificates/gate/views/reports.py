"""Pages of released reports, for everyone."""

from flask import render_template, request

from certificates.gate import number, queries
from certificates.gate.forms import FileForm
from certificates.gate.views.blueprint import blueprint
from certificates.scheme.wording import STATUS
from lms.accounts.current import reader
from lms.accounts.permissions import anyone, permits
from lms.db.session import reading
from lms.unreadable import row_number


@blueprint.get("/reports")
@permits(anyone)
def index() -> str:
    """Show the reports that were released, the newest first."""
    after = request.args.get("after", type=row_number)
    found = queries.published(reading(), after=after)
    return render_template("gate/index.html", found=found)


@blueprint.route("/reports/<string:permit>", methods=["GET", "POST"])
@permits(anyone)
def show(permit: str) -> str:
    """Show a permit; a file sent here is compared with it and not kept."""
    found = queries.permit(reading(), number.read(permit))
    form = FileForm.of_request()
    sent = form.fingerprint() if form.accepted else None
    asking = reader()
    return render_template(
        "gate/show.html",
        found=found,
        permit=found.permit,
        form=form,
        sent=sent,
        same=sent is not None and sent.sha256 == found.permit.file_sha256,
        may_withdraw=asking is not None and queries.may_withdraw(found, asking),
        status=STATUS,
    )
