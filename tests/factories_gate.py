"""Reports on their way: authors who may publish, drafts, permits."""

from io import BytesIO

from sqlalchemy import update

from certificates.code.models import Acknowledgement
from certificates.code.text import CURRENT
from certificates.gate import asking, drafting, fingerprint, releasing
from certificates.gate.drafting import Texts
from certificates.gate.models import Permit, ReportDraft
from certificates.scheme.terms import ReportType
from courses.models import Enrolment
from lms import clock
from lms.accounts.current import Reader, reader_of_token
from lms.accounts.models import Person
from lms.accounts.roles import Jurisdiction

CONTENT = b"%PDF-1.7 What we saw in the purchase of school milk"


def file_of(content=CONTENT, name="milk.pdf"):
    """A file as a browser sends it."""
    return (BytesIO(content), name)


class Gate:
    """Makes authors, drafts and permits the way the platform does."""

    def __init__(self, app, make, awards):
        self.app, self.make, self.awards = app, make, awards

    def author(self, name="", *roles, **values) -> Person:
        """Somebody who may publish observations now."""
        person = self.make.person(name, *roles, **values)
        self.awards.pass_final(person, at=clock.now())
        done = update(Enrolment).where(Enrolment.person_id == person.id)
        self.make.db.execute(done.values(completed_at=clock.now()))
        self.acknowledge(person)
        return person

    def acknowledge(self, person) -> None:
        self.make.save(
            Acknowledgement(
                person_id=person.id,
                version=CURRENT.version,
                jurisdiction=person.jurisdiction,
                acknowledged_at=clock.now(),
            )
        )

    def draft(self, author, *, file=CONTENT, **values) -> ReportDraft:
        """A draft of that author, complete unless told otherwise."""
        texts = {
            "report_type": ReportType.OBSERVATION,
            "title": "School milk in Talgar",
            "bodies": "School 12",
            "jurisdiction": Jurisdiction.KZ,
            "region": author.region,
        }
        draft_id = drafting.begin(
            self.make.db, Texts(**texts | values), by=author.id, at=clock.now()
        )
        if file is not None:
            kept = fingerprint.of(BytesIO(file), "milk.pdf")
            drafting.attach(self.make.db, draft_id, kept, by=author.id, at=clock.now())
        return self.make.db.get_one(ReportDraft, draft_id)

    def asked(self, author, **values) -> ReportDraft:
        """A draft that waits for a coordinator."""
        draft = self.draft(author, **values)
        with self.app.app_context():
            asking.ask(
                self.make.db,
                draft.id,
                revision=draft.revision,
                by=author.id,
                at=clock.now(),
            )
        return draft

    def reader(self, person) -> Reader:
        """The person as one who has signed in."""
        return reader_of_token(self.make.db, self.make.session_token(person), at=clock.now())

    def permit(self, author=None, *, by=None, **values) -> Permit:
        """A released report."""
        author = author or self.author()
        by = by or self.make.coordinator(region=author.region)
        draft = self.asked(author, **values)
        with self.app.app_context():
            number = releasing.release(
                self.make.db,
                draft.id,
                revision=draft.revision,
                by=self.reader(by),
                at=clock.now(),
            )
        return self.make.db.query(Permit).filter_by(number=number).one()
