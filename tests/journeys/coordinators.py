"""What a coordinator does: signs in, releases a report, looks somebody up, takes a list out."""

from factories import PASSWORD
from journeys.hands import Hands
from journeys.house import House

from lms.accounts.models import Person


class Coordinator:
    """A coordinator at a browser."""

    def __init__(self, house: House, hands: Hands, person: Person):
        self.house, self.hands, self.person = house, hands, person

    def signs_in(self):
        self.hands.open("/sign-in?next=/coordination")
        self.hands.send(who=self.person.email, password=PASSWORD)
        assert self.hands.path == "/coordination"
        return self

    def releases(self, title: str, *, of: str) -> str:
        """Release the report of that author; return the address of its public page."""
        waiting = self.hands.open("/coordination/reports").page.locator("main tbody tr")
        self.hands.press(waiting.filter(has_text=of).locator("a").first)
        assert self.hands.h1 == title
        self.hands.send("/release")
        return self.hands.path

    def finds(self, name: str):
        """Look somebody up, in small letters, and open the page about them."""
        self.hands.open("/coordination").send_query(q=name.lower())
        found = self.hands.page.locator("main tbody tr")
        assert found.count() == 1
        self.hands.press(found.locator("a").first)
        assert self.hands.h1 == name
        return self

    def exports(self) -> str:
        """Take the whole list out; return what stands in the file."""
        self.hands.open("/coordination")
        return self.hands.download('main button[value="csv"]').path().read_text()
