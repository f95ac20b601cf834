"""Every kind of page: who looks at it, where it is, and what makes it appear."""

from collections.abc import Callable
from dataclasses import dataclass

from factories import PASSWORD
from journeys.hands import Hands

COURSE = "/courses/code-of-ethics"
LESSON = f"{COURSE}/lessons/why-a-code"
EXAM = f"{COURSE}/quizzes/final"
STUDIO = "/studio/code-of-ethics"
TEXT = f"{STUDIO}/why-a-code/kk"
ERROR, SECRET = ".box.error", ".box.warning"
REPORT = {"name": "report.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7"}


@dataclass(frozen=True)
class Kind:
    """One kind of page; blanks of the address are filled with the facts of the scene."""

    address: str
    who: str | None = None
    then: Callable[[Hands], object] | None = None
    status: int = 200
    sign: str = "h1"
    """What stands on the page if it is the one that was meant."""

    def appear(self, hands: Hands, facts: dict[str, object]):
        """Bring the page into somebody's window."""
        hands.open(self.address.format(**facts))
        if self.then:
            self.then(hands)
        if hands.status != self.status:
            hands.blame(f"{hands.status} instead of {self.status}")
        if not hands.has(self.sign):
            hands.blame(f"no {self.sign} on it")


def sent(action: str | None = None, **values):
    """Return what fills in a form of the page and sends it."""
    return lambda hands: hands.send(action, **values)


def forge(hands: Hands, name: str, value: str):
    """Set a hidden field of every form to what another page would have sent."""
    fields = hands.page.locator(f'main form [name="{name}"]')
    fields.evaluate_all("(all, value) => all.forEach(each => each.value = value)", value)


def expired(hands: Hands):
    """Send a form whose token is an old one."""
    forge(hands, "csrf_token", "old")
    hands.send(email="new@joining.example")


def answered_twice(hands: Hands):
    """Answer a question otherwise than another window did, not having seen that answer."""
    forge(hands, "revision", "0")
    hands.page.locator('main [name="choice"]:not(:checked)').first.check()
    hands.send(button='[name="go"]')


def written_twice(hands: Hands):
    """Save another draft of a report than was saved elsewhere meanwhile."""
    forge(hands, "revision", "0")
    hands.send(title="Тағы бір атау")


def edited_twice(hands: Hands):
    """Save another text of a lesson than was saved elsewhere meanwhile."""
    forge(hands, "seen_token", "0-")
    hands.send(markdown="Мүлде басқа мәтін")


def roster() -> dict[str, object]:
    lines = "name,email,language,region,jurisdiction\nҮміт Үлгі,,kk,KZ-75,KZ\nX,no,zz,,\n"
    return {"name": "roster.csv", "mimeType": "text/csv", "buffer": lines.encode()}


def broken(hands: Hands):
    """Type a text with a fault, and wait until the page says so."""
    hands.fill(hands.form(), markdown="---")
    hands.page.locator("#problems .box").wait_for()
    hands.look()


def checked(hands: Hands):
    """Compare a file that is another one."""
    hands.send("#compare", file=REPORT)


