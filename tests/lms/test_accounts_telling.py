"""A refusal shown at the field it is about."""

import pytest
from sqlalchemy import func, select
from wtforms import StringField

from lms import clock
from lms.accounts.errors import LinkOver, WrongPassword
from lms.accounts.telling import told
from lms.db.session import writing
from lms.forms import Form
from lms.jobs.models import Job
from lms.jobs.queue import enqueue
from lms.security.audit import AuditEntry, record


class SecretForm(Form):
    """A form with one field."""

    secret = StringField("Secret")


@pytest.fixture
def form(app):
    """The form of a request under way."""
    with app.test_request_context("/sign-in", method="POST"):
        yield SecretForm()


def count(db, row):
    return db.scalar(select(func.count()).select_from(row))


class TestTelling:
    def test_puts_the_sentence_at_the_field(self, form):
        with told(form, WrongPassword, "secret"):
            raise WrongPassword

        assert form.errors == {"secret": ["This is not your present password."]}

    def test_takes_back_what_was_written(self, db, form):
        with told(form, WrongPassword, "secret"):
            enqueue(writing(), "probe", {}, at=clock.now())
            raise WrongPassword

        assert count(db, Job) == 0

    def test_keeps_the_record_that_outlives_it(self, db, form):
        def leave(session):
            record(session, "password.refused", at=clock.now())

        with told(form, WrongPassword, "secret"):
            raise WrongPassword(leaving=leave)

        assert count(db, AuditEntry) == 1

    def test_lets_every_other_refusal_pass(self, form):
        with pytest.raises(LinkOver), told(form, WrongPassword, "secret"):
            raise LinkOver

    def test_changes_nothing_when_all_goes_well(self, form):
        with told(form, WrongPassword, "secret"):
            pass

        assert form.errors == {}
