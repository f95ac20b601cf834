"""The platforms that browsers visit, and people who sit at them."""

from collections.abc import Iterator

import pytest
from databases import Sqlite
from journeys.hands import Hands
from journeys.house import House

from certificates.demo import filling
from lms import clock
from quizzes.attempts.passing import passing

HEIGHT = 740
PEOPLE = 10
"""One for each fate that the demo knows."""


@pytest.fixture(scope="session")
def houses(chromium, tmp_path_factory, built_assets):
    """Make platforms, each with a migrated database; none where no browser can visit them."""
    with Sqlite(tmp_path_factory.mktemp("migrated")) as databases:

        def house() -> Iterator[House]:
            folder = tmp_path_factory.mktemp("house")
            (folder / "static").symlink_to(built_assets)
            with databases.fresh() as url, House(url, folder) as made:
                yield made

        yield house


@pytest.fixture(scope="session")
def town(houses) -> Iterator[House]:
    """A platform with the bundled course and a few fictional people."""
    for house in houses():
        with house.app.app_context():
            filling.fill(house.database.writer, PEOPLE, passing(), at=clock.now())
        yield house


@pytest.fixture(scope="module")
def house(houses) -> Iterator[House]:
    """A platform with the bundled course and nobody, for tests that change the course."""
    yield from houses()


@pytest.fixture
def sit_down(chromium):
    """Put somebody at a browser of their own; no page it shows may have a fault."""
    faults: list[str] = []
    contexts = []

    def sit(house: House, person=None, *, width=1280, scripts=True, language="en", **options):
        context = chromium.new_context(
            viewport={"width": width, "height": HEIGHT},
            java_script_enabled=scripts,
            locale=language,
            **options,
        )
        contexts.append(context)
        context.add_cookies([house.spoken(language, person)])
        return Hands(context, house.address, faults)

    yield sit
    for context in contexts:
        context.close()
    assert not faults, "\n".join(faults)
