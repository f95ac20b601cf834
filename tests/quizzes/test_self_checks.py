"""Self-checks inside lessons, by a visitor's browser without scripts."""

import pytest
from factories_courses import files, lesson, release, translation

import quizzes as product

LESSON = "/courses/watching/lessons/first"
BLOCK = """A monitor reads.

:::quiz
## What is one bid? {#one-bid}
- ( ) A proof
  > A sign only.
- (x) A sign
  > Yes, and a reason to ask.
:::
"""
SEVERAL = """Text.

:::quiz
## Which are signs? {#signs}
- [x] One bid
  > Yes.
- [x] A short term
  > Yes too.
- [ ] A school
  > No.
:::
"""
STATEMENT = """Text.

:::quiz
## One bid is a proof. {#proof}
= false
> [!correct] It is a sign only.
> [!incorrect] No: it is a sign.
:::
"""
RUSSIAN = """Наблюдатель читает.

:::quiz
## Что такое одна заявка? {#one-bid}
- Доказательство
  > Только признак.
- Признак
  > Да, и повод спросить.
:::
"""


@pytest.fixture
def reading(db, browser):
    """Make the first lesson of a course of this body: ``reading(body)``, and open it."""

    def read(body=BLOCK, russian=None):
        texts = {
            "lessons/01-first.en.md": lesson(body=body),
            "lessons/01-first.ru.md": translation(body=russian) if russian else None,
        }
        release(db, files(changes=texts), quiz_part=product.part())
        browser.get(LESSON)
        return browser

    return read


class TestSelfCheck:
    def test_keeps_its_key_to_itself(self, reading):
        assert "a reason to ask" not in reading().page.source

    def test_tells_at_once_that_an_answer_is_right(self, reading):
        page = reading().press("Check", answer="2")

        assert "Your choice: right. Yes, and a reason to ask." in page.text

    def test_tells_why_an_answer_is_wrong(self, reading):
        page = reading().press("Check", answer="1")

        assert "Your choice: not right. A sign only." in page.text

    def test_leaves_the_right_one_to_be_found(self, reading):
        page = reading().press("Check", answer="1")

        assert "a reason to ask" not in page.source

    def test_comes_back_with_what_was_chosen(self, reading):
        page = reading().press("Check", answer="1")

        ticked = [i.get("value") for i in page.all("input") if i.get("checked") is not None]
        assert ticked == ["1"]

    def test_asks_for_a_choice_first(self, reading):
        assert "Nothing is chosen" in reading().press("Check").text

    def test_shrugs_at_an_answer_that_is_not_offered(self, reading):
        assert "Nothing is chosen" in reading().get(f"{LESSON}?check=one-bid&answer=9").text

    def test_is_put_in_the_language_of_the_lesson(self, reading):
        browser = reading(russian=RUSSIAN)

        page = browser.get(f"{LESSON}?lang=ru&check=one-bid&answer=2")

        assert "Да, и повод спросить." in page.text

    def test_takes_several_answers(self, reading):
        page = reading(SEVERAL).press("Check", answer=["1"])

        assert "Partly right" in page.text

    def test_judges_a_statement(self, reading):
        page = reading(STATEMENT).press("Check", answer="1")

        assert "No: it is a sign." in page.text

    def test_shows_hostile_markdown_as_text(self, reading):
        body = BLOCK.replace("A proof", "<script>alert(1)</script>")

        assert "<script>alert" not in reading(body).page.source
