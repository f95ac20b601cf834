"""Every sentence stands in four languages, with the same blanks, and nothing is left over."""

import re
from functools import cache

import pytest
from source import ROOT

from translations.__main__ import read
from translations.__main__ import source as marked

pytestmark = pytest.mark.pure

LANGUAGES = ("ru", "kk", "ky")
BLANK = re.compile(r"%\((\w+)\)[sd]|%%")
ALPHABETS = {
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    "ky": "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя",
}


@cache
def source():
    """Return what the code and the templates ask to have translated."""
    return marked()


@cache
def catalogue(language):
    return read(language)


def texts(message) -> list[str]:
    return list(message.string) if isinstance(message.string, tuple) else [message.string]


def asked(message) -> set[str]:
    ids = message.id if isinstance(message.id, tuple) else (message.id,)
    return {blank for text in ids for blank in BLANK.findall(text)}


@pytest.mark.parametrize("language", LANGUAGES)
class TestCatalogue:
    def test_holds_every_sentence_and_no_other(self, language):
        here = {m.id for m in catalogue(language) if m.id}
        wanted = {m.id for m in source() if m.id}

        assert (sorted(map(str, wanted - here))[:5], sorted(map(str, here - wanted))[:5]) == (
            [],
            [],
        )

    def test_leaves_nothing_empty_or_fuzzy(self, language):
        poor = [m.id for m in catalogue(language) if m.id and (m.fuzzy or not all(texts(m)))]

        assert not poor[:5]

    def test_keeps_the_blanks(self, language):
        for message in catalogue(language):
            for text in texts(message) if message.id else ():
                assert set(BLANK.findall(text)) <= asked(message), text
            if message.id and not isinstance(message.id, tuple):
                assert set(BLANK.findall(message.string)) == asked(message), message.id

    def test_mixes_no_alphabets_inside_a_word(self, language):
        for message in catalogue(language):
            for text in texts(message) if message.id else ():
                plain = BLANK.sub(" ", text)
                mixed = re.findall(r"\b(?=\w*[A-Za-z])(?=\w*[\u0400-\u04ff])[\w]+\b", plain)
                assert not mixed, (text, mixed)

    def test_uses_the_letters_of_its_alphabet(self, language):
        for message in catalogue(language):
            for text in texts(message) if message.id else ():
                strange = {c for c in text.lower() if "а" <= c <= "ӿ"} - set(
                    ALPHABETS[language]
                )
                assert not strange, (text, strange)


class TestSource:
    def test_marks_every_sentence_in_templates(self):
        bare = []
        for path in sorted(ROOT.glob("*/**/templates/**/*.html")):
            if ".venv" in path.parts:
                continue
            text = re.sub(
                r"{#.*?#}|{%.*?%}|{{.*?}}|<[^>]*>|&\w+;", " ", path.read_text(), flags=re.DOTALL
            )
            bare += [(path.name, word) for word in re.findall(r"[A-Za-z]{3,} [a-z]{2,}", text)]

        assert not bare
