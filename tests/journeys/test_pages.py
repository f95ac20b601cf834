"""Every kind of page is for everybody: by screen reader, in the dark, on a small phone."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from journeys.kinds import KINDS
from journeys.scene import Scene

pytestmark = pytest.mark.browser

AXE = Axe()
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# By tags and not by rules: the size of targets is looked at only when its tag is named.
OPTIONS = {"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]}
NARROW = {"width": 320, "color_scheme": "dark"}
FILES = {"courses.media", "certificates.document", "certificates.pdf", "certificates.pdf_in"}
MACHINES = {"health.healthz", "health.readyz", "health.metrics"}


@pytest.fixture(scope="session")
def scene(town) -> Scene:
    return Scene(town)


@pytest.fixture
def looked_at(scene, sit_down):
    """Show a kind of page on a desk and on a phone, in each language, and look for faults."""

    def look(kind):
        person = scene.person(kind.who) if kind.who else None
        hands = sit_down(scene.house, person)
        kind.appear(hands, scene.facts)
        examine(hands)
        hands = sit_down(scene.house, person, language="kk", **NARROW)
        kind.appear(hands, scene.facts)
        examine(hands)
        for language in ("ky", "ru", "en"):
            hands.page.context.add_cookies([scene.house.spoken(language, person)])
            kind.appear(hands, scene.facts)
        found = hands.faults.copy()
        # Told here, they need not be told again by whoever made the windows.
        hands.faults.clear()
        return found

    return look


def examine(hands):
    for found in AXE.run(hands.page, options=OPTIONS).response["violations"]:
        for node in found["nodes"]:
            hands.blame(f"{found['id']}: {node['html'][:200]}\n  {node['failureSummary']}")


@pytest.mark.parametrize("name", KINDS)
class TestPage:
    def test_has_no_fault(self, looked_at, name):
        assert looked_at(KINDS[name]) == []


class TestKinds:
    def test_leave_no_page_out(self, town):
        rules = town.app.url_map.iter_rules()
        pages = {rule.endpoint for rule in rules if "GET" in rule.methods}

        known = {name.partition(":")[0] for name in KINDS}

        assert pages - FILES - MACHINES <= known
