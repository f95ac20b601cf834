"""A holder's own certificates."""

from io import BytesIO

from flask import Blueprint, flash, redirect, render_template, request, send_file, url_for
from werkzeug.wrappers import Response

from certificates.register import consenting, files
from certificates.register.forms import FileForm, NameForm
from certificates.register.holding import holding_page
from lms import clock
from lms.accounts.current import me
from lms.accounts.permissions import permits, signed_in
from lms.db.session import reading, writing
from lms.i18n import gettext as _

blueprint = Blueprint("certificates", __name__, template_folder="../templates")
ANY_LANGUAGE = "<any(en, ru, kk, ky):language>"


@blueprint.get("/certificates")
@permits(signed_in)
def mine() -> str:
    """Show what the reader holds."""
    db, my_id = reading(), me().id
    form = NameForm.of_request(shown=consenting.consent_of(db, my_id) is not None)
    page = holding_page(db, my_id, at=clock.now())
    return render_template("register/mine.html", page=page, form=form)


@blueprint.post("/certificates/name")
@permits(signed_in)
def name() -> Response:
    """Let the register show the reader's name, or no longer."""
    form = NameForm.of_request()
    if form.accepted:
        consenting.settle(writing(), me().id, shown=form.shown.data, at=clock.now())
        flash(_("Your choice is saved."), "done")
    return redirect(url_for("certificates.mine"), 303)


@blueprint.get("/certificates/<string:number>.pdf")
@permits(signed_in)
def pdf(number: str) -> Response:
    """Send the printable file, in the holder's language or by ``?lang=``."""
    return _sent(*files.own_pdf(reading(), me().id, number, request.args.get("lang")))


@blueprint.get(f"/certificates/<string:number>/{ANY_LANGUAGE}.pdf")
@permits(signed_in)
def pdf_in(number: str, language: str) -> Response:
    """Send the printable file in that language, whatever language the pages are in."""
    return _sent(*files.own_pdf(reading(), me().id, number, language))


@blueprint.get("/certificates/<string:number>.json")
@permits(signed_in)
def document(number: str) -> Response:
    """Send the document that the log knows by its hash."""
    return _sent(*files.own_document(reading(), me().id, number))


@blueprint.post("/certificates/<string:number>/files")
@permits(signed_in)
def ask_for_file(number: str) -> Response:
    """Have the printable file made in another language."""
    form = FileForm.of_request()
    if form.accepted:
        files.ask_for_own(writing(), me().id, number, form.language.data, at=clock.now())
        flash(_("The file is being made. Reload this page in a minute."), "done")
    return redirect(url_for("certificates.mine"), 303)


def _sent(name: str, content: bytes) -> Response:
    return send_file(BytesIO(content), as_attachment=True, download_name=name)
