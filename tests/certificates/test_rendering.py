"""The worker makes the printable file, once."""

import subprocess
import sys
from io import BytesIO

import pytest
from factories_certificates import ISSUED
from pypdf import PdfReader
from source import ROOT
from sqlalchemy import select

from certificates.issuing.files import KIND, ask_for_file, keep_file, languages_made
from certificates.issuing.jobs import JOBS
from certificates.issuing.models import CertificateFile
from lms.db.session import database
from lms.jobs.models import Job, JobState
from lms.jobs.worker import Worker


@pytest.fixture
def work(app):
    """Let the worker do what is due; letters are left alone."""

    def step() -> None:
        with app.app_context():
            handlers = {**JOBS, "mail.send": lambda _db, _payload, _at: None}
            worker = Worker(database(), handlers, "tests")
            while worker.step(at=ISSUED):
                pass

    return step


@pytest.fixture
def given(awards, make):
    return awards.pass_final(make.person("Әлихан Ңұрғалиқызы", language="kk"))


class TestFile:
    def test_is_made_in_the_language_of_its_holder(self, db, given, work):
        work()

        assert languages_made(db, given.person_id) == {given.id: {"kk"}}

    def test_says_number_name_and_where_to_verify(self, db, given, work):
        work()

        (page,) = PdfReader(BytesIO(db.scalars(select(CertificateFile)).one().content)).pages
        said = "".join(page.extract_text().split())

        assert all(word in said for word in (given.number, "Әлихан", f"/verify/{given.number}"))

    def test_is_made_once_however_often_asked_for(self, db, given, work):
        work()
        first = db.scalars(select(CertificateFile)).one().digest
        ask_for_file(db, given, "kk", at=ISSUED)
        work()

        assert db.scalars(select(CertificateFile.digest)).all() == [first]

    def test_is_not_made_again_by_a_job_done_twice(self, db, given, work):
        work()
        payload = {"certificate": given.id, "language": "kk"}

        assert JOBS[KIND](db, payload, ISSUED) is None

    def test_keeps_the_bytes_it_was_first_made_of(self, db, given):
        for content in (b"first", b"second"):
            keep_file(db, given.id, "en", content, at=ISSUED)
            db.flush()

        assert db.scalars(select(CertificateFile.content)).one() == b"first"

    def test_leaves_no_job_behind(self, db, given, work):
        work()

        assert not db.scalars(select(Job).where(Job.state != JobState.DONE)).all()

    def test_can_be_made_for_someone_without_jurisdiction(self, db, awards, make, work):
        given = awards.pass_final(make.person(jurisdiction=None, language="ky"))
        work()

        assert languages_made(db, given.person_id) == {given.id: {"ky"}}


class TestWebProcess:
    def test_never_loads_the_typesetter(self):
        asked = "import sys, wsgi; sys.exit('typst' in sys.modules)"

        done = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, check=False)

        assert done.returncode == 0
