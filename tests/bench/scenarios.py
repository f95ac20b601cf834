"""What is measured: which pages are asked for, by whom, and which answers are right."""

import json
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from flask import Flask
from sqlalchemy import select

from certificates.issuing.models import Certificate
from lms.db.session import database
from quizzes.kinds.choices import FIELD
from tests.bench import floor
from tests.bench.asking import Signed, Turning, get, post
from tests.bench.cast import Cast
from tests.bench.certifying import QUIZ
from tests.bench.filling import LAST
from tests.bench.load import Answer, Hand
from tests.bench.platforms import Platform

COURSE = "/courses/code-of-ethics"
LESSON = f"{COURSE}/lessons/why-a-code"
LEVELS = (1, 8, 32)
"""Connections at once."""
ALONE = (1,)
FLOOR, SIGNED_IN = "floor", "lesson, signed in"
TABLE, MY_PAGE = "coordinator's table", "my page (eligibility)"
MIX_SIZE = 1000

Hands = Callable[[int], Sequence[Hand]]


@dataclass(frozen=True, slots=True)
class Scenario:
    """One line of the report; ``server`` names what is asked."""

    name: str
    server: str
    hands: Hands
    levels: Sequence[int] = LEVELS


@dataclass
class Saving:
    """A learner who changes their mind about one answer, over and over."""

    signed: Signed
    attempt: int
    revision: int = 1

    def ask(self) -> bytes:
        """Return the next answer, as the page's script sends it."""
        values = {"revision": f"{self.revision}", FIELD: f"{1 + self.revision % 2}"}
        return post(f"/attempts/{self.attempt}/1/autosave", values, self.signed)

    def accepts(self, answer: Answer) -> bool:
        """Tell whether the answer was saved under the next revision."""
        if answer.status != 200:
            return False
        before, self.revision = self.revision, json.loads(answer.body)["revision"]
        return self.revision == before + 1


@dataclass
class Submitting:
    """Learners who submit, each their own attempt, until nobody is left."""

    waiting: deque[tuple[Signed, int]]

    def ask(self) -> bytes | None:
        """Return the next submission; None when every attempt is submitted."""
        try:
            signed, attempt = self.waiting.popleft()
        except IndexError:
            return None
        return post(f"/attempts/{attempt}/submission", {}, signed)

    def accepts(self, answer: Answer) -> bool:
        """Tell whether it leads on to the result."""
        return answer.status == 303


def a_number(app: Flask) -> str:
    """Return the number of some certificate."""
    with app.app_context(), database().reader() as db:
        found = select(Certificate.number).order_by(Certificate.id).limit(1)
        return db.scalars(found).one()


def turning(path: str, cookies: Sequence[str] = ("",)) -> Hands:
    """Return hands that ask for one page, each with a cookie of its own if there are enough."""
    return lambda number: [
        Turning([get(path, cookies[each % len(cookies)])]) for each in range(number)
    ]


def tables(size: str, platform: Platform, cast: Cast, levels: Sequence[int]) -> list[Scenario]:
    """Return the views of a coordinator's table, and the page of a member's eligibility."""
    name = f"{platform.people:,} people"
    coordinator = (cast.coordinator.cookie,)
    member = [signed.cookie for signed, _ in cast.learners]
    search = urlencode({"q": LAST[0][:3]})
    shown = {
        "": ("/coordination", levels),
        " by last day": ("/coordination?sort=until", ALONE),
        ", search": (f"/coordination?{search}", ALONE),
    }
    return [
        *(
            Scenario(f"{TABLE}{view}, {name}", size, turning(path, coordinator), wanted)
            for view, (path, wanted) in shown.items()
        ),
        Scenario(f"{MY_PAGE}, {name}", size, turning("/me", member), ALONE),
    ]


def scenarios(small: Platform, cast: Cast, large: Platform, large_cast: Cast) -> list[Scenario]:
    """Return everything that is measured, in the order of the report."""
    learners = [signed.cookie for signed, _ in cast.learners]
    savings = [Saving(signed, attempt) for signed, attempt in cast.learners]
    waiting = deque(cast.sitters)
    return [
        Scenario(FLOOR, "floor", turning("/", [floor.cookie()])),
        Scenario("lesson, visitor", "small", turning(LESSON)),
        Scenario(SIGNED_IN, "small", turning(LESSON, learners)),
        Scenario("course, signed in", "small", turning(COURSE, learners)),
        Scenario("answer save", "small", lambda number: savings[:number]),
        Scenario("quiz submission", "small", lambda number: [Submitting(waiting)] * number),
        Scenario("verify", "small", turning(f"/verify/{a_number(small.app)}")),
        *tables("small", small, cast, LEVELS),
        *tables("large", large, large_cast, LEVELS),
    ]


def mix(platform: Platform, cast: Cast, hands: int) -> list[Turning]:
    """Return readers of a thousand pages of all kinds, together."""
    learner, attempt = cast.learners[0]
    paths = [
        "/",
        COURSE,
        LESSON,
        f"{COURSE}/quizzes/{QUIZ}",
        f"/verify/{a_number(platform.app)}",
    ]
    own = [*paths, "/me", "/certificates", f"/attempts/{attempt}/2", "/account"]
    listed = ["/coordination", "/coordination?sort=until"]
    messages = [
        *(get(path) for path in paths),
        *(get(path, learner.cookie) for path in own),
        *(get(path, cast.coordinator.cookie) for path in listed),
    ]
    return [Turning(messages, left=MIX_SIZE // hands) for _ in range(hands)]