KINDS = {
    # A name is an endpoint; what follows a colon tells apart states of one page.
    "courses.catalogue": Kind("/"),
    "courses.course": Kind(COURSE, "member-2"),
    "courses.course: visitor": Kind(COURSE),
    "courses.lesson": Kind(LESSON, "member-2"),
    "courses.lesson: checked": Kind(
        f"{COURSE}/lessons/why-a-code?check=why-a-code-1&answer=1", sign="form .box"
    ),
    "quizzes.quiz": Kind(EXAM, "member-0"),
    "quizzes.quiz: attempts": Kind(EXAM, "member-2"),
    "quizzes.attempt": Kind("/attempts/{open}", "member-2"),
    "quizzes.attempt: result": Kind("/attempts/{passed}", "member"),
    "quizzes.attempt: failed": Kind("/attempts/{failed}", "member-1"),
    "quizzes.question": Kind("/attempts/{open}/2", "member-2"),
    "quizzes.question: judged": Kind("/attempts/{check}/1", "member-2", sign=":disabled"),
    "quizzes.question: clash": Kind("/attempts/{open}/1", "member-2", answered_twice, 409),
    "about.accessibility": Kind("/accessibility"),
    "about.licence": Kind("/licence"),
    "accounts.privacy": Kind("/privacy"),
    "accounts.join": Kind("/join"),
    "accounts.join: error": Kind("/join", None, sent(email="nobody"), sign=ERROR),
    "accounts.join_sent": Kind("/join/sent"),
    "accounts.welcome": Kind("{welcome}"),
    "accounts.welcome: errors": Kind("{welcome}", None, sent(name=""), sign=ERROR),
    "accounts.code": Kind("/join/code"),
    "accounts.named": Kind("/account/sign-in-name", "nameless"),
    "accounts.sign_in": Kind("/sign-in"),
    "accounts.sign_in: error": Kind(
        "/sign-in", None, sent(who="nobody", password=PASSWORD), sign=ERROR
    ),
    "accounts.forgotten": Kind("/sign-in/forgotten"),
    "accounts.forgotten_sent": Kind("/sign-in/forgotten/sent"),
    "accounts.new_password": Kind("{reset}"),
    "accounts.account": Kind("/account", "coordinator"),
    "accounts.own_audit": Kind("/account/audit", "member"),
    "accounts.close": Kind("/account/close", "member"),
    "accounts.closed": Kind("/account/closed"),
    "accounts.email": Kind("/account/email", "member"),
    "accounts.confirm_email": Kind("{confirm}"),
    "accounts.my_data": Kind("/account/my-data", "member"),
    "accounts.name": Kind("/account/name", "member"),
    "accounts.password": Kind("/account/password", "member"),
    "accounts.place": Kind("/account/profile", "member"),
    "accounts.list_sessions": Kind("/account/sessions", "member"),
    "accounts.administration": Kind("/administration", "administrator"),
    "accounts.audit": Kind("/administration/audit", "administrator"),
    "accounts.people": Kind("/administration/people", "administrator"),
    "accounts.person": Kind("/administration/people/{learner}", "administrator"),
    "accounts.proposals": Kind("/administration/roles", "second-administrator"),
    "accounts.propose_role": Kind("/people/{learner}/roles/propose", "administrator"),
    "accounts.give_code": Kind(
        "/people/{nameless}/roles/propose",
        "administrator",
        sent("/code"),
        sign=SECRET,
    ),
    "accounts.list_invitations": Kind("/invitations", "coordinator"),
    "accounts.invite": Kind("/invitations/new", "coordinator"),
    "accounts.invite: code": Kind(
        "/invitations/new",
        "coordinator",
        sent(name="Үміт Үлгі"),
        sign=SECRET,
    ),
    "accounts.invite_many": Kind("/invitations/bulk", "administrator"),
    "accounts.invite_many: report": Kind(
        "/invitations/bulk",
        "administrator",
        sent(file=roster()),
        sign=SECRET,
    ),
    "code.show": Kind("/code", "member-0"),
    "code.show: acknowledged": Kind("/code", "member"),
    "certificates.mine": Kind("/certificates", "member"),
    "certificates.mine: none": Kind("/certificates", "member-0"),
    "register.ask": Kind("/verify"),
    "register.ask: slip": Kind("/verify?number=PRS-1"),
    "register.show": Kind("/verify/{number}?on=2026-10-01"),
    "me.show": Kind("/me", "member"),
    "me.show: not yet": Kind("/me", "member-0"),
    "gate.index": Kind("/reports"),
    "gate.show": Kind("/reports/{permit}", "coordinator"),
    "gate.show: compared": Kind("/reports/{permit}", None, checked, sign=ERROR),
    "gate.drafts": Kind("/reports/drafts", "member"),
    "gate.new": Kind("/reports/new", "member"),
    "gate.draft": Kind("/reports/drafts/{draft}", "member"),
    "gate.draft: waiting": Kind("/reports/drafts/{asked}", "member"),
    "gate.draft: clash": Kind(
        "/reports/drafts/{draft}", "member", written_twice, sign="#saved"
    ),
    "gate.file": Kind("/reports/drafts/{draft}/file", "member"),
    "gate.check": Kind("/reports/drafts/{draft}/check", "member"),
    "gate.check: not yet": Kind("/reports/drafts/{poor}/check", "member-0"),
    "coordination.people": Kind("/coordination", "coordinator"),
    "coordination.people: nobody": Kind("/coordination?q=nobody", "coordinator"),
    "coordination.person": Kind("/coordination/people/{coordinator}", "coordinator"),
    "coordination.reports": Kind("/coordination/reports", "coordinator"),
    "coordination.report": Kind("/coordination/reports/{asked}", "coordinator"),
    "coordination.give_back": Kind("/coordination/reports/{asked}/return", "coordinator"),
    "coordination.withdraw": Kind("/coordination/permits/{permit}/withdraw", "coordinator"),
    "studio.courses": Kind("/studio", "trainer"),
    "studio.outline": Kind(STUDIO, "trainer"),
    "studio.text": Kind(TEXT, "trainer"),
    "studio.text: problems": Kind(TEXT, "trainer", broken),
    "studio.text: clash": Kind(TEXT, "trainer", edited_twice, 409),
    "studio.versions": Kind(f"{TEXT}/versions", "trainer"),
    "studio.version": Kind(f"{TEXT}/versions/1", "trainer"),
    "studio.proposal": Kind(f"{STUDIO}/proposals/{{proposal}}", "second-trainer"),
    "studio.next_release": Kind("/studio/watching/release", "trainer"),
    "studio.next_release: proposed": Kind(f"{STUDIO}/release", "trainer"),
    "refusal: not found": Kind("/nowhere", status=404),
    "refusal: not allowed": Kind("/studio", "member", status=403),
    "refusal: page expired": Kind("/join", None, expired, 422),
}
