"""A person at a browser: fills in fields by their names, whatever the language of the page."""

from playwright.sync_api import BrowserContext, Download, Locator

OWN_FORM = "main form[method=post]:not([action])"
OF_THE_TEST = {"document", "fetch", "xhr"}
"""What may be refused: whether it should be is the test's to say."""
REDIRECTS = {301, 302, 303}
WIDTH = "document.documentElement.scrollWidth"
CUT = """[...document.querySelectorAll(".scroll:has(.cards), .facts, .outline, .row")]
  .filter(each => each.scrollWidth > each.clientWidth + 1).map(each => each.innerText)"""


class Hands:
    """One window. What goes wrong on the pages it shows gathers in ``faults``."""

    def __init__(self, context: BrowserContext, address: str, faults: list[str]):
        self.status = 0
        self.page, self.address, self.faults = context.new_page(), address, faults
        self.page.on("console", self.hear)
        self.page.on("pageerror", lambda error: self.blame(str(error)))
        self.page.on("response", self.weigh)

    def blame(self, fault: str):
        self.faults.append(f"{self.page.url}: {fault}")

    def hear(self, message):
        # That a page or a save was refused is told here too; what it means is the test's.
        if message.type in {"error", "warning"} and "Failed to load" not in message.text:
            self.blame(message.text)

    def weigh(self, response):
        if response.request.is_navigation_request() and response.status not in REDIRECTS:
            self.status = response.status
        if response.status >= 400 and response.request.resource_type not in OF_THE_TEST:
            self.blame(f"{response.status} {response.url}")

    def open(self, path: str) -> "Hands":
        self.page.goto(path if path.startswith("http") else self.address + path)
        return self.look()

    def look(self) -> "Hands":
        """Blame a page that is wider than its window, and what is cut off inside of it."""
        wide, room = self.page.evaluate(WIDTH), self.page.viewport_size["width"]
        if wide > room:
            self.blame(f"{wide} px wide in a window of {room}")
        for cut in self.page.evaluate(CUT):
            self.blame(f"cut off: {cut[:200]}")
        return self

    def form(self, action: str | None = None) -> Locator:
        """Return the form that is sent to that address, or to its own page."""
        named = f'main form[action$="{action}"]' if action else OWN_FORM
        return self.page.locator(named).first

    def fill(self, form: Locator, **values):
        for name, value in values.items():
            fill_in(form.locator(f'[name="{name}"]'), value)

    def send(self, action: str | None = None, button: str = "button", **values) -> "Hands":
        """Fill in a form and press one of its buttons."""
        form = self.form(action)
        self.fill(form, **values)
        return self.press(form.locator(button).first)

    def send_query(self, **values) -> "Hands":
        """Fill in the form that only asks, and press its button."""
        form = self.page.locator("main form:not([method])").first
        self.fill(form, **values)
        return self.press(form.locator("button").first)

    def press(self, what: Locator | str) -> "Hands":
        """Press what leads to another page."""
        target = self.page.locator(what).first if isinstance(what, str) else what
        with self.page.expect_navigation():
            target.click()
        return self.look()

    def download(self, what: str) -> Download:
        """Press what gives a file."""
        with self.page.expect_download() as coming:
            self.page.locator(what).first.click()
        return coming.value

    @property
    def h1(self) -> str:
        return self.page.locator("h1").inner_text()

    @property
    def text(self) -> str:
        return self.page.locator("main").inner_text()

    @property
    def path(self) -> str:
        return self.page.url.removeprefix(self.address)

    def has(self, what: str) -> bool:
        return self.page.locator(f"main {what}").count() > 0


def fill_in(field: Locator, value):
    """Fill in a field of any kind; a list ticks several boxes."""
    kind = field.first.get_attribute("type")
    if kind in {"radio", "checkbox"}:
        for each in value if isinstance(value, list) else [value]:
            of_value = f'[value="{each}"]' if each is not True else "*"
            field.and_(field.page.locator(of_value)).check()
    elif kind == "file":
        field.set_input_files(value)
    elif field.evaluate("field => field.tagName") == "SELECT":
        field.select_option(value)
    else:
        field.fill(value)
