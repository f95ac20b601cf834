"""Showing a refusal at the field it is about, instead of on a page of its own."""

from collections.abc import Iterator
from contextlib import contextmanager

from lms.db.session import finish, write_apart
from lms.errors import Refusal
from lms.forms import Form


@contextmanager
def told(form: Form, kind: type[Refusal], field: str) -> Iterator[None]:
    """Turn a refusal of that kind into an error of the field; the form is then shown again.

    What the request wrote so far is rolled back, and the record that must outlive the
    refusal is written, as with a page of a refusal.
    """
    try:
        yield
    except kind as refused:
        finish(commit=False)
        if refused.leaving is not None:
            write_apart(refused.leaving)
        form[field].errors = [*form[field].errors, str(refused)]
