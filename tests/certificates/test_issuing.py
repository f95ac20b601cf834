"""A pass becomes a certificate: once, with its log entry, its letter and its PDF job."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from factories_certificates import ALMATY, TERM, after
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from certificates.issuing import number
from certificates.issuing.evidence import Passed
from certificates.issuing.models import Certificate, CertificateAct
from certificates.issuing.queries import acts_of, latest_of, states_of_holder
from certificates.log.canonical import digest
from certificates.log.models import LogEntry
from certificates.standing.days import day_of
from certificates.standing.rules import ActKind, Standing
from lms import clock
from lms.jobs.models import Job
from lms.security.audit import AuditEntry


def count_of(db, model) -> int:
    return db.scalar(select(func.count()).select_from(model))


@pytest.fixture
def given(awards, make):
    return awards.pass_final(make.person("Айгүл Мысалова", language="kk"))


class TestCertificate:
    def test_has_a_number_that_reads_well(self, given):
        assert number.read(given.number).number == given.number

    def test_keeps_the_name_of_that_day(self, db, given):
        assert given.holder_name == "Айгүл Мысалова"

    def test_names_scheme_pilot_and_demonstration(self, given):
        assert (given.scheme_version, given.pilot, given.demo) == ("2026.1-pilot", True, True)

    def test_rests_on_the_release_that_was_passed(self, given):
        (passed,) = map(Passed.of_kept, given.rests_on)

        assert (passed.course, passed.release, passed.quiz) == ("code-of-ethics", 1, "final")
        assert passed.score == Fraction(90)

    def test_is_titled_in_every_language(self, given):
        assert set(given.title) == {"en", "ru", "kk", "ky"}

    def test_lasts_twelve_months_and_thirty_days_of_grace(self, given):
        ends = [day_of(moment, ALMATY) for moment in (given.valid_until, given.grace_until)]

        assert ends == [date(2027, 11, 4), date(2027, 12, 4)]

    def test_keeps_its_limits_beside_its_first_act(self, db, given):
        (act,) = acts_of(db, given.id)

        assert (act.kind, act.valid_until) == (ActKind.ISSUE, TERM.valid_until)
        assert act.log_entry_id == given.log_entry_id

    def test_has_an_entry_of_its_document_in_the_log(self, db, given):
        entry = db.get(LogEntry, given.log_entry_id)

        assert entry.document_hash == given.document_hash == digest(given.document)

    def test_puts_no_personal_thing_into_the_log(self, db, given):
        leaf = db.get(LogEntry, given.log_entry_id).leaf.decode()

        assert not [
            word for word in ("Айгүл", given.number, "ETH", "example.org") if word in leaf
        ]

    def test_leaves_the_mark_out_of_its_document(self, given):
        assert "score" not in str(given.document)

    def test_asks_for_its_file_in_the_language_of_its_holder(self, db, given):
        job = db.scalars(select(Job).where(Job.kind == "certificate.render")).one()

        assert job.payload == {"certificate": given.id, "language": "kk"}

    def test_is_written_down_in_the_audit_trail(self, db, given):
        entry = db.scalars(select(AuditEntry)).one()

        assert (entry.act, entry.subject_id) == ("certificate.issue", given.person_id)


class TestLetter:
    def test_tells_the_holder_number_and_last_day(self, db, awards, make):
        given = awards.pass_final(make.person(email="aigul@example.org", language="en"))

        (letter,) = db.scalars(select(Job.payload).where(Job.kind == "mail.send"))

        assert letter["to"] == "aigul@example.org"
        assert given.number in letter["body"]
        assert "4 November 2027" in letter["body"]

    def test_is_not_sent_to_someone_without_e_mail(self, db, awards, make):
        awards.pass_final(make.person(email=None, sign_in_name="aigul-4821"))

        assert not db.scalars(select(Job).where(Job.kind == "mail.send")).all()


class TestPassing:
    def test_below_the_mark_of_the_scheme_gives_nothing(self, awards, make):
        assert awards.pass_final(make.person(), score=79) is None

    def test_again_while_valid_gives_nothing_more(self, db, awards, make):
        person = make.person()
        first = awards.pass_final(person)

        assert awards.pass_final(person, at=after(300)).id == first.id
        assert count_of(db, CertificateAct) == 1

    def test_again_in_grace_gives_a_new_record(self, awards, make):
        person = make.person()
        first = awards.pass_final(person)

        second = awards.pass_final(person, at=TERM.valid_until + timedelta(days=3))

        assert (second.previous_id, second.document["renews"]) == (first.id, first.number)

    def test_another_quiz_gives_nothing(self, db, awards, make):
        awards.passing(awards.attempt(make.person(), quiz="code-check"))

        assert count_of(db, Certificate) == 0

    def test_gives_nothing_to_someone_who_closed_the_account(self, awards, make):
        # An attempt under way is still marked at its deadline.
        person = make.person(deactivated_at=clock.now())

        assert awards.pass_final(person) is None

    def test_gives_a_certificate_to_someone_without_jurisdiction(self, awards, make):
        assert awards.pass_final(make.person(jurisdiction=None)).jurisdiction is None


class TestRenewal:
    @pytest.fixture
    def renewed(self, awards, make):
        person = make.person()
        first = awards.pass_final(person)
        return first, awards.pass_final(person, at=TERM.grace_until + timedelta(days=1))

    def test_follows_the_older_entry_in_the_log(self, db, renewed):
        first, second = (db.get(LogEntry, each.log_entry_id) for each in renewed)

        assert (second.previous, second.type.value) == (first.entry_id, "renew")

    def test_leaves_the_older_record_as_it_was(self, db, renewed):
        first, second = renewed

        assert first.valid_until == TERM.valid_until
        assert first.superseded_at == second.issued_at

    def test_is_what_the_holder_stands_by(self, db, renewed):
        first, second = renewed

        assert latest_of(db, first.person_id, "ETH").id == second.id

    def test_does_not_change_where_they_stood_before(self, db, renewed):
        person_id = renewed[0].person_id

        stood = states_of_holder(db, person_id, at=TERM.grace_until)["ETH"]
        stands = states_of_holder(db, person_id, at=renewed[1].issued_at)["ETH"]

        assert (stood.standing, stands.standing) == (Standing.IN_GRACE, Standing.VALID)


class TestDatabase:
    def test_lets_nobody_hold_two_latest_records(self, db, given, awards, make):
        other = awards.pass_final(make.person())
        other.person_id = given.person_id

        with pytest.raises(IntegrityError):
            db.flush()
