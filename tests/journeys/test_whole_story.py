"""From joining to a published report: in each language, on each width, without scripts too."""

from io import BytesIO

import pytest
from factories_accounts import member
from journeys.coordinators import Coordinator
from journeys.members import Member
from pypdf import PdfReader

from lms.accounts.roles import Role

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

TITLE = "№ 12: сүт, молоко, milk"


STORIES = {
    "kk, 320 px, no scripts": ("kk", "Әйгерім Құлыншақ", "KZ-75", 320, False),
    "ky, 360 px, scripts": ("ky", "Үмүт Өзүбекова", "KG-O", 360, True),
    "ru, 1280 px, no scripts": ("ru", "Алёна Подъездова", "KZ-19", 1280, False),
    "en, 320 px, scripts": ("en", "Ada Example", "KZ-75", 320, True),
}
FIELDS = ("language", "name", "region", "width", "scripts")


@pytest.mark.parametrize(FIELDS, STORIES.values(), ids=STORIES.keys())
class TestStory:
    @pytest.fixture
    def sit(self, sit_down, town, language, width, scripts):
        """Sit somebody down at a browser as this story has it."""
        return lambda: sit_down(town, language=language, width=width, scripts=scripts)

    @pytest.fixture
    def author(self, town, sit, language, name, region):
        return Member(town, sit(), language, name, region)

    @pytest.fixture
    def coordinator(self, town, sit, language, region):
        person = member(town.make, "", Role.COORDINATOR, region=region, language=language)
        return Coordinator(town, sit(), person)

    def test_ends_with_a_report_that_all_can_read(
        self, town, sit, author, coordinator, language
    ):
        author.joins().takes_the_course().acknowledges_the_code().passes_the_exam()
        certificate = PdfReader(BytesIO(author.downloads_the_certificate()))
        assert author.name in certificate.pages[0].extract_text()

        number = author.number
        stranger = sit().open("/verify").send_query(number=number.lower().replace("-", " "))
        assert stranger.h1 == town.says(language, "The certificate is valid")
        assert author.name not in stranger.text
        author.agrees_to_be_named()
        assert author.name in stranger.open(f"/verify/{number}").text

        assert author.may_publish()
        author.asks_to_publish(TITLE)
        permit = coordinator.signs_in().releases(TITLE, of=author.name)
        shown = stranger.open(permit)
        assert TITLE in shown.text
        assert author.name in shown.text

        coordinator.finds(author.name)
        assert number in coordinator.exports()
