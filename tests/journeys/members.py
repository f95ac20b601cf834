"""What a member does on the way to a published report, step by step."""

from factories import PASSWORD
from journeys.hands import Hands
from journeys.house import House, patiently
from journeys.pool import plain, right_answers

COURSE = "/courses/code-of-ethics"
ON_CHECK = 'main form:has(input[name="check"])'
DOWNLOAD = 'main a[href$="/{}.pdf"]'


class Member:
    """Somebody who uses the platform in one language."""

    def __init__(self, house: House, hands: Hands, language: str, name: str, region: str):
        self.house, self.hands, self.language = house, hands, language
        self.name, self.region = name, region

    def joins(self):
        email = f"{self.language}@joining.example"
        self.hands.open("/join").send(email=email)
        self.hands.open(self.house.link_sent_to(email))
        self.hands.send(
            name=self.name,
            language=self.language,
            jurisdiction=self.region[:2],
            region=self.region,
            password=PASSWORD,
            password_again=PASSWORD,
        )
        return self

    def takes_the_course(self):
        self.hands.open(COURSE).send("/enrol")
        self.hands.press("main .row .button")
        self.checks_herself()
        while self.hands.has('form[action$="/read"]'):
            self.hands.send("/read")
        return self

    def checks_herself(self):
        check = self.hands.page.locator(ON_CHECK)
        check.locator('[name="answer"]').first.check()
        self.hands.press(check.locator("button"))
        assert self.hands.has(f"{ON_CHECK.removeprefix('main ')} .box")

    def acknowledges_the_code(self):
        self.hands.open(f"{COURSE}/quizzes/code-check").send()
        self.answers("code-check")
        self.hands.open("/code").send("/code/acknowledge")
        return self

    def passes_the_exam(self):
        self.hands.open(f"{COURSE}/quizzes/final").send(pledge=True)
        self.answers("final")
        return self

    def answers(self, quiz: str):
        """Answer every question of the attempt rightly, and submit it."""
        known = right_answers(self.house.app, quiz, self.language)
        while self.hands.has('form input[name="choice"]'):
            asked = plain(self.hands.page.locator("main legend").inner_text())
            self.hands.send(button='button[name="go"]', choice=known[asked])
            if self.hands.has('input[name="choice"]:disabled'):
                self.hands.press("main .row.ends .button")
        self.hands.send("/submission")

    def downloads_the_certificate(self) -> bytes:
        """Wait until the document is made; return it."""
        link = DOWNLOAD.format(self.language)
        for _ in patiently():
            if self.hands.open("/certificates").page.locator(link).count():
                break
        return self.hands.download(link).path().read_bytes()

    @property
    def number(self) -> str:
        """Return the number of her certificate, from the address of its document."""
        link = self.hands.open("/certificates").page.locator('main a[href$=".json"]')
        return link.get_attribute("href").rpartition("/")[2].removesuffix(".json")

    def may_publish(self) -> bool:
        """Tell whether her own page says that she may publish observations."""
        verdict = self.house.says(self.language, "You may publish observations")
        return self.hands.open("/me").h1 == verdict and self.hands.has(".st.valid")

    def agrees_to_be_named(self):
        self.hands.open("/certificates").send("/certificates/name", shown=True)
        return self

    def asks_to_publish(self, title: str):
        self.hands.open("/reports/new").send(
            button='[value="file"]',
            report_type="observation",
            title=title,
            bodies="№ 12",
            jurisdiction=self.region[:2],
            region=self.region,
        )
        report = {"name": "report.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7"}
        self.hands.send(file=report)
        self.hands.send(button='[value="check"]')
        self.hands.send()
        return self
