"""A trainer changes a lesson, another one releases it, and nobody under way is disturbed."""

import pytest
from journeys.members import COURSE

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

STUDIO = "/studio/code-of-ethics"
WORDS = "Мониторшы екі рет оқиды."
OTHERS = "Мониторшы үш рет оқиды."


@pytest.fixture
def trainer(house):
    return house.make.trainer(language="kk")


@pytest.fixture
def desk(sit_down, house, trainer):
    """Make a browser of the trainer's, with the Kazakh text of a lesson open in it."""

    def open_text(lesson="why-a-code"):
        return sit_down(house, trainer, language="kk").open(f"{STUDIO}/{lesson}/kk")

    return open_text


@pytest.fixture
def learner(sit_down, house):
    """Make somebody who has just enrolled."""

    def enrolled():
        person = house.make.person()
        return sit_down(house, person, language="kk").open(COURSE).send("/enrol")

    return enrolled


def markdown(hands):
    return hands.page.locator('main [name="markdown"]')


def write(hands, words):
    """Type words at the end of the text."""
    field = markdown(hands)
    field.focus()
    hands.page.keyboard.press("Control+End")
    hands.page.keyboard.type(f"\n{words}")
    return hands


def lesson(hands, key="why-a-code"):
    return hands.open(f"{COURSE}/lessons/{key}").text


class TestText:
    def test_is_shown_while_it_is_typed(self, desk):
        hands = write(desk(), WORDS)

        hands.page.locator("#preview", has_text=WORDS).wait_for()

    def test_is_shown_by_the_button_without_scripts(self, sit_down, house, trainer):
        hands = sit_down(house, trainer, scripts=False, width=320)
        hands.open(f"{STUDIO}/why-a-code/kk")
        text = markdown(hands).input_value()

        hands.send(button='[name="preview"]', markdown=f"{text}\n{WORDS}")

        assert WORDS in hands.page.locator("#preview").inner_text()

    def test_saved_in_two_tabs_is_lost_in_neither(self, desk):
        first, second = desk("working-together"), desk("working-together")
        write(first, WORDS).send()

        write(second, OTHERS).send()

        assert WORDS in second.page.locator("#other").input_value()
        assert OTHERS in markdown(second).input_value()
        second.send("/kk")
        assert OTHERS in markdown(second).input_value()

    def test_released_reaches_new_learners_alone(self, desk, learner, sit_down, house):
        early, author = learner(), write(desk("publish-or-protect"), WORDS).send()
        author.open(f"{STUDIO}/release").send(note="Бір сөйлем қосылды.")

        second = sit_down(house, house.make.trainer(language="kk"), language="kk")
        second.open(author.path).send("/approve")

        assert WORDS not in lesson(early, "publish-or-protect")
        assert WORDS in lesson(learner(), "publish-or-protect")
        assert early.open(COURSE).has('form[action$="/move-over"]')


class TestProposal:
    def test_is_not_approved_by_its_author(self, desk):
        author = write(desk("which-law-is-mine"), WORDS).send()

        author.open(f"{STUDIO}/release").send(note="Бір сөйлем қосылды.")

        assert not author.has('form[action$="/approve"]')
        author.send("/withdraw")


class TestLeaving:
    @pytest.fixture
    def asked(self, desk):
        """Make an editor, and gather what it asks when it is left; the answer is: stay."""

        def open_text():
            hands, said = desk(), []
            hands.page.on("dialog", lambda dialog: (said.append(dialog.type), dialog.dismiss()))
            return hands, said

        return open_text

    def test_asks_about_a_changed_text(self, asked):
        hands, said = asked()

        write(hands, WORDS).page.locator("header .mark").click()
        hands.page.wait_for_timeout(300)

        assert said == ["beforeunload"]
        assert WORDS in markdown(hands).input_value()

    def test_asks_nothing_about_one_unchanged(self, asked):
        hands, said = asked()

        hands.press("header .mark")

        assert (hands.path, said) == ("/", [])
