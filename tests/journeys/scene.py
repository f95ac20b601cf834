"""What must have happened in a town before every kind of page has something to show."""

import factories_courses
import factories_studio
from factories_accounts import without_email
from journeys.house import House
from sqlalchemy import select

from certificates.demo import cast, lives
from certificates.gate import drafting
from certificates.gate.drafting import Texts
from certificates.gate.drafts import DraftState
from certificates.gate.models import Permit, ReportDraft
from certificates.issuing.models import Certificate
from certificates.scheme.house import present_scheme
from certificates.scheme.terms import ReportType
from courses.studio import candidates, opening, proposing
from courses.studio import drafting as writing
from courses.studio import queries as desks
from courses.studio.desk import Spot
from lms import clock
from lms.accounts import emails, granting, joining, resetting
from lms.accounts.current import reader_of_token
from lms.accounts.models import Person
from lms.accounts.roles import Role
from quizzes import part, queries
from quizzes.attempts import closing, starting
from quizzes.attempts.answering import Sent, save_answer
from quizzes.attempts.passing import passing
from quizzes.models import Attempt
from quizzes.packing import unpack_question

SLUG = "code-of-ethics"
SPOT = Spot(SLUG, "why-a-code", "kk")
PARTS = ("people", "exams", "reports", "ways_in", "proposals", "texts")


class Scene:
    """People and their things; ``facts`` are what addresses of pages are made of."""

    def __init__(self, house: House):
        self.house, self.db, self.facts = house, house.db, {}
        with house.app.app_context():
            self.stage = lives.stage(
                self.db, present_scheme(at=clock.now()).code_check, passing()
            )
            for name in PARTS:
                self.facts |= getattr(self, name)()

    def person(self, who: str) -> Person:
        """Return a fictional person by the first part of the address."""
        if who == "nameless":
            return self.nameless
        return self.db.scalars(select(Person).filter_by(email=cast.address(who))).one()

    def reader(self, who: str):
        token = self.house.make.session_token(self.person(who))
        return reader_of_token(self.db, token, at=clock.now())

    def people(self):
        self.nameless = without_email(self.house.make, "umit-4821")
        number = select(Certificate.number).filter_by(person_id=self.person("member").id)
        return {
            "learner": self.person("member-2").id,
            "nameless": self.nameless.id,
            "coordinator": self.person("coordinator").id,
            "number": self.db.scalars(number).one(),
        }

    def exams(self):
        person, at = self.person("member-2"), clock.now()
        open_, check = (
            starting.start(self.db, quiz, person.id, passing(), at=at)
            for quiz in (self.stage.final_id, self.stage.check_id)
        )
        for attempt in (open_, check):
            self.answer(attempt, person.id)
        loser, member = self.person("member-1").id, self.person("member").id
        failed = starting.start(self.db, self.stage.final_id, loser, passing(), at=at)
        closing.submit(self.db, failed, passing(), person_id=loser, at=at)
        done = select(Attempt.id).filter_by(quiz_key="final", person_id=member)
        passed = self.db.scalars(done).one()
        return {"open": open_, "check": check, "passed": passed, "failed": failed}

    def answer(self, attempt_id: int, person_id: int):
        _, version = queries.question(self.db, attempt_id, 1)
        sent = Sent(lives.answer_to(unpack_question(version.content), right=False), 0, "en")
        save_answer(
            self.db, attempt_id, 1, sent, passing(), person_id=person_id, at=clock.now()
        )

    def reports(self):
        drafts = select(ReportDraft.id).filter_by(author_id=self.person("member").id)
        poor = Texts(
            report_type=ReportType.THEMATIC, title="", bodies="", jurisdiction=None, region=None
        )
        newcomer = self.person("member-0").id
        return {
            "draft": self.db.scalars(drafts.filter_by(state=DraftState.DRAFT)).one(),
            "asked": self.db.scalars(drafts.filter_by(state=DraftState.ASKED)).one(),
            "poor": drafting.begin(self.db, poor, by=newcomer, at=clock.now()),
            "permit": self.db.scalars(select(Permit.number)).first(),
        }

    def ways_in(self):
        at, new = clock.now(), "new@joining.example"
        joining.ask(self.db, new, language="kk", target="/", at=at)
        resetting.ask(self.db, cast.address("board"), at=at)
        emails.ask(self.db, self.person("board").id, "other@joining.example", at=at)
        return {
            "welcome": self.house.link_sent_to(new),
            "reset": self.house.link_sent_to(cast.address("board")),
            "confirm": self.house.link_sent_to("other@joining.example"),
        }

    def proposals(self):
        granting.propose(
            self.db,
            self.person("member").id,
            Role.COORDINATOR,
            "KZ-75",
            reason="Қала бойынша үйлестіруші керек.",
            by=self.reader("administrator"),
            at=clock.now(),
        )
        return {}

    def texts(self):
        """Two versions of a text, which a trainer proposes; and another course with a draft."""
        by, at = self.person("trainer").id, clock.now()
        for words in ("Бірінші сөйлем.", "Екінші сөйлем."):
            found = opening.opened(self.db, SPOT, "kk")
            text = f"{found.text}\n{words}\n"
            writing.save(self.db, SPOT, text, found.seen, by=by, at=at)
        files = candidates.usable_files(self.db, desks.desk(self.db, SLUG), part())
        note = "Екі сөйлем қосылды."
        proposal = proposing.propose(self.db, SLUG, files, note, by=by, at=at)
        factories_courses.release(self.db)
        factories_studio.save(self.db, self.person("trainer"), at=at)
        return {"proposal": proposal}
