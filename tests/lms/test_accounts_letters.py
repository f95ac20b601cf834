"""The letters that accounts send."""

import re

import pytest
from factories_accounts import letters as letters_of
from flask_babel import force_locale

from lms import clock
from lms.accounts import letters
from lms.accounts.letters import Letter

EVERY = {name: each for name, each in vars(letters).items() if isinstance(each, Letter)}
ALL = pytest.mark.parametrize("letter", EVERY.values(), ids=EVERY)
LANGUAGES = pytest.mark.parametrize("language", ["en", "ru", "kk", "ky"])


def words_of(letter):
    return [str(part) for part in (letter.subject, *letter.paragraphs)]


class TestLetters:
    @ALL
    @LANGUAGES
    def test_have_one_link_and_no_other_blank(self, app, letter, language):
        with app.app_context(), force_locale(language):
            text = " ".join(words_of(letter))

        assert re.findall(r"%\((\w+)\)", text) == ["link"]

    @ALL
    @LANGUAGES
    def test_have_a_subject_that_fits_a_telephone(self, app, letter, language):
        with app.app_context(), force_locale(language):
            assert len(str(letter.subject)) <= 60

    @ALL
    def test_begin_politely_and_end_with_a_full_stop(self, letter):
        first, *_rest, last = map(str, letter.paragraphs)

        assert first == "Hello!"
        assert last.endswith((".", "%(link)s"))

    def test_reach_the_addressee_as_paragraphs(self, app, db):
        with app.app_context():
            letters.send(
                db, letters.RESET, to="a@example.org", language="en", at=clock.now(), link="L"
            )
        db.commit()

        (letter,) = letters_of(app, "a@example.org")

        lines = letter.get_content().splitlines()
        assert (lines[1], lines[3], lines.count("")) == ("", "L", 3)
        assert lines[2].endswith("for Parasat:")
